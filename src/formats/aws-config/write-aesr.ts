/**
 * Roles as the configuration of AWS Extend Switch Roles, which Hatrack reads back as they were.
 *
 * Each base account becomes a section of its own, whose targets name it as their source. That parser ends every value at
 * a `#`, `;` or second `=`, knows no quotes, takes no empty value, and knows nothing of access portals (tried on the
 * package aesr-config): roles that it would read as other roles are left out.
 */
import { roleArn } from '../../domain/arn.ts';
import { type Role, roleKey, roleLabel } from '../../domain/role.ts';
import { type MessageKey, say } from '../../i18n/say.ts';
import { someNames } from '../some-names.ts';
import type { WrittenList } from '../written-list.ts';
import { ownSettings } from './own-settings.ts';
import { parseSectionName } from './section-header.ts';
import { UniqueNames } from './unique-names.ts';

/** The roles as text, sorted by their keys, base accounts first. */
export function writeAesr(roles: readonly Role[]): WrittenList {
  const sorted = [...roles].sort((a, b) => (roleKey(a) < roleKey(b) ? -1 : 1));
  const names = new UniqueNames();
  const bases = new BaseSections(names);
  const changed: string[] = [];
  const targets = sorted.filter(isWritable).map((role) => {
    const label = roleLabel(role);
    const name = names.take(plainName(label));
    if (name !== label) changed.push(name);
    return { role, name };
  });
  const sections = targets.map(({ role, name }) => [
    `[${headerOf(name)}]`,
    ...identityLines(role),
    ...bases.sourceLines(role),
    ...ownSettings(role, name, bases.saidOf(role)),
  ]);
  return {
    text: [[HEAD], ...bases.sections(), ...sections]
      .map((lines) => `${lines.join('\n')}\n`)
      .join('\n'),
    notes: [
      ...noteOn(
        'export_aesrPortals',
        labelsOf(sorted, ({ portal }) => portal !== ''),
      ),
      ...noteOn(
        'export_aesrSigns',
        labelsOf(sorted, (role) => role.portal === '' && !isWritable(role)),
      ),
      ...noteOn('export_aesrNames', changed),
    ],
  };
}

const HEAD = '# Roles for AWS Extend Switch Roles, written by Hatrack.';

const isWritable = ({ portal, roleName }: Role) => portal === '' && isPlain(roleName);
const isPlain = (value: string) => !/[#;=]/.test(value);

/** Without the signs that would end the section's line. */
const plainName = (name: string) => name.replace(/[#;]/g, '_');

/** `profile ` stands in front where the name alone would be read as something else. */
function headerOf(name: string): string {
  const alone = parseSectionName(name);
  return alone.kind === 'profile' && alone.name === name ? name : `profile ${name}`;
}

/** An account that is known by its alias makes no ARN. */
function identityLines(role: Role): string[] {
  const arn = roleArn(role);
  if (arn !== undefined) return [`role_arn = ${arn}`];
  return [
    `aws_account_id = ${role.account}`,
    `role_name = ${role.roleName}`,
    ...(role.partition === 'aws' ? [] : [`partition = ${role.partition}`]),
  ];
}

/** The sections of base accounts, one for each account and what one is signed in with there. */
class BaseSections {
  readonly #names: UniqueNames;
  readonly #sections = new Map<string, { name: string; lines: string[] }>();

  constructor(names: UniqueNames) {
    this.#names = names;
  }

  sourceLines(role: Role): string[] {
    return role.baseAccount === '' ? [] : [`source_profile = ${this.#nameOf(role)}`];
  }

  /** The fields that the base's section says of its targets. */
  saidOf({ baseAccount, baseRole }: Role): ('baseAccount' | 'baseRole')[] {
    if (baseAccount === '') return [];
    return isPlain(baseRole) ? ['baseAccount', 'baseRole'] : ['baseAccount'];
  }

  sections(): string[][] {
    return [...this.#sections.values()].map(({ lines }) => lines);
  }

  #nameOf({ baseAccount, baseRole }: Role): string {
    const role = isPlain(baseRole) ? baseRole : '';
    const key = `${baseAccount} ${role}`.trim();
    const known = this.#sections.get(key);
    if (known) return known.name;
    const name = this.#names.take(key);
    const lines = [
      `[${headerOf(name)}]`,
      `aws_account_id = ${baseAccount}`,
      ...(role === '' ? [] : [`role_name = ${role}`]),
    ];
    this.#sections.set(key, { name, lines });
    return name;
  }
}

const labelsOf = (roles: readonly Role[], which: (role: Role) => boolean) =>
  roles.filter(which).map(roleLabel);

/** A sentence with some of these names; none where there are no names. */
const noteOn = (key: MessageKey, names: readonly string[]): string[] =>
  names.length === 0 ? [] : [say(key, { names: someNames(names) })];
