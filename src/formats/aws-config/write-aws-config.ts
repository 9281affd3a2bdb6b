/**
 * Roles as `~/.aws/config`: profiles that the AWS CLI works with, and that Hatrack reads back as they were.
 *
 * A role needs credentials to be assumed with. Those of the role or permission set that it is assumed from are known where
 * that is in the list as a profile of Identity Center; for all others the person's usual profile is named.
 */
import { roleArn } from '../../domain/arn.ts';
import { type Role, roleKey, roleLabel } from '../../domain/role.ts';
import { splitRoleName } from '../../domain/role-name.ts';
import { say, sayCount } from '../../i18n/say.ts';
import { someNames } from '../some-names.ts';
import type { WrittenList } from '../written-list.ts';
import { IdentityCenterSections } from './identity-center-sections.ts';
import { inDoubleQuotes } from './ini-value.ts';
import { ownSettings } from './own-settings.ts';
import { UniqueNames } from './unique-names.ts';

export interface AwsConfigOptions {
  /** The profile whose credentials roles are assumed with, where the list knows of none. */
  sourceProfile?: string;
}

/** The roles as a config file, sorted by their keys. Roles whose account is known by its alias alone are left out. */
export function writeAwsConfig(
  roles: readonly Role[],
  { sourceProfile = 'default' }: AwsConfigOptions = {},
): WrittenList {
  const sorted = [...roles].sort((a, b) => (roleKey(a) < roleKey(b) ? -1 : 1));
  const written = sorted.filter((role) => roleArn(role) !== undefined);
  const names = new UniqueNames('default', sourceProfile);
  const named = written.map((role) => ({ role, name: names.take(profileName(role)) }));
  const portals = new IdentityCenterSections();
  const sources = sourceNames(named);
  const sections = named.map(({ role, name }) =>
    [
      `[profile ${quotedName(name)}]`,
      ...(role.portal === ''
        ? assumedLines(role, sources.get(sourceKey(role)) ?? sourceProfile)
        : portalLines(role, portals)),
      ...ownSettings(role, name),
    ].join('\n'),
  );
  return {
    text: [HEAD, ...sections, ...portals.sections()].map((part) => `${part}\n`).join('\n'),
    notes: [
      ...leftOutNote(sorted.filter((role) => roleArn(role) === undefined)),
      ...numberedNote(names.numbered),
      ...guessedNote(portals.guessed()),
    ],
  };
}

const HEAD =
  '# AWS profiles, written by Hatrack. The AWS CLI passes over the keys that it does not know (color, group, …).';

/** People type it behind `--profile`, so a role without a name gets one that needs no quotes. */
const profileName = ({ displayName, roleName, account }: Role) =>
  displayName === '' ? `${splitRoleName(roleName).name}-${account}` : displayName;

/** As the AWS CLI needs it, which splits the name as a shell would. */
const quotedName = (name: string) => (/^[\w+=,.@/-]+$/.test(name) ? name : inDoubleQuotes(name));

interface NamedRole {
  role: Role;
  name: string;
}

/** The profiles that others may be assumed from, by where they are and what one is there. */
function sourceNames(named: readonly NamedRole[]): Map<string, string> {
  const sources = new Map<string, string>();
  for (const { role, name } of named) {
    const key = `${role.partition} ${role.account} ${role.roleName}`;
    if (role.portal !== '' && !sources.has(key)) sources.set(key, name);
  }
  return sources;
}

const sourceKey = ({ partition, baseAccount, baseRole }: Role) =>
  `${partition} ${baseAccount} ${baseRole}`;

const assumedLines = (role: Role, source: string) => [
  `role_arn = ${roleArn(role)}`,
  `source_profile = ${source}`,
];

const portalLines = ({ portal, account, roleName }: Role, portals: IdentityCenterSections) => [
  `sso_session = ${portals.nameOf(portal)}`,
  `sso_account_id = ${account}`,
  `sso_role_name = ${roleName}`,
];

function leftOutNote(roles: readonly Role[]): string[] {
  if (roles.length === 0) return [];
  const names = someNames(roles.map(roleLabel));
  return [sayCount('export_withoutDigits', roles.length, { names })];
}

function numberedNote(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  return [say('export_namesNumbered', { names: someNames(names) })];
}

function guessedNote(sessions: readonly string[]): string[] {
  if (sessions.length === 0) return [];
  return [say('export_regionGuessed', { names: someNames(sessions) })];
}
