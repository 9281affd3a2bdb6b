/** The index of roles: what goes in comes out, in the order of the list, and a change makes it due until it is made anew. */
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

// The browser is not there; the store is given its areas by hand here.
vi.mock('../../src/browser/api.ts', () => ({ browser: {} }));

import { signsOf } from '../../src/domain/color-sign.ts';
import { groupRoles, sortRoles } from '../../src/domain/list-order.ts';
import { roleKey } from '../../src/domain/role.ts';
import { addRole } from '../../src/domain/role-edit.ts';
import { type Column, searchTextOf } from '../../src/search/search-text.ts';
import {
  INDEX_KEY,
  indexMessage,
  indexOfMessage,
  readRoleIndex,
} from '../../src/store/role-index.ts';
import { makeRoleIndex } from '../../src/store/role-index-maker.ts';
import { type KeptLines, readReach, readRoleLines } from '../../src/store/role-lines.ts';
import { roleIndexOf } from '../../src/store/role-lines-writer.ts';
import { saveEdits } from '../../src/store/saved-edits.ts';
import { arbitraryRole } from '../domain/arbitrary-role.ts';
import { linesOf } from './lines-of.ts';
import { installLocks, memoryArea, memoryDatabase } from './memory-area.ts';

beforeAll(installLocks);

const roleLists = fc.uniqueArray(arbitraryRole, { selector: roleKey, maxLength: 40 });

describe('lines of roles', () => {
  it('are the roles, whole and in the order of the list', () => {
    fc.assert(
      fc.property(roleLists, (roles) => {
        const lines = linesOf(roles);
        const read = Array.from({ length: lines.count }, (_, line) => lines.role(line));
        expect(read).toEqual(sortRoles(roles));
        for (const [line, role] of read.entries()) {
          expect(lines.groups[lines.groupOf[line] ?? -1]).toBe(role.group);
          expect(lines.isFavorite[line]).toBe(role.favorite ? 1 : 0);
        }
      }),
    );
  });

  it('tell of each role what decides from where it can be reached, and the same but once', () => {
    fc.assert(
      fc.property(roleLists, (roles) => {
        const { count, reaches, reachOf, role } = linesOf(roles);
        expect(new Set(reaches).size).toBe(reaches.length);
        for (let line = 0; line < count; line++) {
          const { partition, baseAccount, baseRole, portal, container, roleName } = role(line);
          expect(readReach(reaches[reachOf[line] ?? -1] ?? '')).toMatchObject({
            ...{ partition, baseAccount, baseRole, portal, container },
            // The name of a role decides where it is bound to an account, and nowhere else.
            roleName: baseAccount === '' ? '' : roleName,
          });
        }
      }),
    );
  });

  it('name the groups in the order of the list, and at the end that of roles in none', () => {
    fc.assert(
      fc.property(roleLists, (roles) => {
        const plain = roles.map((role) => ({ ...role, favorite: false }));
        const heads = groupRoles(plain).map(({ name }) => name);
        const named = heads.filter(
          (name) => name !== '' && plain.some(({ group }) => group === name),
        );
        expect(linesOf(plain).groups).toEqual([...named, '']);
      }),
    );
  });

  it('are found by key', () => {
    fc.assert(
      fc.property(roleLists, (roles) => {
        const lines = linesOf(roles);
        for (const role of roles) {
          expect(lines.role(lines.lineOf(roleKey(role)) ?? -1)).toEqual(role);
        }
        expect(lines.lineOf('aws 000000000000 Nobody')).toBeUndefined();
      }),
    );
  });

  it('know the sign of each color that needs one', () => {
    const color = fc.oneof(
      fc.constantFrom('ea7158', 'e96f57', '808080', '0000ff', '0101fe', 'ffffff', '000000'),
      fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 6, maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(color, { minLength: 1, maxLength: 30 }), (colors) => {
        const [some] = fc.sample(arbitraryRole, 1);
        if (!some) return;
        const { signs } = linesOf(colors.map((color) => ({ ...some, color })));
        const wanted = signsOf(colors);
        for (const color of colors) expect(signs.get(color)).toEqual(wanted.get(color));
      }),
    );
  });

  it('come with a line each for the search', () => {
    fc.assert(
      fc.property(roleLists, (roles) => {
        const { search } = roleIndexOf({ roles, unread: [] });
        expect(search).toEqual(searchTextOf(sortRoles(roles)));
        for (const { valueAt } of search) expect(valueAt).toHaveLength(roles.length);
      }),
    );
  });

  it('cross as a message, whatever their letters', () => {
    const plainly = (column: Column) => Object.values(column).map((numbers) => [...numbers]);
    fc.assert(
      fc.property(roleLists, (roles) => {
        const index = roleIndexOf({ roles, unread: [] });
        const message = JSON.parse(JSON.stringify(indexMessage(index)));
        const crossed = indexOfMessage(message);
        const { count = -1, role = () => undefined, reaches, reachOf = [] } = crossed?.lines ?? {};
        expect(Array.from({ length: count }, (_, line) => role(line))).toEqual(sortRoles(roles));
        expect([reaches, [...reachOf]]).toEqual([index.lines.reaches, [...index.lines.reachOf]]);
        expect(crossed?.search.map(plainly)).toEqual(index.search.map(plainly));
      }),
    );
  });

  it.each([[undefined], [{}], [{ version: 999, groups: [], unread: [] }]])(
    'are not read out of %j',
    (kept: Partial<KeptLines> | undefined) => {
      expect(readRoleLines(kept)).toBeUndefined();
    },
  );
});

describe('the index', () => {
  let areas: { local: ReturnType<typeof memoryArea>; session: ReturnType<typeof memoryArea> };
  beforeEach(() => {
    areas = { local: memoryArea(), session: memoryArea() };
    kept = memoryDatabase();
  });
  let kept: ReturnType<typeof memoryDatabase>;
  const index = () => readRoleIndex(areas.local, kept);
  const some = fc.sample(arbitraryRole, { numRuns: 3, seed: 7 });

  it('is due with each change, and holds it once it is made', async () => {
    expect(await index()).toEqual({ index: undefined, isDue: false });
    await saveEdits(some.map(addRole), undefined, areas);
    expect(await index()).toEqual({ index: undefined, isDue: true });
    await makeRoleIndex(areas.local, kept);
    const made = await index();
    expect(made.isDue).toBe(false);
    expect(made.index?.lines.count).toBe(new Set(some.map(roleKey)).size);
  });

  it('stays due where roles change while it is made', async () => {
    await saveEdits(some.slice(0, 1).map(addRole), undefined, areas);
    const making = makeRoleIndex(areas.local, kept);
    await saveEdits(some.slice(1).map(addRole), undefined, areas);
    await making;
    expect((await index()).isDue).toBe(true);
  });

  it('is due where the one that is kept is not the one made last', async () => {
    await saveEdits(some.slice(0, 1).map(addRole), undefined, areas);
    await makeRoleIndex(areas.local, kept);
    const before = await kept.read(INDEX_KEY);
    await saveEdits(some.slice(1).map(addRole), undefined, areas);
    await makeRoleIndex(areas.local, kept);
    expect((await index()).isDue).toBe(false);
    await kept.keep(INDEX_KEY, before);
    expect((await index()).isDue).toBe(true);
  });

  it('is given where there is no room to keep it, and stays due', async () => {
    await saveEdits(some.map(addRole), undefined, areas);
    kept.refusal = 'QuotaExceededError';
    const made = await makeRoleIndex(areas.local, kept);
    expect(made.isKept).toBe(false);
    expect(readRoleLines(made.index.lines)?.count).toBe(new Set(some.map(roleKey)).size);
    expect(await index()).toEqual({ index: undefined, isDue: true });
  });

  it('is none where the page cannot read it, or another version made it', async () => {
    await saveEdits(some.map(addRole), undefined, areas);
    await makeRoleIndex(areas.local, kept);
    const unreadable = { ...kept, read: () => Promise.reject(new Error('InvalidStateError')) };
    expect((await readRoleIndex(areas.local, unreadable)).index).toBeUndefined();
    await kept.keep(INDEX_KEY, 'of another version');
    expect((await index()).index).toBeUndefined();
  });
});
