/** Rows of the popup: every role has one place, and the places add up. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roleKey } from '../../src/domain/role.ts';
import { ROW_HEIGHT, roleRows, rowTop } from '../../src/popup/role-rows.ts';
import { searchable } from '../../src/search/role-search.ts';
import { arbitraryRole } from '../domain/arbitrary-role.ts';

const roleLists = fc.uniqueArray(arbitraryRole, { selector: roleKey, maxLength: 40 });

describe('rows', () => {
  it('hold every role once, one below the other', () => {
    fc.assert(
      fc.property(roleLists, (roles) => {
        const rows = roleRows(searchable(roles), '');
        expect(rows.order.map(roleKey).sort()).toEqual(roles.map(roleKey).sort());
        const tops = rows.order.map((_, place) => rowTop(rows, place).top);
        for (const [place, top] of tops.entries()) {
          expect(top).toBeGreaterThanOrEqual((tops[place - 1] ?? -ROW_HEIGHT) + ROW_HEIGHT);
        }
        expect((tops.at(-1) ?? -ROW_HEIGHT) + ROW_HEIGHT).toBe(rows.height);
      }),
    );
  });

  it('hold only roles of the list, each at most once, for any search', () => {
    fc.assert(
      fc.property(roleLists, fc.string(), (roles, query) => {
        const { order } = roleRows(searchable(roles), query);
        const keys = order.map(roleKey);
        expect(new Set(keys).size).toBe(keys.length);
        for (const role of order) expect(roles).toContain(role);
      }),
    );
  });
});
