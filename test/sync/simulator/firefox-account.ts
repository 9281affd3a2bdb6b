/**
 * Firefox's `storage.sync` as its sources have it: one record an extension, merged three ways. What comes in wins, and
 * a deletion from elsewhere beats a local edit.
 */
import type { Items } from '../../../src/sync/quota.ts';
import type { Random } from '../random.ts';
import { checkQuota, type SyncedArea } from './synced-area.ts';

/** What Mozilla's server holds: one record, and how often it was uploaded. */
export interface FirefoxServer {
  record: Items;
  version: number;
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

export class FirefoxArea implements SyncedArea {
  readonly #server: FirefoxServer;
  #items: Items = {};
  /** The record as of the last sync. */
  #base: Items = {};
  #seen = 0;
  /** Downloaded and merged; another may upload before this browser does. */
  #merged: number | undefined;

  constructor(server: FirefoxServer) {
    this.#server = server;
  }

  get(): Items {
    return { ...this.#items };
  }

  set(items: Items): void {
    const next = { ...this.#items, ...items };
    checkQuota(next, Object.keys(items));
    this.#items = next;
  }

  remove(keys: readonly string[]): void {
    for (const key of keys) delete this.#items[key];
  }

  sync(random: Random, isWhole: boolean): boolean {
    const changed = this.#download();
    if (!isWhole && random.oneIn(3)) return changed;
    this.#upload();
    return changed;
  }

  #download(): boolean {
    const { record, version } = this.#server;
    if (version === this.#seen) {
      this.#merged = version;
      return false;
    }
    const merged: Items = {};
    for (const key of new Set([...Object.keys(this.#items), ...Object.keys(record)])) {
      const cameIn = !isSame(record[key], this.#base[key]);
      const value = cameIn ? record[key] : this.#items[key];
      if (value !== undefined) merged[key] = value;
    }
    const changed = !isSame(merged, this.#items);
    this.#items = merged;
    this.#base = { ...record };
    this.#seen = version;
    this.#merged = version;
    return changed;
  }

  /** Refused where another uploaded first. */
  #upload(): void {
    if (this.#merged !== this.#server.version || isSame(this.#items, this.#base)) return;
    this.#server.record = { ...this.#items };
    this.#server.version++;
    this.#base = { ...this.#items };
    this.#seen = this.#server.version;
  }

  uninstall(): void {
    this.#items = {};
    this.#download();
    this.#items = {};
    this.#upload();
    this.#base = {};
    this.#seen = 0;
    this.#merged = undefined;
  }
}
