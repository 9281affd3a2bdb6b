/** Recently used roles: latest first, bounded, and whatever stands in the storage never stops a switch. */
import { beforeAll, describe, expect, it, vi } from 'vitest';

// The polyfill throws outside of a browser; the store is given its areas by hand here.
vi.mock('../../src/browser/api.ts', () => ({ browser: {} }));

import {
  MAX_RECENT,
  noteRoleUse,
  readRecentRoles,
  readRoleUses,
  watchRecentRoles,
} from '../../src/store/recent-roles.ts';
import { installLocks, memoryArea } from './memory-area.ts';

beforeAll(installLocks);

const DAY = 24 * 60 * 60 * 1000;

const key = (at: number) => `aws ${100_000_000_000 + at} Admin`;

describe('recently used roles', () => {
  it('stand latest first, each once', async () => {
    const area = memoryArea();
    expect(await readRecentRoles(area)).toEqual([]);
    await noteRoleUse(key(1), 10, area);
    await noteRoleUse(key(2), 20, area);
    await noteRoleUse(key(1), 30, area);
    expect(await readRecentRoles(area)).toEqual([key(1), key(2)]);
  });

  it('are the last 300', async () => {
    const area = memoryArea();
    for (let at = 0; at < MAX_RECENT + 5; at++) await noteRoleUse(key(at), at, area);
    const kept = await readRecentRoles(area);
    expect(kept).toHaveLength(MAX_RECENT);
    expect(kept[0]).toBe(key(MAX_RECENT + 4));
    expect(kept).not.toContain(key(4));
  });

  it('are all kept when many switches begin at once', async () => {
    const area = memoryArea();
    await Promise.all([1, 2, 3, 4].map((at) => noteRoleUse(key(at), at, area)));
    expect(await readRecentRoles(area)).toEqual([4, 3, 2, 1].map(key));
  });

  it.each([
    ['{"version":1,"used":{"no key":1}}'],
    ['{"version":1,"used":{"aws 100000000001 Admin":"late"}}'],
    ['{"version":1,"used":[1]}'],
    ['{"version":2,"used":{"aws 100000000001 Admin":[1,"often"]}}'],
    ['{"version":2,"used":{"aws 100000000001 Admin":[1,-1]}}'],
    ['{"version":2,"used":{"aws 100000000001 Admin":[]}}'],
    ['{"version":1,'],
    ['null'],
    [7],
  ])('start anew from %s', async (stored) => {
    const area = memoryArea({ 'recent-roles': stored });
    expect(await readRecentRoles(area)).toEqual([]);
    await noteRoleUse(key(1), 1, area);
    expect(await readRecentRoles(area)).toEqual([key(1)]);
  });

  it('of a newer Hatrack stay as they are', async () => {
    const stored = '{"version":3,"used":{"aws 100000000001 Admin":1}}';
    const area = memoryArea({ 'recent-roles': stored });
    await noteRoleUse(key(1), 1, area);
    expect(area.items['recent-roles']).toBe(stored);
    expect(await readRecentRoles(area)).toEqual([]);
  });

  it('of version 1, which knew last uses alone, count as used once', async () => {
    const used = { [key(1)]: 0, [key(2)]: 14 * DAY };
    const area = memoryArea({ 'recent-roles': JSON.stringify({ version: 1, used }) });
    expect(await readRoleUses(14 * DAY, area)).toEqual([
      { key: key(2), last: 14 * DAY, score: 1 },
      { key: key(1), last: 0, score: 0.5 },
    ]);
    await noteRoleUse(key(1), 14 * DAY, area);
    await noteRoleUse(key(3), 15 * DAY, area);
    expect(await readRecentRoles(area)).toEqual([key(3), key(1), key(2)]);
    expect(JSON.parse(area.items['recent-roles'] as string)).toEqual({
      version: 2,
      used: { [key(3)]: [15 * DAY, 1], [key(1)]: [14 * DAY, 1.5], [key(2)]: [14 * DAY, 1] },
    });
  });

  it('tell how often each was used lately', async () => {
    const area = memoryArea();
    for (const day of [0, 14, 28]) await noteRoleUse(key(1), day * DAY, area);
    await noteRoleUse(key(2), 28 * DAY, area);
    const scores = (await readRoleUses(28 * DAY, area)).map(({ key, score }) => [key, score]);
    expect(new Map(scores as [string, number][])).toEqual(
      new Map([
        [key(1), 1.75],
        [key(2), 1],
      ]),
    );
  });

  it('tell those who watch', async () => {
    const area = memoryArea();
    let told = 0;
    const end = watchRecentRoles(() => told++, area);
    await noteRoleUse(key(1), 1, area);
    await area.set({ other: 1 });
    expect(told).toBe(1);
    end();
  });
});
