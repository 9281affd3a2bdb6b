/**
 * A role: something to switch to, with what a person says of it.
 *
 * A role is what its partition, account and role name say, so the same role named in two places is one role. A person
 * who keeps it twice (say, once a region) tells the two apart by a variant.
 */
import { say } from '../i18n/say.ts';
import { formatAccount, isAccountId, parseAccount } from './account.ts';
import { parseColor } from './color.ts';
import { parseLanding } from './landing.ts';
import { isPartitionId, type PartitionId, partition, partitionOfRegion } from './partition.ts';
import { parsePortal } from './portal.ts';
import { parsePosition } from './position.ts';
import { bad, good, type Result } from './result.ts';
import { parseRoleName, splitRoleName } from './role-name.ts';
import { isPermissionSetName, parseSignedInName } from './signed-in-name.ts';

/** What makes it this role and no other. It never changes: another account makes another role. */
export interface RoleIdentity {
  partition: PartitionId;
  /** Twelve digits, or the account alias. */
  account: string;
  /** The name with its path in front: `team/ops/Admin`. */
  roleName: string;
  /** '' but for the second and later entries of one role. */
  variant: string;
}

/** What a person says of a role. '' stands for “not said”. */
export interface RoleDetails {
  displayName: string;
  /** Six hex digits without `#`. */
  color: string;
  region: string;
  /** Where it stands in lists; `Org/Team` nests. */
  group: string;
  /** The account that the role can be assumed from. */
  baseAccount: string;
  /** The role or permission set that the person is signed in with there. */
  baseRole: string;
  /** The console path that a switch lands on; '' is the default of the settings. */
  landing: string;
  /** The address of the IAM Identity Center access portal that the role is reached through instead of a switch. */
  portal: string;
  /** The Firefox container that it opens in. */
  container: string;
  favorite: boolean;
  /** Switching to it asks once more. */
  protected: boolean;
  /** Where the person put it in their order; '' stands by its name, behind those that have a place. */
  position: string;
}

export interface Role extends RoleIdentity, RoleDetails {}
export type RoleField = keyof Role;

/** A role's identity as one text: no two roles have the same, and one role always has the same. */
export type RoleKey = string;

export const noDetails: Readonly<RoleDetails> = {
  displayName: '',
  color: '',
  region: '',
  group: '',
  baseAccount: '',
  baseRole: '',
  landing: '',
  portal: '',
  container: '',
  favorite: false,
  protected: false,
  position: '',
};

export const DETAIL_FIELDS = Object.keys(noDetails) as (keyof RoleDetails)[];
export const ROLE_FIELDS: readonly RoleField[] = [
  'partition',
  'account',
  'roleName',
  'variant',
  ...DETAIL_FIELDS,
];

/** Spaces part the key, because neither a partition, an account nor a role name can hold one. */
export function roleKey({ partition, account, roleName, variant }: RoleIdentity): RoleKey {
  return `${partition} ${account} ${roleName}${variant === '' ? '' : ` ${variant}`}`;
}

/** The identity behind a key; undefined where the text was never made by `roleKey`. */
export function identityOfKey(key: RoleKey): RoleIdentity | undefined {
  const [partition, account, roleName, ...variant] = key.split(' ');
  if (!isPartitionId(partition) || !account || !roleName) return undefined;
  const identity = { partition, account, roleName, variant: variant.join(' ') };
  // A space too many at the end would give one role a second key.
  return roleKey(identity) === key ? identity : undefined;
}

/** What AWS tells a role by; undefined where a text leaves it open. */
type AwsRole = { [field in 'partition' | 'account' | 'roleName']: string | undefined };

/** Whether two name the same role of AWS, which a person may keep more than once. */
export const isSameRole = (a: AwsRole, b: AwsRole): boolean =>
  a.partition === b.partition && a.account === b.account && a.roleName === b.roleName;

/** What to call a role that has no display name: `Admin · 1234-5678-9012`. */
export function roleLabel(role: Pick<Role, 'displayName' | 'account' | 'roleName'>): string {
  if (role.displayName !== '') return role.displayName;
  return `${splitRoleName(role.roleName).name} · ${formatAccount(role.account)}`;
}

/** The bold line of a role in lists, where account and role name stand beside it: no part is said twice. */
export function roleTitle({ displayName, roleName }: Pick<Role, 'displayName' | 'roleName'>) {
  return displayName === '' ? splitRoleName(roleName).name : displayName;
}

export interface FieldProblem {
  field: RoleField;
  problem: string;
}

export type CheckedRole = { ok: true; role: Role } | { ok: false; problems: FieldProblem[] };

const MAX_TEXT = 256;
const MAX_CONTAINER = 64;

/** Text of the person's own: any script, no control characters, at most 256 characters. */
function parseText(text: string, most = MAX_TEXT): Result<string> {
  const trimmed = text.trim();
  // Lone surrogates are no characters: links and sync would turn them into others.
  if (/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(trimmed)) {
    return bad(say('role_textCharacters'));
  }
  if (trimmed.length > most) {
    return bad(say('role_tooLong', { length: trimmed.length, most }));
  }
  return good(trimmed);
}

/** Group names keep single slashes between their levels and none around them. */
function parseGroup(text: string): Result<string> {
  const levels = text.split('/').map((level) => level.trim());
  return parseText(levels.filter((level) => level !== '').join('/'));
}

function parseRegion(text: string, partitionId: PartitionId): Result<string> {
  const region = text.trim().toLowerCase();
  if (region === '') return good('');
  const home = partitionOfRegion(region);
  if (!home) return bad(say('role_regionUnknown', { region: region.slice(0, 40) }));
  if (home.id === partitionId) return good(region);
  const there = partition(partitionId).name;
  return bad(say('role_regionElsewhere', { region, of: home.name, there }));
}

function parsePortalOf(text: string, partitionId: PartitionId): Result<string> {
  if (text.trim() === '') return good('');
  const portal = parsePortal(text);
  if (!portal.ok) return portal;
  if (portal.value.partition === partitionId) return good(portal.value.address);
  const [home, other] = [partition(partitionId), partition(portal.value.partition)];
  return bad(say('role_portalElsewhere', { of: other.name, there: home.name }));
}

/** Why no access portal leads to this role: portals know accounts by their ID, and permission sets alone. */
function whyNotByPortal({ portal, account, roleName }: Role): string | undefined {
  if (portal === '') return undefined;
  if (account !== '' && !isAccountId(account)) {
    return say('role_portalNeedsDigits');
  }
  if (roleName === '' || isPermissionSetName(roleName)) return undefined;
  return say('role_portalPermissionSets');
}

const parseBaseAccount = (text: string) => (text.trim() === '' ? good('') : parseAccount(text));
const parseFlag = (value: unknown): Result<boolean> =>
  typeof value === 'boolean' ? good(value) : bad(say('role_notFlag'));

/** What a role comes from: a form, a file, a store. Any value may stand in any field; what is absent is not said. */
export type RawRole = { [field in RoleField]?: unknown };

/** The partition a role is in when nobody said so: that of its region, else of its portal, else commercial AWS. */
function partitionFor({ region, portal }: RawRole): PartitionId {
  const home =
    typeof region === 'string' ? partitionOfRegion(region.trim().toLowerCase()) : undefined;
  if (home) return home.id;
  const parsed = typeof portal === 'string' ? parsePortal(portal) : undefined;
  return parsed?.ok ? parsed.value.partition : 'aws';
}

/**
 * Checks every field and gives the role in its one spelling, or all the problems at once. This is the only way into the
 * program: forms, imports, links, stored and synced roles all pass here.
 */
export function checkRole(raw: RawRole): CheckedRole {
  const problems: FieldProblem[] = [];
  const take = <T>(field: RoleField, absent: T, parse: (value: never) => Result<T>): T => {
    const value = raw[field];
    if (value === undefined || value === null) return absent;
    const isText = typeof absent === 'string';
    const result =
      isText && typeof value !== 'string' ? bad(say('role_notText')) : parse(value as never);
    if (result.ok) return result.value;
    problems.push({ field, problem: result.problem });
    return absent;
  };

  const guessed = partitionFor(raw);
  const partitionId = take<PartitionId>('partition', guessed, (value: string) =>
    value === ''
      ? good(guessed)
      : isPartitionId(value)
        ? good(value)
        : bad(say('role_partitionNames')),
  );
  const role: Role = {
    partition: partitionId,
    account: take('account', '', parseAccount),
    roleName: take('roleName', '', parseRoleName),
    variant: take('variant', '', parseText),
    displayName: take('displayName', '', parseText),
    color: take('color', '', parseColor),
    region: take('region', '', (text: string) => parseRegion(text, partitionId)),
    group: take('group', '', parseGroup),
    baseAccount: take('baseAccount', '', parseBaseAccount),
    baseRole: take('baseRole', '', parseSignedInName),
    landing: take('landing', '', (text: string) => parseLanding(text, partitionId)),
    portal: take('portal', '', (text: string) => parsePortalOf(text, partitionId)),
    container: take('container', '', (text: string) => parseText(text, MAX_CONTAINER)),
    favorite: take<boolean>('favorite', false, parseFlag),
    protected: take<boolean>('protected', false, parseFlag),
    position: take('position', '', parsePosition),
  };
  const missing = (field: 'account' | 'roleName', parse: (text: string) => Result<string>) => {
    if (raw[field] !== undefined && raw[field] !== null) return;
    const result = parse('');
    if (!result.ok) problems.push({ field, problem: result.problem });
  };
  missing('account', parseAccount);
  missing('roleName', parseRoleName);
  const notByPortal = whyNotByPortal(role);
  if (notByPortal !== undefined) problems.push({ field: 'portal', problem: notByPortal });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, role };
}
