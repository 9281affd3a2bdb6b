/** The list of roles in the order in which people look for one: favourites, then group by group, by name within. */
import { groupedBy } from './grouped-by.ts';
import { type Role, roleKey, roleLabel } from './role.ts';

export interface RoleGroup {
  /** What stands above the roles. */
  name: string;
  roles: Role[];
}

/** Compares as people count: `app-2` before `app-10`, capitals beside small letters. */
export const inOrder = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' }).compare;

const byAccount = (a: Role, b: Role) =>
  inOrder(a.account, b.account) ||
  inOrder(a.roleName, b.roleName) ||
  (roleKey(a) < roleKey(b) ? -1 : 1);

/** Compares paths of groups: a group stands before what is within it, and nothing stands between the two. */
export const byPath = (a: string, b: string) => byLevel(a.split('/'), b.split('/'));

function byLevel(a: readonly string[], b: readonly string[]): number {
  const depth = Math.min(a.length, b.length);
  for (let level = 0; level < depth; level++) {
    const order = inOrder(a[level] ?? '', b[level] ?? '');
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** Sorts by name, then account, then role; what is alike in all of them by key, so that the order never changes. */
export function sortRoles(roles: readonly Role[]): Role[] {
  const labelled = roles.map((role) => ({ role, label: roleLabel(role) }));
  labelled.sort((a, b) => inOrder(a.label, b.label) || byAccount(a.role, b.role));
  return labelled.map(({ role }) => role);
}

export const FAVORITES = 'Favorites';
export const UNGROUPED = 'Other roles';

/**
 * Favourites stand first and only there; roles without a group stand last. Where nobody made a group or a favourite,
 * the one group has no name.
 */
export function groupRoles(roles: readonly Role[]): RoleGroup[] {
  const sorted = sortRoles(roles);
  const favorites = sorted.filter(({ favorite }) => favorite);
  const groups = groupedBy(
    sorted.filter(({ favorite }) => !favorite),
    ({ group }) => group,
  );
  const ungrouped = groups.get('') ?? [];
  groups.delete('');
  const named = [...groups].sort(([a], [b]) => byPath(a, b));
  const onlyUngrouped = favorites.length === 0 && named.length === 0;
  return [
    { name: FAVORITES, roles: favorites },
    ...named.map(([name, members]) => ({ name, roles: members })),
    { name: onlyUngrouped ? '' : UNGROUPED, roles: ungrouped },
  ].filter((group) => group.roles.length > 0);
}
