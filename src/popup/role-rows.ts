/** The popup's rows: what the list shows for a query, group by group, and where each row stands. */
import type { Role } from '../domain/role.ts';
import { groupRoles, type RoleGroup, sortRoles } from '../domain/role-list.ts';
import { type SearchableRoles, searchRoles } from '../ui/role-search.ts';

export const ROW_HEIGHT = 52;
export const HEAD_HEIGHT = 30;

export interface RowGroup {
  name: string;
  roles: readonly Role[];
  /** Pixels from the top of the list. */
  top: number;
  /** Pixels, head included. */
  height: number;
  /** The place of its first role among all. */
  first: number;
}

export interface RoleRows {
  groups: RowGroup[];
  /** All roles in the order shown. */
  order: Role[];
  /** Pixels. */
  height: number;
  /** What is out of reach and not shown. */
  hidden: Role[];
}

/** The height of a group's head; a group without a name has none. */
export const headHeight = (name: string) => (name === '' ? 0 : HEAD_HEIGHT);

/** The head of the roles that cannot be assumed from where one is signed in. */
export const OUT_OF_REACH = 'Not from where you are signed in';

/** Tells what is out of reach, and whether that is shown at all. */
export interface Reach {
  isOutOfReach: (role: Role) => boolean;
  hides: boolean;
}

/** Without a query all roles, grouped; with one the hits, best first; in both, what is out of reach comes last. */
export function roleRows(
  all: SearchableRoles,
  query: string,
  { isOutOfReach, hides }: Reach = everythingInReach,
): RoleRows {
  const isSearch = query.trim() !== '';
  const found = isSearch ? searchRoles(all, query) : all.roles;
  const near = found.filter((role) => !isOutOfReach(role));
  const far = found.filter(isOutOfReach);
  const groups = isSearch ? [{ name: '', roles: near }] : groupRoles(near);
  const last = { name: OUT_OF_REACH, roles: isSearch ? far : sortRoles(far) };
  const shown = hides || far.length === 0 ? groups : [...groups, last];
  const rows: RoleRows = { groups: [], order: [], height: 0, hidden: hides ? far : [] };
  return layOut(
    rows,
    shown.filter(({ roles }) => roles.length > 0),
  );
}

const everythingInReach: Reach = { isOutOfReach: () => false, hides: false };

function layOut(rows: RoleRows, groups: readonly RoleGroup[]): RoleRows {
  for (const { name, roles } of groups) {
    const height = headHeight(name) + roles.length * ROW_HEIGHT;
    rows.groups.push({ name, roles, top: rows.height, height, first: rows.order.length });
    rows.height += height;
    for (const role of roles) rows.order.push(role);
  }
  return rows;
}

/** Where the row of the role at `place` begins, in pixels, and the height of the head that may cover it. */
export function rowTop({ groups }: RoleRows, place: number): { top: number; covered: number } {
  const group = groups.find(({ first, roles }) => place < first + roles.length);
  if (!group) return { top: 0, covered: 0 };
  const covered = headHeight(group.name);
  return { top: group.top + covered + (place - group.first) * ROW_HEIGHT, covered };
}
