/** The popup's rows: what the list shows for a query, group by group, and where each row stands. */
import type { Role } from '../domain/role.ts';
import { groupRoles } from '../domain/role-list.ts';
import { type SearchableRoles, searchRoles } from '../search/role-search.ts';

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
}

/** The height of a group's head; a group without a name has none. */
export const headHeight = (name: string) => (name === '' ? 0 : HEAD_HEIGHT);

/** Without a query all roles, grouped; with one the hits, best first. */
export function roleRows(all: SearchableRoles, query: string): RoleRows {
  const groups =
    query.trim() === '' ? groupRoles(all.roles) : [{ name: '', roles: searchRoles(all, query) }];
  const rows: RoleRows = { groups: [], order: [], height: 0 };
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
