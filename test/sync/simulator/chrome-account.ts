/**
 * Chrome's `storage.sync` as its sources have it: key by key, the first to commit wins, keys arrive one at a time, a
 * local edit beats a deletion from elsewhere, and an area that is attached to an account with data loses what is not
 * in it.
 */
import type { Items } from '../../../src/sync/quota.ts';
import type { Random } from '../random.ts';
import { checkQuota, type SyncedArea } from './synced-area.ts';

/** What Google's server holds: by key, the value (undefined: deleted) and how often it was committed. */
export type ChromeServer = Map<string, { value: unknown; version: number }>;

export class ChromeArea implements SyncedArea {
  readonly #server: ChromeServer;
  #items: Items = {};
  /** By key: the version that this browser has seen. */
  #seen = new Map<string, number>();
  readonly #pending = new Set<string>();
  #isAttached = false;

  constructor(server: ChromeServer) {
    this.#server = server;
  }

  get(): Items {
    return { ...this.#items };
  }

  set(items: Items): void {
    const next = { ...this.#items, ...items };
    checkQuota(next, Object.keys(items));
    for (const [key, value] of Object.entries(items)) {
      if (this.#items[key] !== value) this.#pending.add(key);
    }
    this.#items = next;
  }

  remove(keys: readonly string[]): void {
    for (const key of keys) {
      if (!(key in this.#items)) continue;
      delete this.#items[key];
      this.#pending.add(key);
    }
  }

  sync(random: Random, isWhole: boolean): boolean {
    if (!this.#isAttached) return this.#attach();
    let changed = false;
    for (const key of [...this.#server.keys()]) {
      if (isWhole || !random.oneIn(3)) changed = this.#pull(key) || changed;
    }
    for (const key of [...this.#pending]) if (isWhole || !random.oneIn(3)) this.#push(key);
    return changed;
  }

  /** The account's data takes the place of the area's, which is committed only to an empty account. */
  #attach(): boolean {
    this.#isAttached = true;
    const live = [...this.#server].filter(([, { value }]) => value !== undefined);
    if (live.length === 0) return false;
    this.#pending.clear();
    this.#items = Object.fromEntries(live.map(([key, { value }]) => [key, value]));
    this.#seen = new Map([...this.#server].map(([key, { version }]) => [key, version]));
    return true;
  }

  #pull(key: string): boolean {
    const there = this.#server.get(key);
    if (!there || there.version === this.#seen.get(key)) return false;
    this.#seen.set(key, there.version);
    if (this.#pending.has(key) && there.value === undefined) return false;
    this.#pending.delete(key);
    if (this.#items[key] === there.value) return false;
    if (there.value === undefined) delete this.#items[key];
    else this.#items[key] = there.value;
    return true;
  }

  /** Refused where another committed first; what they committed then comes with the next pull. */
  #push(key: string): void {
    const version = this.#server.get(key)?.version ?? 0;
    if (version !== (this.#seen.get(key) ?? 0)) return;
    this.#server.set(key, { value: this.#items[key], version: version + 1 });
    this.#seen.set(key, version + 1);
    this.#pending.delete(key);
  }

  uninstall(): void {
    this.remove(Object.keys(this.#items));
    for (const key of [...this.#pending]) this.#push(key);
    this.#pending.clear();
    this.#seen.clear();
    this.#isAttached = false;
  }
}
