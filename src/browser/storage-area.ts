/**
 * Storage areas: what the browser keeps for the extension on this machine (`local`), until it closes (`session`), or in the
 * person's account (`sync`).
 */
import type { Storage } from 'webextension-polyfill';
import { browser } from './api.ts';

export type StorageItems = Record<string, unknown>;
export type StorageChanges = Record<string, { newValue?: unknown }>;

export interface StorageArea {
  /** The items of these keys, or all; absent keys are absent. */
  get(keys?: string[]): Promise<StorageItems>;
  /** Writes all items or none. Rejects when the disk is full or the browser refuses. */
  set(items: StorageItems): Promise<void>;
  remove(keys: string[]): Promise<void>;
  /** Calls back after each change made by any page. Returns what ends it. */
  watch(callback: (changes: StorageChanges) => void): () => void;
}

function area(name: 'local' | 'session' | 'sync'): StorageArea {
  return {
    get: (keys) => browser.storage[name].get(keys ?? null),
    set: (items) => browser.storage[name].set(items),
    remove: (keys) => browser.storage[name].remove(keys),
    watch(callback) {
      const listener = (changes: StorageChanges, changed: string) => {
        if (changed === name) callback(changes);
      };
      browser.storage.onChanged.addListener(listener);
      return () => browser.storage.onChanged.removeListener(listener);
    },
  };
}

export const localArea = area('local');
export const sessionArea = area('session');
/** Shared by the browsers of one account, if the person turned the browser's own sync on; else kept on this machine. */
export const syncArea = area('sync');

/** What the browser's policy says for the extension. Firefox rejects where there is none; then it says nothing. */
export const managedArea = {
  get: (): Promise<StorageItems> => browser.storage.managed.get().catch(() => ({})),
  watch: (callback: () => void): void => {
    browser.storage.onChanged.addListener((_, changed) => {
      if (changed === 'managed') callback();
    });
  },
};

interface Restrictable extends Storage.StorageArea {
  setAccessLevel?: (options: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
}

/**
 * Keeps what is stored from the scripts that run in pages: whatever takes over a page's process would have them read it.
 * Chrome and Edge can do so; a browser that cannot keeps it open to them, as it is by default everywhere.
 */
export async function keepFromPageScripts(): Promise<void> {
  const areas: Restrictable[] = [browser.storage.local, browser.storage.sync];
  await Promise.all(areas.map((one) => one.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })));
}
