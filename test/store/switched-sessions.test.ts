/** Sessions that were switched to: known by label, bounded, and whatever else stands in the storage counts as none. */
import { beforeAll, expect, it, vi } from 'vitest';

// The polyfill throws outside of a browser; the store is given its areas by hand here.
vi.mock('../../src/browser/api.ts', () => ({ browser: {} }));

import { isSwitchedSession, noteSwitchedSession } from '../../src/store/switched-sessions.ts';
import { installLocks, memoryArea } from './memory-area.ts';

beforeAll(installLocks);

const label = (at: number) => `${111_100_000_000 + at}-a`;

it('are known once noted', async () => {
  const area = memoryArea();
  expect(await isSwitchedSession(label(1), area)).toBe(false);
  await Promise.all([noteSwitchedSession(label(1), area), noteSwitchedSession(label(2), area)]);
  expect(await isSwitchedSession(label(1), area)).toBe(true);
  expect(await isSwitchedSession(label(2), area)).toBe(true);
  expect(await isSwitchedSession(undefined, area)).toBe(false);
});

it('are the last 50', async () => {
  const area = memoryArea();
  for (let at = 0; at <= 50; at++) await noteSwitchedSession(label(at), area);
  expect(await isSwitchedSession(label(0), area)).toBe(false);
  expect(await isSwitchedSession(label(1), area)).toBe(true);
});

it.each([7, 'x', { a: 1 }])('are none where %s is stored', async (stored) => {
  const area = memoryArea({ 'switched-sessions': stored });
  expect(await isSwitchedSession(label(1), area)).toBe(false);
});
