/**
 * This browser's own roles and settings as sync sees them: read whole, and taking in what others say.
 *
 * Taking in reads, joins and writes within the critical section of the store, in one write with the clock, so that no edit
 * made meanwhile is lost and none is stamped twice.
 */
import { localArea, type StorageArea, type StorageItems } from '../browser/storage-area.ts';
import type { RoleKey } from '../domain/role.ts';
import type { Brake } from '../sync/brake.ts';
import { type LocalState, type Merged, mergeRemote } from '../sync/merge.ts';
import type { Replica } from '../sync/replica.ts';
import type { RoleRecord } from '../sync/role-record.ts';
import { isStamp, NEVER } from '../sync/stamp.ts';
import { BUCKET_KEYS, bucketKey, bucketOfKey, readBucket, writeBucket } from './bucket.ts';
import { CLOCK_KEY } from './clock.ts';
import { alone } from './critical-section.ts';
import { readSettingRegisters, SETTINGS_KEY, writeSettingRegisters } from './settings.ts';

/** All that this browser says, but for parts that cannot be read. Changes nothing. */
export async function readReplica(area: StorageArea = localArea): Promise<Replica> {
  return stateIn(await area.get()).replica;
}

/**
 * Takes in what others say, and resolves once it is on the disk. Rejects when the disk is full. `now` is in milliseconds
 * since 1970.
 */
export function mergeIntoStore(
  remote: Replica,
  { now, brake, area = localArea }: { now: number; brake: Brake; area?: StorageArea },
): Promise<Merged> {
  return alone('store', async () => {
    const items = await area.get();
    const before = stateIn(items);
    const merged = mergeRemote(before, remote, now, brake);
    const writing = writingFor(items, before, merged);
    if (Object.keys(writing).length > 0) await area.set({ ...writing, [CLOCK_KEY]: merged.clock });
    return merged;
  });
}

function stateIn(items: StorageItems): LocalState {
  const roles = new Map<RoleKey, RoleRecord>();
  for (const key of BUCKET_KEYS) {
    const read = readBucket(items[key]);
    if (read.state !== 'read') continue;
    for (const [role, record] of read.bucket.records) roles.set(role, record);
  }
  const clock = items[CLOCK_KEY];
  const settings = readSettingRegisters(items[SETTINGS_KEY]);
  return { replica: { roles, settings }, clock: isStamp(clock) ? clock : NEVER };
}

/** What changed: whole buckets, and the settings. */
function writingFor(items: StorageItems, before: LocalState, merged: Merged): StorageItems {
  const writing: StorageItems = {};
  for (const index of new Set(merged.changed.map(bucketOfKey))) {
    const text = bucketText(items[bucketKey(index)], index, merged);
    if (text !== undefined) writing[bucketKey(index)] = text;
  }
  if (merged.replica.settings !== before.replica.settings) {
    const text = writeSettingRegisters(items[SETTINGS_KEY], merged.replica.settings);
    if (text !== undefined) writing[SETTINGS_KEY] = text;
  }
  return writing;
}

/**
 * A bucket after the merge. One that is damaged waits until the person's next edit puts it aside, and one of a later
 * Hatrack is left alone; what belongs there comes in with the next exchange.
 */
function bucketText(stored: unknown, index: number, { replica, changed }: Merged) {
  const read = readBucket(stored);
  if (read.state !== 'read') return undefined;
  for (const key of changed.filter((one) => bucketOfKey(one) === index)) {
    const record = replica.roles.get(key);
    if (record) read.bucket.records.set(key, record);
    else read.bucket.records.delete(key);
  }
  return writeBucket(read.bucket);
}
