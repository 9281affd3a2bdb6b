/** The history: every step can be turned round, after a restart too, and old ones go before the storage is full. */
import { beforeAll, describe, expect, it, vi } from 'vitest';

// The polyfill throws outside of a browser; the store is given its areas by hand here.
vi.mock('../../src/browser/api.ts', () => ({ browser: {} }));

import { noDetails, type Role, roleKey } from '../../src/domain/role.ts';
import { addRole, removeRole } from '../../src/domain/role-edit.ts';
import { readHistory } from '../../src/store/history.ts';
import { readRoles } from '../../src/store/roles.ts';
import { saveEdits, turnStep } from '../../src/store/saved-edits.ts';
import { installLocks, memoryArea } from './memory-area.ts';

beforeAll(installLocks);

const role = (roleName: string, group = ''): Role => ({
  partition: 'aws',
  account: '123456789012',
  roleName,
  variant: '',
  ...noDetails,
  group,
});

function browser() {
  const local = memoryArea();
  const areas = { local, session: memoryArea() };
  const names = async () => (await readRoles(local)).roles.map(({ roleName }) => roleName).sort();
  return { local, areas, names };
}

describe('a step', () => {
  it('is taken back, done again, and taken back once more', async () => {
    const { local, areas, names } = browser();
    await saveEdits([addRole(role('A')), addRole(role('B'))], 'Imported: 2 new.', areas);
    const { step = '' } = await saveEdits([removeRole(role('A'))], 'Removed A.', areas);
    expect(await names()).toEqual(['B']);
    for (const [isUndone, left] of [
      [true, ['A', 'B']],
      [false, ['B']],
      [true, ['A', 'B']],
    ] as const) {
      expect(await turnStep({ id: step, isUndone }, areas)).toMatchObject({
        id: step,
        words: 'Removed A.',
        isUndone,
      });
      expect(await names()).toEqual(left);
    }
    expect(await readHistory(local)).toMatchObject([
      { words: 'Removed A.', isUndone: true },
      { words: 'Imported: 2 new.', isUndone: false },
    ]);
  });

  it('further back than the last can be taken back too, and leaves what came after', async () => {
    const { areas, names } = browser();
    const { step = '' } = await saveEdits([addRole(role('A'))], 'Added A.', areas);
    await saveEdits([addRole(role('B'))], 'Added B.', areas);
    await turnStep({ id: step, isUndone: true }, areas);
    expect(await names()).toEqual(['B']);
  });

  it('that is taken back twice in a hurry is taken back once', async () => {
    const { areas, names } = browser();
    const { step = '' } = await saveEdits([addRole(role('A'))], 'Added A.', areas);
    const turn = { id: step, isUndone: true };
    await Promise.all([turnStep(turn, areas), turnStep(turn, areas)]);
    expect(await names()).toEqual([]);
  });

  it('that nobody named is none', async () => {
    const { local, areas } = browser();
    expect(await saveEdits([addRole(role('A'))], undefined, areas)).toMatchObject({
      step: undefined,
    });
    expect(await readHistory(local)).toEqual([]);
  });

  it('that is no longer kept changes nothing', async () => {
    const { areas, names } = browser();
    await saveEdits([addRole(role('A'))], 'Added A.', areas);
    await expect(turnStep({ id: 'gone', isUndone: true }, areas)).rejects.toThrow('no longer kept');
    expect(await names()).toEqual(['A']);
  });

  it('that finds no room is saved all the same', async () => {
    const { local, areas, names } = browser();
    const { set } = local;
    let isFirst = true;
    local.set = async (items) => {
      if (isFirst && 'history' in items) {
        isFirst = false;
        throw new Error('QUOTA_BYTES quota exceeded');
      }
      return set.call(local, items);
    };
    expect(await saveEdits([addRole(role('A'))], 'Added A.', areas)).toMatchObject({
      step: undefined,
    });
    expect(await names()).toEqual(['A']);
  });
});

describe('old steps', () => {
  it('go after two hundred, with their edits', async () => {
    const { local, areas } = browser();
    const edit = (at: number) => ({ key: roleKey(role('A')), details: { group: `Group ${at}` } });
    await saveEdits([addRole(role('A'))], 'Added A.', areas);
    for (let at = 0; at < 200; at++) await saveEdits([edit(at)], `Step ${at}`, areas);
    const steps = await readHistory(local);
    expect(steps).toHaveLength(200);
    expect(steps.at(-1)?.words).toBe('Step 0');
    const kept = Object.keys(local.items).filter((key) => key.startsWith('history/'));
    expect(new Set(kept)).toEqual(new Set(steps.map(({ id }) => `history/${id}`)));
  });

  it('go earlier where they are large, but never the last', async () => {
    const { local, areas } = browser();
    const many = Array.from({ length: 6_000 }, (_, at) => role(`R${at}`, 'g'.repeat(200)));
    await saveEdits(many.map(addRole), 'Imported.', areas);
    await saveEdits(many.map(removeRole), 'Removed.', areas);
    expect(await readHistory(local)).toMatchObject([{ words: 'Removed.' }]);
  });
});

describe('a damaged history', () => {
  it.each(['x', '{"version":1,"steps":7}', '{"version":1,"steps":[null,{"id":5}]}'])(
    '(%s) costs no edit',
    async (stored) => {
      const { local, areas, names } = browser();
      await local.set({ history: stored });
      await saveEdits([addRole(role('A'))], 'Added A.', areas);
      expect(await names()).toEqual(['A']);
      expect(await readHistory(local)).toMatchObject([{ words: 'Added A.' }]);
    },
  );
});
