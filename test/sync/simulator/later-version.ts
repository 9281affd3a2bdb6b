/**
 * A Hatrack of a later major version, as far as others can tell: it reads what this one writes, and writes items that
 * this one cannot read, under the same keys.
 */
import { fromBase91 } from '../../../src/sync/codec/base91.ts';
import { decodeItem, frame } from '../../../src/sync/codec/item.ts';
import { parseItemKey } from '../../../src/sync/item-key.ts';
import type { Items } from '../../../src/sync/quota.ts';
import { realWiring, type Wiring } from './wiring.ts';

const LATER = 2;
const CHECKSUM_BYTES = 4;

const toLater = (text: string) => frame(LATER, new TextEncoder().encode(text));

function fromLater(stored: unknown): unknown {
  if (typeof stored !== 'string' || decodeItem(stored).state !== 'newer') return stored;
  return new TextDecoder().decode(fromBase91(stored.slice(1)).subarray(CHECKSUM_BYTES));
}

const translate = (items: Items, change: (stored: unknown) => unknown): Items =>
  Object.fromEntries(
    Object.entries(items).map(([key, stored]) => [
      key,
      parseItemKey(key) ? change(stored) : stored,
    ]),
  );

export const laterWiring: Wiring = {
  ...realWiring,
  account: (browser) => {
    const carrier = realWiring.account(browser);
    return {
      understand: (items, now) => carrier.understand(translate(items, fromLater), now),
      plan: (local, account, now) => {
        const { writing, left } = carrier.plan(local, account, now);
        const set = translate(writing?.set ?? {}, (text) => toLater(String(text)));
        return { writing: writing && { ...writing, set }, left };
      },
    };
  },
};
