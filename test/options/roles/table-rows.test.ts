/** The rows of the table: every role once, below the heads of its groups, unless one of them is folded. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noDetails, type Role, roleKey } from '../../../src/domain/role.ts';
import { groupedRows, plainRows, type TableRow } from '../../../src/options/roles/table-rows.ts';

const role = (group: string, variant: string): Role => ({
  partition: 'aws',
  account: '111111111111',
  roleName: 'Admin',
  ...noDetails,
  variant,
  group,
});

const show = (rows: readonly TableRow[]) =>
  rows.map((row) =>
    row.kind === 'role'
      ? row.role.variant
      : `${'>'.repeat(row.level)}[${row.isFolded ? '+' : ''}${row.name} ${row.roles.length}]`,
  );

const list = [
  role('Org/B', '1'),
  role('', '2'),
  role('Org', '3'),
  role('Org/A/X', '4'),
  role('Org/B', '5'),
];

describe('rows in groups', () => {
  it('stand below the heads of all their groups, those without one last', () => {
    expect(show(groupedRows(list, new Set()))).toEqual([
      '[Org 4]',
      '3',
      '>[A 1]',
      '>>[X 1]',
      '4',
      '>[B 2]',
      '1',
      '5',
      '[Other roles 1]',
      '2',
    ]);
  });

  it('are not there where a group around them is folded', () => {
    expect(show(groupedRows(list, new Set(['Org/A', 'Org/B', 'Elsewhere'])))).toEqual([
      '[Org 4]',
      '3',
      '>[+A 1]',
      '>[+B 2]',
      '[Other roles 1]',
      '2',
    ]);
    expect(show(groupedRows(list, new Set(['Org', ''])))).toEqual(['[+Org 4]', '[+Other roles 1]']);
  });

  it('nest no deeper than a page can show', () => {
    const deep = Array.from({ length: 100 }, (_, at) => at).join('/');
    const rows = groupedRows([role(deep, '1')], new Set());
    expect(rows).toHaveLength(9);
    expect(rows.at(-2)).toMatchObject({ level: 7, path: deep });
  });

  it('hold every role once, in the order given within its group, each row with an id of its own', () => {
    const groups = fc.array(fc.constantFrom('', 'A', 'A/B', 'A/B/C', 'A b', 'Z/A'));
    fc.assert(
      fc.property(groups, (given) => {
        const roles = given.map((group, at) => role(group, String(at)));
        const rows = groupedRows(roles, new Set());
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
        const shown = rows.flatMap((row) => (row.kind === 'role' ? [row.role] : []));
        for (const group of new Set(given)) {
          const ofGroup = (one: Role) => one.group === group;
          expect(shown.filter(ofGroup)).toEqual(roles.filter(ofGroup));
        }
        expect(shown).toHaveLength(roles.length);
      }),
    );
  });
});

describe('rows without groups', () => {
  it('are the roles', () => {
    expect(plainRows(list).map(({ id }) => id)).toEqual(list.map(roleKey));
  });
});
