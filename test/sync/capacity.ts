/** Measures how many roles a browser's account carries: `npm run capacity`. */
import { placeOfKey } from '../../src/sync/bucket-place.ts';
import { encodeItem, noExtra } from '../../src/sync/codec/item.ts';
import { type BucketCount, bucketItem } from '../../src/sync/item-key.ts';
import { fits, type Items, itemBytes, totalBytes } from '../../src/sync/quota.ts';
import type { RoleRecord } from '../../src/sync/role-record.ts';
import { generateRecords, type ListKind } from './generated-lists.ts';

const SEED = 20260901;
/** Settings and the beacons of eight browsers take their place too. */
const BESIDES: Items = { s: '-'.repeat(200), b: '-'.repeat(1000) };

export function itemsOf(records: ReadonlyMap<string, RoleRecord>, count: BucketCount): Items {
  const buckets = new Map<number, Map<string, RoleRecord>>();
  for (const [key, record] of records) {
    const place = placeOfKey(key, count);
    buckets.set(place, (buckets.get(place) ?? new Map()).set(key, record));
  }
  const items: Items = { ...BESIDES };
  for (const [place, roles] of buckets) {
    items[bucketItem(count, place)] = encodeItem({ kind: 'roles', roles, extra: noExtra });
  }
  return items;
}

/** The most roles of which all items fit. */
export function capacity(kind: ListKind, count: BucketCount, seed = SEED): number {
  let [fitting, tooMany] = [0, 20_000];
  while (tooMany - fitting > 10) {
    const middle = Math.floor((fitting + tooMany) / 2);
    if (fits(itemsOf(generateRecords(kind, middle, seed), count))) fitting = middle;
    else tooMany = middle;
  }
  return fitting;
}

/** The largest item of a list of 1,000 roles: what one edit writes. */
export function bytesOfOneEdit(kind: ListKind, seed = SEED): number {
  const items = itemsOf(generateRecords(kind, 1000, seed), 32);
  const buckets = Object.entries(items).filter(([key]) => key.startsWith('w'));
  return Math.max(...buckets.map(([key, value]) => itemBytes(key, value)));
}

const KINDS: ListKind[] = ['four roles an account', 'one role an account, random names'];

if (process.argv[1]?.endsWith('capacity.ts')) {
  for (const kind of KINDS) {
    for (const count of [32, 16] as const) {
      const roles = capacity(kind, count);
      const items = itemsOf(generateRecords(kind, roles, SEED), count);
      const largest = Math.max(
        ...Object.entries(items).map(([key, value]) => itemBytes(key, value)),
      );
      const bytes = (totalBytes(items) / roles).toFixed(1);
      console.log(
        `${kind}: ${count} buckets carry ${roles} roles (${bytes} bytes a role, largest item ${largest})`,
      );
    }
    console.log(`${kind}: one edit of 1,000 roles writes at most ${bytesOfOneEdit(kind)} bytes`);
  }
}
