/** Rows of the popup: every role has its place, sections and places add up, and what is folded is one row. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Role, roleKey } from '../../src/domain/role.ts';
import { roleRows, rowBox, type WhatToShow } from '../../src/popup/role-rows.ts';
import { arbitraryRole } from '../domain/arbitrary-role.ts';
import { linesOf } from '../store/lines-of.ts';

const roleLists = fc.uniqueArray(arbitraryRole, { selector: roleKey, maxLength: 40 });
const sizes = { row: 52, head: 30 };

function shown(roles: readonly Role[], what: Partial<WhatToShow> = {}) {
  return roleRows({
    lines: linesOf(roles),
    hits: undefined,
    recent: [],
    isFar: () => false,
    hidesFar: false,
    isGrouped: true,
    isFolded: () => false,
    sizes,
    ...what,
  });
}

const keysOf = (rows: ReturnType<typeof shown>) =>
  Array.from({ length: rows.count }, (_, place) => rows.row(place)?.role).flatMap((role) =>
    role ? [roleKey(role)] : [],
  );

describe('rows', () => {
  it('hold every role once, one below the other, in groups and as one list', () => {
    fc.assert(
      fc.property(roleLists, fc.boolean(), (roles, isGrouped) => {
        const rows = shown(roles, { isGrouped });
        expect(keysOf(rows).sort()).toEqual(roles.map(roleKey).sort());
        expect(rows.roles).toBe(roles.length);
        const boxes = Array.from({ length: rows.count }, (_, place) => rowBox(rows, place, sizes));
        let bottom = 0;
        for (const box of boxes) {
          expect(box.top).toBeGreaterThanOrEqual(bottom);
          bottom = box.top + box.height;
        }
        expect(bottom).toBe(rows.height);
      }),
    );
  });

  it('hold the hits and nothing else, in their order, those out of reach last', () => {
    fc.assert(
      fc.property(roleLists, fc.infiniteStream(fc.boolean()), (roles, coins) => {
        const hits = roles.map((_, line) => line).filter(() => coins.next().value);
        const isFar = (line: number) => line % 3 === 0;
        const { sections } = shown(roles, { hits: Int32Array.from(hits), isFar });
        const near = hits.filter((line) => !isFar(line));
        expect(sections.flatMap(({ lines }) => [...lines])).toEqual([
          ...near,
          ...hits.filter(isFar),
        ]);
      }),
    );
  });

  it('are one for a folded group, wherever its roles stood', () => {
    fc.assert(
      fc.property(roleLists, (roles) => {
        const rows = shown(roles, { isFolded: () => true });
        for (const section of rows.sections.filter(({ canFold }) => canFold)) {
          expect(section.rows).toBe(1);
          expect(rows.row(section.first)).toEqual({ section, role: undefined });
          expect(rowBox(rows, section.first, sizes).height).toBe(sizes.head);
        }
      }),
    );
  });

  it('leave out what is out of reach where it is to be hidden, and tell of it', () => {
    fc.assert(
      fc.property(roleLists, (roles) => {
        const rows = shown(roles, { isFar: (line) => line === 0, hidesFar: true });
        expect([...rows.hidden]).toEqual(roles.length > 0 ? [0] : []);
        expect(rows.count).toBe(Math.max(0, roles.length - 1));
      }),
    );
  });

  it('have favorites first and only there, then those used of late, who stand in their group too', () => {
    const [first, second, third] = fc.sample(arbitraryRole, { numRuns: 3, seed: 3 });
    const roles = [
      { ...first, displayName: 'A', group: 'One', favorite: false, position: '' },
      { ...second, displayName: 'B', group: 'One', favorite: true, position: '' },
      { ...third, displayName: 'C', group: '', favorite: false, position: '' },
    ] as Role[];
    const rows = shown(roles, { recent: [0] });
    expect(rows.sections.map(({ id, lines }) => [id, [...lines]])).toEqual([
      ['favorites', [1]],
      ['recent', [0]],
      ['/One', [0]],
      ['/', [2]],
    ]);
    expect(rows.roles).toBe(3);
  });
});
