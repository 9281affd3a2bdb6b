/** A storage area and a database in memory, for tests without a browser, and the web locks that Node 20 does not have. */
import type { Database } from '../../src/browser/database.ts';
import type { StorageArea, StorageChanges, StorageItems } from '../../src/browser/storage-area.ts';

export interface MemoryArea extends StorageArea {
  items: StorageItems;
  /** While set, writes are refused with these words. */
  refusal: string | undefined;
}

export function memoryArea(items: StorageItems = {}): MemoryArea {
  const watchers = new Set<(changes: StorageChanges) => void>();
  const tell = (changes: StorageChanges) => {
    for (const watcher of watchers) watcher(changes);
  };
  return {
    items,
    refusal: undefined,
    async get(keys = Object.keys(items)) {
      const found = keys.filter((key) => key in items).map((key) => [key, items[key]]);
      return structuredClone(Object.fromEntries(found));
    },
    async set(written) {
      if (this.refusal) throw new Error(this.refusal);
      Object.assign(items, structuredClone(written));
      tell(
        Object.fromEntries(Object.entries(written).map(([key, newValue]) => [key, { newValue }])),
      );
    },
    async remove(keys) {
      for (const key of keys) delete items[key];
      tell(Object.fromEntries(keys.map((key) => [key, {}])));
    },
    watch(callback) {
      watchers.add(callback);
      return () => watchers.delete(callback);
    },
  };
}

/** Nothing is written any more once something was removed, as where the background is ended right then. */
export function endedAfterRemoving(area: MemoryArea): void {
  const { remove } = area;
  area.remove = async (keys) => {
    await remove(keys);
    area.refusal = 'The background was ended.';
  };
}

export interface MemoryDatabase extends Database {
  /** While set, nothing is kept, for this reason. */
  refusal: string | undefined;
}

export function memoryDatabase(): MemoryDatabase {
  const kept = new Map<string, unknown>();
  return {
    refusal: undefined,
    read: async (key) => structuredClone(kept.get(key)),
    async keep(key, value) {
      if (this.refusal) throw new Error(this.refusal);
      kept.set(key, structuredClone(value));
    },
  };
}

/** Locks held in one process: whoever asks waits for those before. */
export function installLocks(): void {
  const tails = new Map<string, Promise<unknown>>();
  const request = (name: string, work: () => Promise<unknown>) => {
    const turn = (tails.get(name) ?? Promise.resolve()).then(work, work);
    tails.set(name, turn);
    return turn;
  };
  Object.defineProperty(globalThis, 'navigator', {
    value: { locks: { request } },
    configurable: true,
  });
}
