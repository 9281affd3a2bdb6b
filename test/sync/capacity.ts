/** Measures how many roles a browser's account carries: `npm run capacity`. */
import { type Account, readAccount } from '../../src/sync/account.ts';
import { accountCarrier } from '../../src/sync/account-carrier.ts';
import { placeOfKey } from '../../src/sync/bucket-place.ts';
import { encodeItem, noExtra } from '../../src/sync/codec/item.ts';
import { BUCKET_COUNTS, type BucketCount, bucketItem } from '../../src/sync/item-key.ts';
import { itemsAfter, type PublishPlan } from '../../src/sync/publish-plan.ts';
import { fits, type Items, itemBytes, totalBytes } from '../../src/sync/quota.ts';
import { emptyReplica, type Replica } from '../../src/sync/replica.ts';
import { editRecord, noRecord, type RoleRecord } from '../../src/sync/role-record.ts';
import { NEVER, nextStamp } from '../../src/sync/stamp.ts';
import { generateRecords, type ListKind, MEASURED_AT } from './generated-lists.ts';

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

/** The most that one edit in a list of 1,000 roles writes to the account, by the real plan: its bucket and the beacon. */
export function bytesOfOneEdit(kind: ListKind, seed = SEED): number {
  const browser = { id: 'abcdefghijklmnop', label: 'Chrome on the laptop', mayShine: false };
  const carrier = accountCarrier(browser);
  const local: Replica = { ...emptyReplica(), roles: generateRecords(kind, 1000, seed) };
  const first = carrier.plan(local, readAccount({}, MEASURED_AT), MEASURED_AT).writing;
  const account = readAccount(itemsAfter({}, first ?? nothing), MEASURED_AT);
  const stamp = nextStamp(NEVER, MEASURED_AT, 'zzzzzz');
  return Math.max(
    ...largestBucket(account).map((key) => {
      const roles = new Map(local.roles);
      roles.set(key, editRecord(roles.get(key) ?? noRecord, editOf(key), stamp));
      const { writing } = carrier.plan({ ...local, roles }, account, MEASURED_AT);
      return Object.entries(writing?.set ?? {}).reduce((sum, one) => sum + itemBytes(...one), 0);
    }),
  );
}

const nothing: PublishPlan = { removeFirst: [], set: {}, removeLast: [], left: [] };

const editOf = (key: string) => ({ key, details: { displayName: 'Another name' } });

/** The live roles in the bucket that is the largest, and so costs most to write anew. */
function largestBucket({ items, decoded }: Account): string[] {
  const size = (key: string) => itemBytes(key, items[key]);
  const [largest = ''] = [...decoded.keys()].sort((a, b) => size(b) - size(a));
  const read = decoded.get(largest);
  const roles = read?.state === 'read' && read.item.kind === 'roles' ? read.item.roles : new Map();
  return [...roles].filter(([, { values }]) => values.live === true).map(([key]) => key);
}

const KINDS: ListKind[] = ['four roles an account', 'one role an account, random names'];

if (process.argv[1]?.endsWith('capacity.ts')) {
  for (const kind of KINDS) {
    for (const count of BUCKET_COUNTS) {
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
