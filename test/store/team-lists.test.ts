/** Team lists in the store: their roles stand beside the person's own, and what is said of them is laid over. */
import { beforeAll, describe, expect, it, vi } from 'vitest';

// The polyfill throws outside of a browser; the store is given its areas by hand here.
vi.mock('../../src/browser/api.ts', () => ({ browser: {} }));

import { noDetails, type Role, roleKey } from '../../src/domain/role.ts';
import { addRole } from '../../src/domain/role-edit.ts';
import { DUE_KEY } from '../../src/store/index-due.ts';
import { readRole, readRoles, type StoredRoles, watchRoles } from '../../src/store/roles.ts';
import { saveEdits, turnStep } from '../../src/store/saved-edits.ts';
import {
  dropTeamList,
  newTeamList,
  noNews,
  readTeamLists,
  writeTeamList,
} from '../../src/store/team-lists.ts';
import { endedAfterRemoving, installLocks, memoryArea } from './memory-area.ts';

beforeAll(installLocks);

const role = (roleName: string, displayName = roleName): Role => ({
  partition: 'aws',
  account: '123456789012',
  roleName,
  variant: '',
  ...noDetails,
  displayName,
});
const [admin, reader] = [role('Admin'), role('Reader')];
const list = (name: string, ...roles: Role[]) => ({
  ...newTeamList(name, name, `https://example.com/${name}`),
  roles,
});
const session = memoryArea();

async function areaWith(...lists: ReturnType<typeof list>[]) {
  const area = memoryArea();
  for (const one of lists) await writeTeamList(one, area);
  return area;
}

describe('a team list', () => {
  it('is read as it was written', async () => {
    const full = {
      ...list('ops', admin, reader),
      etag: '"1"',
      checkedAt: 5,
      changedAt: 4,
      news: { ...noNews, added: { count: 1, names: ['Admin'] } },
      refused: 2,
      problem: 'There is nothing at this address (404).',
      waiting: {
        roles: [admin],
        etag: '"2"',
        news: { ...noNews, removed: { count: 1, names: ['Reader'] } },
      },
    };
    expect(await readTeamLists(await areaWith(full))).toEqual([full]);
  });

  it.each([
    ['nothing of the kind', 'x'],
    ['a later Hatrack’s', '{"version":2}'],
    ['hostile', '{"version":1,"roles":[{"account":1},null,"x"],"news":{"added":5},"waiting":7}'],
  ])('that is %s costs nobody else’s', async (_, stored) => {
    const area = await areaWith(list('ops', admin));
    await area.set({ 'team-list/other': stored });
    expect((await readRoles(area)).roles).toEqual([admin]);
  });

  it('adds its roles to the person’s own, whose word goes first', async () => {
    const area = await areaWith(list('b', admin, role('Reader', 'of b')), list('a', reader));
    await saveEdits([addRole(role('Admin', 'Mine'))], undefined, { local: area, session });
    const { roles, teams } = await readRoles(area);
    expect(roles).toEqual([role('Admin', 'Mine'), reader]);
    expect([...teams]).toEqual([[roleKey(reader), 'a']]);
  });

  it('is shown with what the person says of its roles, which can be undone', async () => {
    const area = await areaWith(list('ops', admin));
    const edit = { key: roleKey(admin), details: { displayName: 'Mine', favorite: true } };
    const { undo } = await saveEdits([edit], undefined, { local: area, session });
    expect(await readRole(roleKey(admin), area)).toEqual({
      ...admin,
      displayName: 'Mine',
      favorite: true,
    });
    expect((await readRoles(area)).teams.size).toBe(1);
    await saveEdits(undo, undefined, { local: area, session });
    expect(await readRole(roleKey(admin), area)).toEqual(admin);
  });

  it('forgets what the person said of its roles where that step is taken back', async () => {
    const area = await areaWith(list('ops', admin));
    const areas = { local: area, session };
    const edit = { key: roleKey(admin), details: { displayName: 'Mine' } };
    const { step = '' } = await saveEdits([edit], 'Renamed Admin.', areas);
    await turnStep({ id: step, isUndone: true }, areas);
    expect((await readRoles(area)).roles).toEqual([admin]);
    await turnStep({ id: step, isUndone: false }, areas);
    expect((await readRoles(area)).roles).toEqual([{ ...admin, displayName: 'Mine' }]);
  });

  it('takes its roles with it, and brings back what was said of them', async () => {
    const area = await areaWith(list('ops', admin));
    await saveEdits([{ key: roleKey(admin), details: { color: 'ea7158' } }], undefined, {
      local: area,
      session,
    });
    await dropTeamList('ops', area);
    expect((await readRoles(area)).roles).toEqual([]);
    await writeTeamList(list('ops', admin), area);
    expect((await readRoles(area)).roles).toEqual([{ ...admin, color: 'ea7158' }]);
  });

  it('leaves the index of roles due even where the background is ended as soon as it is gone', async () => {
    const area = await areaWith(list('ops', admin));
    await area.remove([DUE_KEY]);
    endedAfterRemoving(area);
    await expect(dropTeamList('ops', area)).rejects.toThrow();
    expect((await readRoles(area)).roles).toEqual([]);
    expect(area.items).toHaveProperty(DUE_KEY);
  });

  it('is followed by whoever watches the roles', async () => {
    const area = await areaWith();
    const told: StoredRoles[] = [];
    const end = watchRoles(
      (stored) => told.push(stored),
      () => expect.fail(),
      area,
    );
    await vi.waitFor(() => expect(told).toHaveLength(1));
    await writeTeamList(list('ops', admin), area);
    await vi.waitFor(() => expect(told.at(-1)?.roles).toEqual([admin]));
    await dropTeamList('ops', area);
    await vi.waitFor(() => expect(told.at(-1)?.roles).toEqual([]));
    end();
  });
});
