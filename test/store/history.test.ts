/** The history: every step can be turned round, after a restart too, and old ones go before the storage is full. */
import { beforeAll, describe, expect, it, vi } from 'vitest';

// The polyfill throws outside of a browser; the store is given its areas by hand here.
vi.mock('../../src/browser/api.ts', () => ({ browser: {} }));

import { noDetails, type Role, roleKey } from '../../src/domain/role.ts';
import { addRole, removeRole } from '../../src/domain/role-edit.ts';
import { readHistory } from '../../src/store/history.ts';
import { readRoles } from '../../src/store/roles.ts';
import { saveEdits, turnStep } from '../../src/store/saved-edits.ts';
import { installLocks, type MemoryArea, memoryArea } from './memory-area.ts';

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

const namesOf = (letter: string) => Array.from({ length: 9 }, (_, at) => `${letter}${at}`);
const many = (letter: string) => namesOf(letter).map((name) => role(name, 'g'.repeat(100)));
const renamed = (one: Role) => ({ key: roleKey(one), details: { group: 'h'.repeat(100) } });
const sizeOf = (items: object) => JSON.stringify(items).length;
const historyKeys = (items: object) =>
  Object.keys(items)
    .filter((key) => key.startsWith('history'))
    .sort();

/** Refuses to hold more, as a browser does. */
function holdsAtMost(area: MemoryArea, most: number): void {
  const { set } = area;
  area.set = async (items) => {
    if (sizeOf({ ...area.items, ...items }) > most) throw new Error('QUOTA_BYTES quota exceeded');
    return set.call(area, items);
  };
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

  it('of a role that was removed since does not bring it back', async () => {
    const { local, areas, names } = browser();
    await saveEdits([addRole(role('A', 'Retail'))], 'Added A.', areas);
    const { step = '' } = await saveEdits([renamed(role('A'))], 'Renamed A.', areas);
    const { step: removal = '' } = await saveEdits([removeRole(role('A'))], 'Removed A.', areas);
    for (const isUndone of [true, false]) {
      await turnStep({ id: step, isUndone }, areas);
      expect(await names()).toEqual([]);
    }
    await turnStep({ id: removal, isUndone: true }, areas);
    expect((await readRoles(local)).roles).toEqual([role('A', 'h'.repeat(100))]);
  });

  it('of a role that another step brings in is taken back with it', async () => {
    const { local, areas } = browser();
    await saveEdits([addRole(role('A', 'Retail'))], 'Added A.', areas);
    const { step = '' } = await saveEdits(
      [renamed(role('A')), removeRole(role('A'))],
      'Renamed and removed A.',
      areas,
    );
    await turnStep({ id: step, isUndone: true }, areas);
    expect((await readRoles(local)).roles).toEqual([role('A', 'Retail')]);
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

  it('has the room of those before it where the storage is full', async () => {
    const change = async ({ areas }: ReturnType<typeof browser>) => {
      await saveEdits(many('A').map(addRole), 'Added A.', areas);
      return () => saveEdits(many('A').map(renamed), 'Renamed A.', areas);
    };
    const [roomy, full] = [browser(), browser()];
    const [rename, renameWithoutRoom] = [await change(roomy), await change(full)];
    await rename();
    holdsAtMost(full.local, sizeOf(roomy.local.items) - 1);
    const { step } = await renameWithoutRoom();
    expect(await readHistory(full.local)).toMatchObject([{ words: 'Renamed A.' }]);
    expect(historyKeys(full.local.items)).toEqual(['history', `history/${step}`]);
  });

  it('has that room when it is taken back, too', async () => {
    const { local, areas, names } = browser();
    await saveEdits(many('A').map(addRole), 'Added A.', areas);
    const { step = '' } = await saveEdits(many('B').map(addRole), 'Added B.', areas);
    await turnStep({ id: step, isUndone: true }, areas);
    holdsAtMost(local, sizeOf(local.items) + 100);
    await turnStep({ id: step, isUndone: false }, areas);
    expect(await names()).toEqual([...namesOf('A'), ...namesOf('B')]);
    expect(historyKeys(local.items)).toEqual(['history', `history/${step}`]);
  });

  it('that finds no room even so is saved without', async () => {
    const { local, areas, names } = browser();
    await saveEdits([addRole(role('A'))], 'Added A.', areas);
    const { set } = local;
    local.set = async (items) => {
      if ('history' in items) throw new Error('QUOTA_BYTES quota exceeded');
      return set.call(local, items);
    };
    expect(await saveEdits([addRole(role('B'))], 'Added B.', areas)).toMatchObject({
      step: undefined,
    });
    expect(await names()).toEqual(['A', 'B']);
    expect(historyKeys(local.items)).toEqual([]);
  });
});

describe('all steps', () => {
  it('stay where the browser refuses to write at all', async () => {
    const { local, areas } = browser();
    await saveEdits([addRole(role('A'))], 'Added A.', areas);
    const { step = '' } = await saveEdits([addRole(role('B'))], 'Added B.', areas);
    const before = await local.get();
    local.refusal = 'An unexpected error occurred';
    await expect(saveEdits([addRole(role('C'))], 'Added C.', areas)).rejects.toThrow(local.refusal);
    await expect(turnStep({ id: step, isUndone: true }, areas)).rejects.toThrow(local.refusal);
    expect(await local.get()).toEqual(before);
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
    const thousands = Array.from({ length: 6_000 }, (_, at) => role(`R${at}`, 'g'.repeat(200)));
    await saveEdits(thousands.map(addRole), 'Imported.', areas);
    await saveEdits(thousands.map(removeRole), 'Removed.', areas);
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
