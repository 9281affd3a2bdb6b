/**
 * A browser's account between two real Chromium profiles. No sync server can be reached in a test, so the profiles' own
 * `storage.sync` areas are joined here by Chrome's rules: keys travel apart, and of two commits to a key the first holds.
 */
import type { Storage } from '../browsers/chromium.ts';

type Items = Record<string, unknown>;

/** What the relay does to keys on their way. */
export interface Weather {
  /** The part of the keys that arrive this time, from 0 to 1; the others follow later. */
  arrives: number;
  /** The part of those that get lost on their way to a browser, which hears of them only after `restart`. */
  isLost?: number;
}

interface Profile {
  area: Storage;
  /** What the profile and the account last agreed on, as JSON by key. */
  agreed: Map<string, string>;
}

export class AccountRelay {
  readonly #account = new Map<string, string>();
  readonly #profiles: Profile[];
  readonly #random: () => number;

  constructor(areas: readonly Storage[], seed = 1) {
    this.#profiles = areas.map((area) => ({ area, agreed: new Map() }));
    this.#random = randomFrom(seed);
  }

  /** Every profile tells and hears once, in random order. */
  async pass(weather: Weather = { arrives: 1 }): Promise<void> {
    for (const profile of this.#shuffled(this.#profiles)) {
      await this.#commit(profile, weather);
      await this.#deliver(profile, weather);
    }
  }

  /** Forgets what was agreed on, as when a browser is attached to its account anew: what that holds comes first. */
  restart(): void {
    for (const { agreed } of this.#profiles) agreed.clear();
  }

  /** Whether all profiles hold what the account holds. */
  async isQuiet(): Promise<boolean> {
    for (const { area } of this.#profiles) {
      const items = texts(await area.get());
      if (items.size !== this.#account.size) return false;
      for (const [key, text] of items) if (this.#account.get(key) !== text) return false;
    }
    return true;
  }

  async #commit({ area, agreed }: Profile, weather: Weather): Promise<void> {
    const items = texts(await area.get());
    const keys = new Set([...items.keys(), ...agreed.keys()]);
    const changed = [...keys].filter((key) => items.get(key) !== agreed.get(key));
    for (const key of this.#some(changed, weather)) {
      const isFirst = this.#account.get(key) === agreed.get(key);
      if (isFirst) put(this.#account, key, items.get(key));
      // Who comes second takes over what the first has said.
      put(agreed, key, isFirst ? items.get(key) : undefined);
    }
  }

  async #deliver({ area, agreed }: Profile, weather: Weather): Promise<void> {
    const items = texts(await area.get());
    const keys = [...new Set([...this.#account.keys(), ...agreed.keys()])];
    const news = keys.filter((key) => this.#account.get(key) !== agreed.get(key));
    for (const key of this.#some(news, weather)) {
      // A local edit that was not told yet holds against a removal elsewhere.
      const text = this.#account.get(key);
      const hasOwnEdit = items.get(key) !== agreed.get(key) && items.has(key);
      if (text === undefined && hasOwnEdit) continue;
      put(agreed, key, text);
      if (this.#random() < (weather.isLost ?? 0)) continue;
      if (text === undefined) await area.remove(key);
      else if (text !== items.get(key)) await area.set({ [key]: JSON.parse(text) });
    }
  }

  #some(keys: readonly string[], { arrives }: Weather): string[] {
    return this.#shuffled(keys).filter(() => this.#random() < arrives);
  }

  #shuffled<T>(things: readonly T[]): T[] {
    return things
      .map((thing) => ({ thing, at: this.#random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ thing }) => thing);
  }
}

const texts = (items: Items) =>
  new Map(Object.entries(items).map(([key, value]) => [key, JSON.stringify(value)]));

function put(map: Map<string, string>, key: string, text: string | undefined): void {
  if (text === undefined) map.delete(key);
  else map.set(key, text);
}

/** Mulberry32: the same numbers for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
