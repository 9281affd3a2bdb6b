/**
 * What the person chose about sync on this machine, and the name by which other browsers know this one. It is not synced
 * itself: each browser is turned on by hand.
 */
import { localArea, type StorageArea } from '../browser/storage-area.ts';
import { say } from '../i18n/say.ts';
import { alone } from './critical-section.ts';
import { parseJsonItem } from './json-item.ts';

/** Ways by which browsers hear of each other: the browser's own account, and a folder of the person's. */
export const CARRIERS = ['account', 'folder'] as const;
export type CarrierName = (typeof CARRIERS)[number];

export interface SyncChoice {
  /** Whether roles and settings go through the browser's account. */
  account: boolean;
  /** What the person calls this browser; '' for none. */
  label: string;
}

export const noSync: Readonly<SyncChoice> = { account: false, label: '' };

const CHOICE_KEY = 'sync-choice';
const CHOICE_VERSION = 1;
const BROWSER_KEY = 'browser-id';
const MAX_LABEL = 40;

function choiceIn(stored: unknown): SyncChoice {
  const item = parseJsonItem(stored);
  return {
    account: item?.account === true,
    label: typeof item?.label === 'string' ? item.label.slice(0, MAX_LABEL) : '',
  };
}

export async function readSyncChoice(area: StorageArea = localArea): Promise<SyncChoice> {
  return choiceIn((await area.get([CHOICE_KEY]))[CHOICE_KEY]);
}

/** Calls back after each change. Returns what ends it. */
export function watchSyncChoice(callback: (choice: SyncChoice) => void, area = localArea) {
  return area.watch((changes) => {
    const change = changes[CHOICE_KEY];
    if (change) callback(choiceIn(change.newValue));
  });
}

/** Rejects, in words, when it was not saved. */
export function saveSyncChoice(changes: Partial<SyncChoice>, area = localArea): Promise<void> {
  return alone('store', async () => {
    const item = parseJsonItem((await area.get([CHOICE_KEY]))[CHOICE_KEY]);
    if (item && item.version > CHOICE_VERSION) {
      throw new Error(say('store_newerChoice'));
    }
    const next = { ...item, ...changes, version: CHOICE_VERSION };
    await area.set({ [CHOICE_KEY]: JSON.stringify(next) });
  });
}

/** Names this browser among those of its account: made once, 10 lower-case letters and digits. */
export function ownBrowserId(area: StorageArea = localArea): Promise<string> {
  return alone('store', async () => {
    const stored = (await area.get([BROWSER_KEY]))[BROWSER_KEY];
    if (typeof stored === 'string' && /^[0-9a-z]{10}$/.test(stored)) return stored;
    const random = crypto.getRandomValues(new Uint8Array(10));
    const made = [...random].map((byte) => (byte % 36).toString(36)).join('');
    await area.set({ [BROWSER_KEY]: made });
    return made;
  });
}
