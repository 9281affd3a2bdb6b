/**
 * The rows of the table: the roles alone, or below the heads of their groups. A group that is folded shows its head and
 * how many roles are in it.
 */
import { groupedBy } from '../../domain/grouped-by.ts';
import { groupOrder, ungroupedName } from '../../domain/list-order.ts';
import { type Role, roleKey } from '../../domain/role.ts';

export interface RoleRow {
  kind: 'role';
  id: string;
  role: Role;
}

export interface GroupRow {
  kind: 'group';
  id: string;
  /** '' for the roles without a group. */
  path: string;
  /** What of the path its head says; those of the groups around it say the rest. */
  name: string;
  /** How many groups are around it. */
  level: number;
  /** All roles in it and in the groups within it. */
  roles: readonly Role[];
  isFolded: boolean;
}

export type TableRow = RoleRow | GroupRow;

/** Deeper groups are shown as one, so that a hostile list nests no more than the page can bear. */
const MAX_LEVELS = 8;

const roleRow = (role: Role): RoleRow => ({ kind: 'role', id: roleKey(role), role });

/** The rows without groups. */
export const plainRows = (roles: readonly Role[]): TableRow[] => roles.map(roleRow);

/** The rows below the heads of their groups; within a group the roles keep their order. */
export function groupedRows(roles: readonly Role[], folded: ReadonlySet<string>): TableRow[] {
  const members = groupedBy(roles, ({ group }) => group);
  const all = new Map<string, Role[]>();
  for (const [group, inGroup] of members) {
    for (const path of pathsTo(group)) {
      const within = all.get(path) ?? [];
      for (const role of inGroup) within.push(role);
      all.set(path, within);
    }
  }
  const paths = [...all.keys()].filter((path) => path !== '').sort(groupOrder(roles));
  const rows: TableRow[] = [];
  // As in the popup, the roles without a group stand last.
  for (const path of all.has('') ? [...paths, ''] : paths) {
    const around = pathsTo(path).slice(0, -1);
    if (around.some((outer) => folded.has(outer))) continue;
    const isFolded = folded.has(path);
    rows.push({
      kind: 'group',
      id: `group ${path}`,
      path,
      name: path === '' ? ungroupedName() : path.slice((around.at(-1)?.length ?? -1) + 1),
      level: around.length,
      roles: all.get(path) ?? [],
      isFolded,
    });
    if (!isFolded) for (const role of members.get(path) ?? []) rows.push(roleRow(role));
  }
  return rows;
}

/** The group itself and those around it, outermost first. */
export function pathsTo(group: string): string[] {
  const levels = group.split('/');
  const starts = levels.slice(0, MAX_LEVELS - 1).map((_, at) => levels.slice(0, at + 1).join('/'));
  return levels.length < MAX_LEVELS ? starts : [...starts, group];
}
