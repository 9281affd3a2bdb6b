/** The settings: kept with their stamps, carried to other browsers, and what a later Hatrack said of them left alone. */
import { beforeAll, describe, expect, it, vi } from 'vitest';

// The polyfill throws outside of a browser; the session, which names this browser in stamps, remembers nothing here.
vi.mock('../../src/browser/api.ts', () => {
  const session = { get: async () => ({}), set: async () => {} };
  return { browser: { storage: { session } } };
});

import { mergeIntoStore, readReplica } from '../../src/store/replica.ts';
import {
  DENSITIES,
  defaultSettings,
  readSettings,
  SETTINGS_KEY,
  saveSettings,
} from '../../src/store/settings.ts';
import { decodeItem, encodeItem, noExtra } from '../../src/sync/codec/item.ts';
import { emptyReplica } from '../../src/sync/replica.ts';
import { NEVER, nextStamp } from '../../src/sync/stamp.ts';
import { installLocks, memoryArea } from './memory-area.ts';

beforeAll(installLocks);

/** The settings of one browser, as they come to another through an account. */
async function carried(from: ReturnType<typeof memoryArea>) {
  const { settings } = await readReplica(from);
  const decoded = decodeItem(encodeItem({ kind: 'settings', settings, extra: noExtra }));
  if (decoded.state !== 'read' || decoded.item.kind !== 'settings') throw new Error(decoded.state);
  return decoded.item.settings;
}

async function takeIn(from: ReturnType<typeof memoryArea>, to: ReturnType<typeof memoryArea>) {
  const remote = { ...emptyReplica(), settings: await carried(from) };
  await mergeIntoStore(remote, { from: 'account', now: Date.now() }, to);
}

describe('how much room rows take', () => {
  it('is usual until somebody chooses', async () => {
    expect((await readSettings(memoryArea())).density).toBe('usual');
  });

  it.each(DENSITIES)('comes to the other browser: %s', async (density) => {
    const [here, there] = [memoryArea(), memoryArea()];
    await saveSettings({ density }, here);
    await takeIn(here, there);
    expect(await readSettings(there)).toEqual({ ...defaultSettings, density });
  });

  it('is what was chosen last, whichever browser it was chosen in', async () => {
    const [here, there] = [memoryArea(), memoryArea()];
    await saveSettings({ density: 'dense' }, here);
    await takeIn(here, there);
    await saveSettings({ density: 'roomy' }, there);
    await takeIn(there, here);
    await takeIn(here, there);
    for (const area of [here, there]) expect((await readSettings(area)).density).toBe('roomy');
  });

  it('counts as not chosen where only a later Hatrack knows it, and goes on unchanged', async () => {
    const stamps = { density: nextStamp(NEVER, Date.now(), 'zzzzzz') };
    const later = { version: 1, values: { density: 'airy', sky: 'blue' }, stamps };
    const here = memoryArea({ [SETTINGS_KEY]: JSON.stringify(later) });
    expect((await readSettings(here)).density).toBe('usual');
    await saveSettings({ place: 'window' }, here);
    expect((await carried(here)).values).toMatchObject({ density: 'airy', place: 'window' });
    expect(JSON.parse(String(here.items[SETTINGS_KEY])).values.sky).toBe('blue');
  });
});
