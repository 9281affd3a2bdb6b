/**
 * Roles that stand in the list more than once: entries of one role told apart by a variant, one account by its alias and
 * by its number, and roles that cannot be told apart by their names.
 */
import { formatAccount, isAccountId } from './account.ts';
import { groupedBy } from './grouped-by.ts';
import {
  DETAIL_FIELDS,
  noDetails,
  type Role,
  type RoleDetails,
  roleKey,
  roleLabel,
} from './role.ts';
import { changeRole, type RoleEdit, removeRole } from './role-edit.ts';
import { splitRoleName } from './role-name.ts';

/** An account known by both its names. */
export interface AccountNames {
  account: string;
  alias: string;
}

export interface Duplicate {
  /** `same-role`: they can be joined; `same-name`: they are different roles. */
  kind: 'same-role' | 'same-name';
  /** Two at least; the one to keep stands first. */
  roles: [Role, ...Role[]];
}

/** All duplicates of a list. `names` are the accounts whose alias is known. */
export function findDuplicates(
  roles: readonly Role[],
  names: readonly AccountNames[] = [],
): Duplicate[] {
  const accountOf = new Map(names.map(({ account, alias }) => [alias, account]));
  const sameRole = repeated(
    roles,
    ({ partition, account, roleName }) =>
      `${partition} ${accountOf.get(account) ?? account} ${roleName}`,
  );
  const joinable = new Set(sameRole.flat());
  const named = roles.filter((role) => role.displayName !== '' && !joinable.has(role));
  const sameName = repeated(named, ({ displayName }) => displayName);
  return [
    ...sameRole.map((found): Duplicate => ({ kind: 'same-role', roles: keptFirst(found) })),
    ...sameName.map((found): Duplicate => ({ kind: 'same-name', roles: found })),
  ];
}

const repeated = (roles: readonly Role[], keyOf: (role: Role) => string) =>
  [...groupedBy(roles, keyOf).values()].filter(
    (found): found is [Role, ...Role[]] => found.length > 1,
  );

/** A number holds where an alias may change; the entry without a variant is the role's first. */
function keptFirst(roles: [Role, ...Role[]]): [Role, ...Role[]] {
  const rank = ({ account, variant }: Role) =>
    (isAccountId(account) ? 0 : 2) + (variant === '' ? 0 : 1);
  return [...roles].sort((a, b) => rank(a) - rank(b) || (roleKey(a) < roleKey(b) ? -1 : 1)) as [
    Role,
    ...Role[],
  ];
}

/** A field of which the entries say different things, and what each says. */
export interface Difference {
  field: keyof RoleDetails;
  /** Each value once, that of the kept role first if it says anything. */
  values: (string | boolean)[];
}

/** The fields in which entries say different things. Saying nothing is no different thing. */
export function differences(roles: readonly Role[]): Difference[] {
  return DETAIL_FIELDS.map((field) => ({
    field,
    values: [...new Set(roles.map((role) => role[field]))].filter((value) => value !== ''),
  })).filter(({ values }) => values.length > 1);
}

/** What the kept role will say: what all say or one alone, and of differences what was chosen, else the first. */
export function joined([kept, ...others]: [Role, ...Role[]], chosen: Partial<RoleDetails>): Role {
  const said = DETAIL_FIELDS.map((field) => {
    const values = [kept, ...others].map((role) => role[field]);
    return [field, chosen[field] ?? values.find((value) => value !== noDetails[field])];
  }).filter(([, value]) => value !== undefined);
  return { ...kept, ...Object.fromEntries(said) };
}

/** The edits that join entries of one role. */
export function joinEdits(roles: [Role, ...Role[]], chosen: Partial<RoleDetails>): RoleEdit[] {
  const [kept, ...others] = roles;
  return [...others.map(removeRole), ...changeRole(kept, joined(roles, chosen))];
}

/** New names for roles of one name: with what tells each apart behind it. */
export function namesApart(roles: readonly Role[]): string[] {
  const tellers: ((role: Role) => string)[] = [
    ({ region }) => region,
    ({ group }) => group,
    ({ roleName }) => splitRoleName(roleName).name,
    ({ account }) => formatAccount(account),
    ({ account, roleName }) => `${formatAccount(account)} · ${roleName}`,
    ({ account, roleName, partition }) => `${formatAccount(account)} · ${roleName} · ${partition}`,
  ];
  const isTelling = (words: readonly string[]) =>
    new Set(words).size === words.length && !words.includes('');
  const words = tellers.map((tell) => roles.map(tell)).find(isTelling) ?? roles.map(roleKey);
  return roles.map((role, index) => `${roleLabel(role)} · ${words[index]}`);
}
