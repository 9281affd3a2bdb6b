/** The index of roles: what goes in comes out, in the order of the list, and a change makes it due until it is made anew. */
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

// The browser is not there; the store is given its areas by hand here.
vi.mock('../../src/browser/api.ts', () => ({ browser: {} }));

import { type Role, roleKey } from '../../src/domain/role.ts';
import { addRole } from '../../src/domain/role-edit.ts';
import { groupRoles, sortRoles } from '../../src/domain/role-list.ts';
import { searchTextOf } from '../../src/search/search-text.ts';
import { readRoleIndex } from '../../src/store/role-index.ts';
import { makeRoleIndex } from '../../src/store/role-index-maker.ts';
import { readRoleLines } from '../../src/store/role-lines.ts';
import { indexTexts } from '../../src/store/role-lines-writer.ts';
import { saveEdits } from '../../src/store/saved-edits.ts';
import { arbitraryRole } from '../domain/arbitrary-role.ts';
import { installLocks, memoryArea } from './memory-area.ts';

beforeAll(installLocks);

const roleLists = fc.uniqueArray(arbitraryRole, { selector: roleKey, maxLength: 40 });

function linesOf(roles: readonly Role[]) {
  const lines = readRoleLines(indexTexts({ roles: [...roles], unread: [] }).lines);
  if (!lines) throw new Error('The lines could not be read.');
  return lines;
}

describe('lines of roles', () => {
  it('are the roles, whole and in the order of the list', () => {
    fc.assert(
      fc.property(roleLists, (roles) => {
        const lines = linesOf(roles);
        const read = Array.from({ length: lines.count }, (_, line) => lines.role(line));
        expect(read).toEqual(sortRoles(roles));
        expect(read.map((_, line) => lines.key(line))).toEqual(read.map(roleKey));
        for (const [line, role] of read.entries()) {
          expect(lines.groups[lines.groupOf[line] ?? -1]).toBe(role.group);
          expect(lines.isFavorite[line]).toBe(role.favorite ? 1 : 0);
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

  it('come with a line each for the search', () => {
    fc.assert(
      fc.property(roleLists, (roles) => {
        const { search } = indexTexts({ roles, unread: [] });
        expect(search).toBe(searchTextOf(sortRoles(roles)).text);
        expect(search.split('\n').length).toBe(roles.length + 1);
      }),
    );
  });

  it.each([
    [undefined],
    [''],
    ['{"version":1}'],
    ['{"version":999,"groups":[],"unread":[]}\n'],
    ['no JSON\n00\taws'],
    [17],
  ])('are not read out of %j', (text) => {
    expect(readRoleLines(text)).toBeUndefined();
  });
});

describe('the index', () => {
  let areas: { local: ReturnType<typeof memoryArea>; session: ReturnType<typeof memoryArea> };
  beforeEach(() => {
    areas = { local: memoryArea(), session: memoryArea() };
  });
  const index = () => readRoleIndex(areas.local);
  const some = fc.sample(arbitraryRole, { numRuns: 3, seed: 7 });

  it('is due with each change, and holds it once it is made', async () => {
    expect(await index()).toEqual({ index: undefined, isDue: false });
    await saveEdits(some.map(addRole), undefined, areas);
    expect(await index()).toEqual({ index: undefined, isDue: true });
    await makeRoleIndex(areas.local);
    const made = await index();
    expect(made.isDue).toBe(false);
    expect(made.index?.lines.count).toBe(new Set(some.map(roleKey)).size);
  });

  it('stays due where roles change while it is made', async () => {
    await saveEdits(some.slice(0, 1).map(addRole), undefined, areas);
    const making = makeRoleIndex(areas.local);
    await saveEdits(some.slice(1).map(addRole), undefined, areas);
    await making;
    expect((await index()).isDue).toBe(true);
  });

  it('is given where there is no room to keep it', async () => {
    await saveEdits(some.map(addRole), undefined, areas);
    areas.local.refusal = 'QUOTA_BYTES quota exceeded';
    const lines = readRoleLines((await makeRoleIndex(areas.local)).lines);
    expect(lines?.count).toBe(new Set(some.map(roleKey)).size);
    expect((await index()).index).toBeUndefined();
  });
});
