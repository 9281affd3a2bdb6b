/**
 * What a move by hand in the table writes: positions of the roles that were moved, and of those above them that have none yet.
 *
 * In groups, a role moves within its own, and a group among those beside it. A group stands where the first of its roles has
 * been put; so of the groups above it, those without such a role get one, else it would leap over them.
 */
import {
  gathered,
  newPositions,
  type Placed,
  type Rearrangement,
  stepped,
} from '../../domain/order-by-hand.ts';
import { byPosition } from '../../domain/position.ts';
import type { Role, RoleKey } from '../../domain/role.ts';
import { roleKey } from '../../domain/role.ts';
import type { RoleEdit } from '../../domain/role-edit.ts';
import { type GroupRow, pathsTo, type TableRow } from './table-rows.ts';

/** What moves: a role or a group, with the position that counts for it, and the role that bears that position. */
interface Movable extends Placed {
  id: string;
  role: Role;
}

/** By one step up or down, or to the place that a row of the table has now. */
export type Way = { step: -1 | 1 } | { toRow: string | undefined };

export interface HandMove {
  /** All rows of the table, none folded. */
  rows: readonly TableRow[];
  /** What was taken hold of. */
  row: TableRow;
  /** The selected roles: those beside the row go with it, if it is one of them. */
  selected: ReadonlySet<RoleKey>;
  way: Way;
}

export interface Moved {
  edits: RoleEdit[];
  /** How many of the rows were moved. */
  count: number;
}

/** More positions than a person would give by hand: sync has to carry each. */
export const MOST_PLACED = 500;

export type WhyNotMoved = 'no-room' | 'too-many' | 'last-group';

/** The edits of a move; without any where the row stands there already. */
export function moveByHand(move: HandMove): Moved | WhyNotMoved {
  const { row } = move;
  if (row.kind === 'group' && row.path === '') return 'last-group';
  const isNested = move.rows.some(({ kind }) => kind === 'group');
  const arranged =
    row.kind === 'role' ? movingRoles(move, row.role, isNested) : movingGroup(move, row);
  const { before, after, isMoved, count } = arranged;
  if (before.every((thing, at) => thing === after[at])) return { edits: [], count: 0 };
  const path = row.kind === 'role' ? row.role.group : parentOf(row.path);
  const above = isNested && path !== '' ? groupsAbove(move.rows, path) : [];
  const given = newPositions({ before, after, isMoved, above, keepsFirst: isNested });
  if (!given) return 'no-room';
  if (given.size > MOST_PLACED) return 'too-many';
  const edits = [...given].map(
    ([{ role }, position]): RoleEdit => ({ key: roleKey(role), details: { position } }),
  );
  return { edits, count };
}

type Arranged = Rearrangement<Movable> & { count: number };

function movingRoles(
  { rows, row, selected, way }: HandMove,
  held: Role,
  isNested: boolean,
): Arranged {
  const before = rows.flatMap((other): Movable[] =>
    other.kind === 'role' && (!isNested || other.role.group === held.group)
      ? [{ id: other.id, role: other.role, position: other.role.position }]
      : [],
  );
  const goesAlong = selected.has(row.id);
  const isMoved = ({ id }: Movable) => (goesAlong ? selected.has(id) : id === row.id);
  const placeOf = (id: string | undefined) => {
    const place = before.findIndex((thing) => thing.id === id);
    return place < 0 ? before.length : place;
  };
  const after =
    'step' in way
      ? stepped(before, isMoved, way.step)
      : gathered(before, isMoved, placeOf(way.toRow));
  return { before, after, isMoved, count: before.filter(isMoved).length };
}

/** A group goes down by the next one going up: then only that one gets a position. */
function movingGroup({ rows, row, way }: HandMove, held: GroupRow): Arranged {
  const parent = parentOf(held.path);
  const before = groupsOf(rows, (group) => group.path !== '' && parentOf(group.path) === parent);
  const isHeld = ({ id }: Movable) => id === row.id;
  const step = 'step' in way ? way.step : -1;
  const after = stepped(before, isHeld, step);
  const place = before.findIndex(isHeld);
  const riser = step < 0 ? before[place] : before[place + 1];
  return { before, after, isMoved: (thing) => thing === riser, count: 1 };
}

const parentOf = (path: string) => pathsTo(path).at(-2) ?? '';

/** The groups above a group: those before it and beside it, and before and beside each group around it. */
function groupsAbove(rows: readonly TableRow[], path: string): Movable[] {
  const around = new Set(pathsTo(path));
  const end = rows.findIndex((row) => row.kind === 'group' && row.path === [...around].at(-1));
  return groupsOf(
    rows.slice(0, Math.max(0, end)),
    (group) => !around.has(group.path) && isAmong(around, parentOf(group.path)),
  );
}

const isAmong = (around: ReadonlySet<string>, parent: string) =>
  parent === '' || around.has(parent);

/** The groups that are meant, each with its first position and its first role. */
function groupsOf(rows: readonly TableRow[], isMeant: (group: GroupRow) => boolean): Movable[] {
  return rows.flatMap((row, at): Movable[] => {
    if (row.kind !== 'group' || !isMeant(row)) return [];
    const first = rows.slice(at, at + DEEPEST).find((next) => next.kind === 'role');
    if (first?.kind !== 'role') return [];
    const position = row.roles.reduce(
      (least, role) => (byPosition(role.position, least) < 0 ? role.position : least),
      '',
    );
    return [{ id: row.id, role: first.role, position }];
  });
}

/** Heads of groups that can follow upon each other before a role does. */
const DEEPEST = 10;
