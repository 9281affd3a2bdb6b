/** What others removed, once the person has agreed to it: said to be done only where it was. */
import { beforeEach, describe, expect, it, vi } from 'vitest';

// The polyfill throws outside of a browser.
vi.mock('../../src/browser/api.ts', () => ({ browser: {} }));
// The exchanges are over: all that is asked here is what became of them.
vi.mock('../../src/background/account-sync.ts', () => ({ syncAccountNow: async () => {} }));
vi.mock('../../src/background/folder-sync.ts', () => ({ syncFolderNow: async () => {} }));
const reports = vi.hoisted(() => new Map<string, object>());
vi.mock('../../src/store/sync-report.ts', () => ({
  readSyncReport: async (carrier: string) => reports.get(carrier),
}));

import { agreeToRemovals } from '../../src/background/sync.ts';

const words = 'The server did not answer.';

describe('agreeing to what others removed', () => {
  beforeEach(() => reports.clear());

  it('is done once each way has told', async () => {
    reports.set('account', { state: 'told', held: 0, words: '' });
    await expect(agreeToRemovals(60)).resolves.toBeUndefined();
  });

  it.each(['account', 'folder'])('is not done where the %s failed, and says why', async (way) => {
    reports.set('account', { state: 'told', held: 0, words: '' });
    reports.set(way, { state: 'failed', held: 60, words });
    await expect(agreeToRemovals(60)).rejects.toThrow(words);
  });

  it('is done whatever became of a way by which nothing waits', async () => {
    reports.set('account', { state: 'told', held: 0, words: '' });
    reports.set('folder', { state: 'failed', held: 0, words });
    await expect(agreeToRemovals(60)).resolves.toBeUndefined();
  });
});
