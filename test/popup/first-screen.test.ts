/** What the popup keeps for its next opening: the rows that were in sight, and nothing that it cannot read again. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Role, roleKey } from '../../src/domain/role.ts';
import { keepFirstScreen, readFirstScreen } from '../../src/popup/first-screen.ts';
import { roleRows, rowBox } from '../../src/popup/role-rows.ts';
import { arbitraryRole } from '../domain/arbitrary-role.ts';
import { linesOf } from '../store/lines-of.ts';

const sizes = { row: 52, head: 30 };
const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
  });
});

function rowsOf(roles: readonly Role[], folded: boolean) {
  return roleRows({
    lines: linesOf(roles),
    hits: undefined,
    recent: [],
    isFar: () => false,
    hidesFar: false,
    isGrouped: true,
    isFolded: () => folded,
    sizes,
  });
}

describe('the first screen', () => {
  it('shows the same rows as those kept, as far as they were in sight', () => {
    const roleLists = fc.uniqueArray(arbitraryRole, { selector: roleKey, maxLength: 40 });
    fc.assert(
      fc.property(roleLists, fc.boolean(), (roles, folded) => {
        const rows = rowsOf(roles, folded);
        keepFirstScreen({
          rows,
          density: 'dense',
          total: roles.length,
          signs: new Map([['aa', { letter: 'R', ink: '000000' }]]),
        });
        const read = readFirstScreen();
        expect(read).toMatchObject({ density: 'dense', total: roles.length });
        expect(read?.rows).toMatchObject({ count: rows.count, height: rows.height });
        for (let place = 0; place < rows.count; place++) {
          // A popup is at most 600 pixels high.
          if (rowBox(rows, place, sizes).top >= 600) break;
          expect(read?.rows.row(place)?.role).toEqual(rows.row(place)?.role);
          expect(read?.rows.row(place)?.section.head).toBe(rows.row(place)?.section.head);
        }
      }),
    );
  });

  it.each([
    ['nothing'],
    ['no JSON'],
    ['{"version":99,"sections":[],"shown":[]}'],
    ['{"version":1}'],
  ])('is not read out of %s', (text) => {
    kept.set('popup-first-screen', text);
    expect(readFirstScreen()).toBeUndefined();
  });

  it('is done without where the page may keep nothing', () => {
    vi.stubGlobal('localStorage', undefined);
    keepFirstScreen({ rows: rowsOf([], false), density: 'usual', total: 0, signs: new Map() });
    expect(readFirstScreen()).toBeUndefined();
  });
});
