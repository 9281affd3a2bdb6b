/** What stands in a browser's account, in numbers, for a page that shows it. */
import { readAccount } from './account.ts';
import { type Beacon, isForgotten, readBeacons } from './beacon.ts';
import { BUCKET_COUNTS } from './item-key.ts';
import { type Items, type Quota, SYNC_QUOTA, totalBytes } from './quota.ts';

export interface AccountSummary {
  /** Of all items together, as the browser that counts more counts them. */
  bytes: number;
  /** How many bytes there may be. */
  room: number;
  /** How many more roles like those it carries find room at least: the longer a list, the less each of its roles takes. */
  moreRoles: number;
  /** Items that this Hatrack cannot read, and those of a later one. */
  damaged: number;
  newer: number;
  /** The browsers that were seen in the last year, by their ids. */
  browsers: Map<string, Beacon>;
}

/** What a role takes; short lists say too little about themselves. */
const USUAL_ROLE_BYTES = 20;
const ENOUGH_ROLES = 100;
/** What an item takes beside its roles. */
const ITEM_BYTES = 60;
const FEWEST = Math.min(...BUCKET_COUNTS);

/** Sums up all items of an account at `now`, in milliseconds since 1970. Never throws; what cannot be read is counted. */
export function summarize(items: Items, now: number, quota: Quota = SYNC_QUOTA): AccountSummary {
  const { decoded, remote } = readAccount(items, now);
  const states = [...decoded.values()].map(({ state }) => state);
  const count = (wanted: string) => states.filter((state) => state === wanted).length;
  const bytes = totalBytes(items);
  const all = remote.roles.size;
  const isShort = all < ENOUGH_ROLES;
  const each = isShort ? USUAL_ROLE_BYTES : (bytes - ITEM_BYTES * decoded.size) / all;
  // A list that grows moves into fewer items, down to these.
  const room = quota.bytes - ITEM_BYTES * FEWEST;
  return {
    bytes,
    room: quota.bytes,
    moreRoles: Math.max(Math.floor(room / each) - all, 0),
    damaged: count('damaged'),
    newer: count('newer'),
    browsers: browsersIn(items, now),
  };
}

const browsersIn = (items: Items, now: number) =>
  new Map([...readBeacons(items)].filter(([, beacon]) => !isForgotten(beacon, now)));
