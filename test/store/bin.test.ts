/** The bin: it shows what was removed of late, and a clock that is wrong for once costs nothing of it. */
import { beforeAll, describe, expect, it, vi } from 'vitest';

// The polyfill throws outside of a browser; the store is given its area by hand here.
vi.mock('../../src/browser/api.ts', () => ({ browser: {} }));

import { noDetails, type Role } from '../../src/domain/role.ts';
import { BIN_KEY, binWith, readBin } from '../../src/store/bin.ts';
import { installLocks, memoryArea } from './memory-area.ts';

beforeAll(installLocks);

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 8, 1);
const role = (roleName: string): Role => ({
  partition: 'aws',
  account: '123456789012',
  roleName,
  variant: '',
  ...noDetails,
});

/** The names in the bin at `now`, after removals of one role each. */
async function namesAt(now: number, ...removals: [at: number, roleName: string][]) {
  const area = memoryArea();
  for (const [at, roleName] of removals) {
    await area.set({ [BIN_KEY]: binWith(area.items[BIN_KEY], [role(roleName)], at) });
  }
  return (await readBin(now, area)).map((binned) => binned.role.roleName);
}

describe('the bin', () => {
  it('shows what was removed within 90 days, the latest first', async () => {
    const removals = [
      [NOW - 91 * DAY, 'Old'],
      [NOW - 89 * DAY, 'Recent'],
      [NOW, 'Now'],
    ] as [number, string][];
    expect(await namesAt(NOW, ...removals)).toEqual(['Now', 'Recent']);
  });

  it.each([
    ['years behind', Date.UTC(2020, 0, 1), ['Kept']],
    ['years ahead', Date.UTC(2030, 0, 1), ['Removed', 'Kept']],
  ])('loses nothing by a removal while the clock is %s', async (_, at, names) => {
    expect(await namesAt(NOW, [NOW - DAY, 'Kept'], [at, 'Removed'])).toEqual(names);
  });

  it('holds the latest 5,000', async () => {
    const area = memoryArea();
    const many = Array.from({ length: 5_001 }, (_, at) => role(`R${at}`));
    await area.set({ [BIN_KEY]: binWith(undefined, many.slice(0, 5_000), NOW) });
    await area.set({ [BIN_KEY]: binWith(area.items[BIN_KEY], many.slice(5_000), NOW) });
    const bin = await readBin(NOW, area);
    expect(bin).toHaveLength(5_000);
    expect(bin[0]?.role.roleName).toBe('R5000');
  });
});
