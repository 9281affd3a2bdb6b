/**
 * The list of roles in the order in which people look for one: favorites, then group by group. Within, what the person put in
 * their own order stands first, the others by name; and a group stands where the first of its roles has been put.
 */
import { say } from '../i18n/say.ts';
import { groupedBy } from './grouped-by.ts';
import { byPosition } from './position.ts';
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
export const byPath = (a: string, b: string) => byLevel(a.split('/'), b.split('/'), new Map());

function byLevel(
  a: readonly string[],
  b: readonly string[],
  positions: ReadonlyMap<string, string>,
): number {
  const depth = Math.min(a.length, b.length);
  for (let level = 0; level < depth; level++) {
    const [one = '', other = ''] = [a[level], b[level]];
    if (one === other) continue;
    const positionOf = (path: readonly string[]) =>
      positions.size === 0 ? '' : (positions.get(path.slice(0, level + 1).join('/')) ?? '');
    const order = byPosition(positionOf(a), positionOf(b)) || inOrder(one, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** Compares paths of groups by where the first of their roles has been put, and those without such a role by path. */
export function groupOrder(roles: readonly Role[]): (a: string, b: string) => number {
  const positions = groupPositions(roles);
  return (a, b) => byLevel(a.split('/'), b.split('/'), positions);
}

/** The first position in each group that has one, those of the groups within it counted in. */
function groupPositions(roles: readonly Role[]): Map<string, string> {
  const placed = groupedBy(
    roles.filter(({ position, group }) => position !== '' && group !== ''),
    ({ group }) => group,
  );
  const positions = new Map<string, string>();
  for (const [group, members] of placed) {
    const first = members.reduce(
      (least, { position }) => (position < least ? position : least),
      members[0]?.position ?? '',
    );
    const levels = group.split('/');
    for (let depth = levels.length; depth > 0; depth--) {
      const path = levels.slice(0, depth).join('/');
      if (byPosition(first, positions.get(path) ?? '') < 0) positions.set(path, first);
    }
  }
  return positions;
}

/**
 * What has a position stands first. The others, and what has the same, by name, then account, then role; what is alike in
 * all of them by key, so that the order never changes.
 *
 * `formerly` is how the list was sorted before it changed: what is mostly in order already takes few comparisons, and those
 * of words are slow.
 */
export function sortRoles(roles: readonly Role[], formerly: readonly Role[] = []): Role[] {
  const labelled = inFormerOrder(roles, formerly).map((role) => ({ role, label: roleLabel(role) }));
  labelled.sort(
    (a, b) =>
      byPosition(a.role.position, b.role.position) ||
      inOrder(a.label, b.label) ||
      byAccount(a.role, b.role),
  );
  return labelled.map(({ role }) => role);
}

function inFormerOrder(roles: readonly Role[], formerly: readonly Role[]): readonly Role[] {
  if (formerly.length === 0) return roles;
  const added: Role[] = [];
  const places = new Map(formerly.map((role, place) => [roleKey(role), place]));
  const known = new Array<Role | undefined>(formerly.length).fill(undefined);
  for (const role of roles) {
    const place = places.get(roleKey(role));
    if (place === undefined || known[place]) added.push(role);
    else known[place] = role;
  }
  return [...known.filter((role) => role !== undefined), ...added];
}

/** What stands above the roles that are in no group. */
export const ungroupedName = () => say('role_ungrouped');

/**
 * Favourites stand first and only there; roles without a group stand last. Where nobody made a group or a favorite,
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
  const byPlace = groupOrder(roles);
  const named = [...groups].sort(([a], [b]) => byPlace(a, b));
  const onlyUngrouped = favorites.length === 0 && named.length === 0;
  return [
    { name: say('role_favorites'), roles: favorites },
    ...named.map(([name, members]) => ({ name, roles: members })),
    { name: onlyUngrouped ? '' : ungroupedName(), roles: ungrouped },
  ].filter((group) => group.roles.length > 0);
}
