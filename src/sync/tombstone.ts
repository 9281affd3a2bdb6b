/**
 * Tombstones: what is left of a removed role, so that a browser that has not heard of the removal cannot bring it back.
 *
 * For 30 days a tombstone keeps what was said of the role, because an edit made elsewhere in the meantime revives it
 * whole. After 365 days it goes: every browser still in use has heard of it by then.
 */

import { saying, sayings } from './registers.ts';
import type { RoleRecord } from './role-record.ts';
import { type Stamp, stampTime } from './stamp.ts';

const DAY = 24 * 60 * 60 * 1000;
const KEEPS_FIELDS = 30 * DAY;
const GOES_AFTER = 365 * DAY;
/** Clocks differ, so a browser stops telling of a tombstone well before another could have let it go. */
export const TOLD_FOR = GOES_AFTER - 30 * DAY;

/** The stamp of the removal; undefined for a role that is there. */
export function removedAt(record: RoleRecord): Stamp | undefined {
  const live = saying(record, 'live');
  return live?.value === false ? live.stamp : undefined;
}

/** What is left of a record at `now`; undefined once a tombstone goes. It never turns a removed role into a live one. */
export function aged(record: RoleRecord, now: number): RoleRecord | undefined {
  const removed = removedAt(record);
  if (removed === undefined) return record;
  const age = now - stampTime(removed);
  if (age > GOES_AFTER) return undefined;
  if (age <= KEEPS_FIELDS || sayings(record).length === 1) return record;
  return { values: { live: false }, stamps: { live: removed } };
}

/** Whether a tombstone is so old that not hearing it from others is no reason to tell them. */
export function isOldNews(record: RoleRecord, now: number): boolean {
  const removed = removedAt(record);
  return removed !== undefined && now - stampTime(removed) > TOLD_FOR;
}
