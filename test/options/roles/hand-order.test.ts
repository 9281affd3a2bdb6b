/** Moves by hand, told by what the table shows after them: the row stands one further, and everything else as before. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortRoles } from '../../../src/domain/list-order.ts';
import { noDetails, type Role, roleKey } from '../../../src/domain/role.ts';
import { type HandMove, MOST_PLACED, moveByHand } from '../../../src/options/roles/hand-order.ts';
import { groupedRows, plainRows, type TableRow } from '../../../src/options/roles/table-rows.ts';

const role = (displayName: string, fields: Partial<Role> = {}): Role => ({
  partition: 'aws',
  account: '123456789012',
  roleName: displayName,
  variant: '',
  ...noDetails,
  displayName,
  ...fields,
});

const rowsOf = (roles: readonly Role[], isGrouped: boolean) =>
  isGrouped ? groupedRows(sortRoles(roles), new Set()) : plainRows(sortRoles(roles));
const idsOf = (rows: readonly TableRow[]) => rows.map(({ id }) => id);
const nameOf = (row: TableRow) => (row.kind === 'role' ? row.role.displayName : `[${row.path}]`);

/** The list after a move; undefined where nothing was moved. */
function movedList(roles: readonly Role[], move: HandMove): Role[] {
  const moved = moveByHand(move);
  if (typeof moved === 'string') throw new Error(moved);
  const positions = new Map(moved.edits.map(({ key, details }) => [key, details?.position]));
  return roles.map((one) => ({ ...one, position: positions.get(roleKey(one)) ?? one.position }));
}

interface Step {
  isGrouped?: boolean;
  selected?: string[];
  step?: -1 | 1;
  toRow?: string | undefined;
}

/** Moves the row of that name, and gives the list with the number of positions that were written. */
function moving(
  roles: readonly Role[],
  name: string,
  { isGrouped = false, selected = [], ...to }: Step,
) {
  const rows = rowsOf(roles, isGrouped);
  const find = (wanted: string | undefined) => rows.find((row) => nameOf(row) === wanted);
  const row = find(name);
  if (!row) throw new Error(`no ${name}`);
  const keys = new Set(selected.map((one) => find(one)?.id ?? ''));
  const way = to.step === undefined ? { toRow: find(to.toRow)?.id } : { step: to.step };
  const after = movedList(roles, { rows, row, selected: keys, way });
  const written = after.filter(({ position }, at) => position !== roles[at]?.position).length;
  return { after, written, shown: rowsOf(after, isGrouped).map(nameOf) };
}

const five = ['A', 'B', 'C', 'D', 'E'].map((name) => role(name));

describe('moving roles', () => {
  it('gives places from the top down to the moved one, and then to that one alone', () => {
    const first = moving(five, 'C', { step: 1 });
    expect(first).toMatchObject({ shown: ['A', 'B', 'D', 'C', 'E'], written: 4 });
    const second = moving(first.after, 'C', { step: -1 });
    expect(second).toMatchObject({ shown: ['A', 'B', 'C', 'D', 'E'], written: 1 });
    const third = moving(second.after, 'E', { toRow: 'A' });
    expect(third).toMatchObject({ shown: ['E', 'A', 'B', 'C', 'D'], written: 1 });
    expect(moving(third.after, 'E', { toRow: undefined })).toMatchObject({
      shown: ['A', 'B', 'C', 'D', 'E'],
      written: 1,
    });
  });

  it('takes the selected along: each by a step, together to a place', () => {
    const selected = ['B', 'D'];
    expect(moving(five, 'D', { selected, step: -1 }).shown).toEqual(['B', 'A', 'D', 'C', 'E']);
    expect(moving(five, 'B', { selected, toRow: 'E' }).shown).toEqual(['A', 'C', 'B', 'D', 'E']);
    expect(moving(five, 'C', { selected, step: -1 }).shown).toEqual(['A', 'C', 'B', 'D', 'E']);
  });

  it('writes nothing where the role stands there already', () => {
    expect(moving(five, 'A', { step: -1 }).written).toBe(0);
    expect(moving(five, 'E', { step: 1 }).written).toBe(0);
    expect(moving(five, 'B', { toRow: 'C' }).written).toBe(0);
  });

  it('tells places apart that were given twice', () => {
    const alike = five.map((one) => ({ ...one, position: 'b' }));
    expect(moving(alike, 'D', { step: -1 }).shown).toEqual(['A', 'B', 'D', 'C', 'E']);
  });

  it('gives no more places at once than sync can bear, and none where there is no room', () => {
    const many = Array.from({ length: MOST_PLACED + 2 }, (_, at) => role(`r${at}`));
    const rows = rowsOf(many, false);
    const move = { rows, selected: new Set<string>(), way: { step: -1 } } as const;
    expect(moveByHand({ ...move, row: rows.at(-1) as TableRow })).toBe('too-many');
    const full = [
      role('A', { position: 'b' }),
      role('B', { position: `b${'A'.repeat(254)}B` }),
      role('C', { position: 'c' }),
    ];
    const fullRows = rowsOf(full, false);
    expect(moveByHand({ ...move, rows: fullRows, row: fullRows[2] as TableRow })).toBe('no-room');
  });
});

const group = fc.constantFrom('', 'A', 'A/x', 'A/y', 'B', 'B/z/w', 'C');
const position = fc.constantFrom('', '', '', 'B', 'b', 'bb', 'c', 'd', 'z');
const list = fc
  .array(fc.tuple(group, position), { minLength: 1, maxLength: 14 })
  .map((all) =>
    all.map(([inGroup, at], index) => role(`r${index}`, { group: inGroup, position: at })),
  );
const moveOf = (isGrouped: boolean) =>
  fc.record({
    roles: list,
    isGrouped: fc.constant(isGrouped),
    row: fc.nat(),
    step: fc.constantFrom<(-1 | 1)[]>(-1, 1),
  });

describe('moving anything', () => {
  it.each([false, true])('moves nothing else in the table, grouped: %s', (grouped) => {
    fc.assert(
      fc.property(moveOf(grouped), ({ roles, isGrouped, row: at, step }) => {
        const rows = rowsOf(roles, isGrouped);
        const row = rows[at % rows.length] as TableRow;
        if (row.kind === 'group' && row.path === '') return;
        const moved = moveByHand({ rows, row, selected: new Set(), way: { step } });
        fc.pre(typeof moved !== 'string');
        const after = movedList(roles, { rows, row, selected: new Set(), way: { step } });
        expect(idsOf(rowsOf(after, isGrouped))).toEqual(expectedOrder(rows, row, step));
      }),
      { numRuns: 1_000 },
    );
  });
});

/** The row with all that is in it, exchanged with the one beside it. */
function expectedOrder(rows: readonly TableRow[], row: TableRow, step: -1 | 1): string[] {
  const isGrouped = rows.some(({ kind }) => kind === 'group');
  const blocks = rows
    .map((start, from) => ({ start, from, to: endOf(rows, from) }))
    .filter(({ start }) => isBeside(start, row, isGrouped));
  const at = blocks.findIndex(({ start }) => start === row);
  const [one, two] = step < 0 ? [blocks[at - 1], blocks[at]] : [blocks[at], blocks[at + 1]];
  const ids = idsOf(rows);
  if (!one || !two) return ids;
  return [
    ...ids.slice(0, one.from),
    ...ids.slice(two.from, two.to),
    ...ids.slice(one.to, two.from),
    ...ids.slice(one.from, one.to),
    ...ids.slice(two.to),
  ];
}

function endOf(rows: readonly TableRow[], from: number): number {
  const start = rows[from];
  if (start?.kind !== 'group') return from + 1;
  const next = rows.findIndex(
    (row, at) => at > from && row.kind === 'group' && row.level <= start.level,
  );
  return next < 0 ? rows.length : next;
}

const parentOf = (path: string) => path.split('/').slice(0, -1).join('/');

function isBeside(one: TableRow, other: TableRow, isGrouped: boolean): boolean {
  if (one.kind === 'group' && other.kind === 'group') {
    return one.path !== '' && parentOf(one.path) === parentOf(other.path);
  }
  if (one.kind === 'group' || other.kind === 'group') return false;
  return !isGrouped || one.role.group === other.role.group;
}
