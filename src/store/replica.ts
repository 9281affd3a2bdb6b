/**
 * This browser's own roles and settings as sync sees them: read whole, and taking in what others say.
 *
 * Taking in reads, joins and writes within the critical section of the store, in one write with the clock, so that no edit
 * made meanwhile is lost and none is stamped twice.
 */
import { localArea, type StorageArea, type StorageItems } from '../browser/storage-area.ts';
import type { Role, RoleKey } from '../domain/role.ts';
import { addRole, type RoleEdit } from '../domain/role-edit.ts';
import { agreedBrake, type Brake, shutBrake, usualBrake } from '../sync/brake.ts';
import { type LocalState, type Merged, mergeRemote } from '../sync/merge.ts';
import type { Replica } from '../sync/replica.ts';
import { noRecord, type RoleRecord, readRecord } from '../sync/role-record.ts';
import { isStamp, NEVER } from '../sync/stamp.ts';
import { BIN_KEY, binWith } from './bin.ts';
import { BUCKET_KEYS, bucketKey, bucketOfKey, readBucket, writeBucket } from './bucket.ts';
import { CLOCK_KEY } from './clock.ts';
import { alone } from './critical-section.ts';
import { indexDue } from './index-due.ts';
import { heldNow, REMOVALS_KEY, type Removals, readRemovals, wentLately } from './removals.ts';
import { readSettingRegisters, SETTINGS_KEY, writeSettingRegisters } from './settings.ts';
import type { CarrierName } from './sync-choice.ts';

/** What a replica is made of. */
const REPLICA_KEYS = [...BUCKET_KEYS, CLOCK_KEY, SETTINGS_KEY];

/** All that this browser says, but for parts that cannot be read. Changes nothing. */
export async function readReplica(area: StorageArea = localArea): Promise<Replica> {
  return stateIn(await area.get(REPLICA_KEYS)).replica;
}

export interface Taking {
  /** By which others say it. */
  from: CarrierName;
  /** In milliseconds since 1970. */
  now: number;
  /** How many roles others may remove because the person has agreed to it. */
  agreed?: number | undefined;
}

/** Takes in what others say, and resolves once it is on the disk. Rejects when the disk is full. */
export function mergeIntoStore(
  remote: Replica,
  taking: Taking,
  area: StorageArea = localArea,
): Promise<Merged> {
  const { from, now, agreed } = taking;
  return alone('store', async () => {
    const items = await area.get([...REPLICA_KEYS, BIN_KEY, REMOVALS_KEY]);
    const before = stateIn(items);
    const known = readRemovals(items, now);
    const merged = mergeRemote(before, remote, now, brakeFor(known, taking));
    const writing = writingFor(items, before, merged);
    const keys = merged.changed.filter((key) => isGone(key, before, merged));
    // What the person has agreed to is no longer counted.
    const went = agreed === undefined ? withMore(known.went, { at: now, keys }) : [];
    const bin = keys.length > 0 ? binWith(items[BIN_KEY], rolesAt(keys, before), now) : undefined;
    if (bin !== undefined) writing[BIN_KEY] = bin;
    if (keys.length > 0 || merged.held.join() !== known.held[from].join()) {
      writing[REMOVALS_KEY] = { went, held: { ...known.held, [from]: merged.held } };
    }
    if (Object.keys(writing).length > 0) await area.set({ ...writing, [CLOCK_KEY]: merged.clock });
    return merged;
  });
}

/** What waits by one way must not go by another: both bring the same removal most of the time. */
function brakeFor(known: Removals, { now, agreed }: Taking): Brake {
  if (agreed !== undefined) return agreedBrake(agreed);
  if (heldNow(known).length > 0) return shutBrake;
  return { ...usualBrake, recent: wentLately(known, now).length };
}

const withMore = (went: Removals['went'], more: Removals['went'][number]) =>
  more.keys.length === 0 ? went : [...went, more];

function rolesAt(keys: readonly RoleKey[], { replica }: LocalState): Role[] {
  return keys.flatMap((key) => {
    const read = readRecord(key, replica.roles.get(key) ?? noRecord);
    return read.ok && read.role ? [read.role] : [];
  });
}

function isGone(key: RoleKey, before: LocalState, after: LocalState): boolean {
  const wasLive = before.replica.roles.get(key)?.values.live === true;
  return wasLive && after.replica.roles.get(key)?.values.live !== true;
}

/** The same of items that were read already. */
export const replicaIn = (items: StorageItems): Replica => stateIn(items).replica;

/**
 * The edits that keep what others removed: roles that wait are set anew, which others will hear, and those that went before
 * them come back with all that was said of them.
 */
export async function editsToKeep(now: number, area: StorageArea = localArea): Promise<RoleEdit[]> {
  const items = await area.get([...REPLICA_KEYS, REMOVALS_KEY]);
  const removals = readRemovals(items, now);
  const { roles } = stateIn(items).replica;
  const back = removals.went
    .flatMap(({ keys }) => keys)
    .flatMap((key) => {
      const { values = {}, stamps = {} } = roles.get(key) ?? {};
      const read = readRecord(key, { values: { ...values, live: true }, stamps });
      return read.ok && read.role && values.live === false ? [addRole(read.role)] : [];
    });
  const waiting = heldNow(removals).filter((key) => roles.get(key)?.values.live === true);
  return [...waiting.map((key) => ({ key, live: true })), ...back];
}

/** Forgets what others removed here: the person has decided. */
export function forgetRemovals(area: StorageArea = localArea): Promise<void> {
  return area.remove([REMOVALS_KEY]);
}

/** Forgets what waits by a way that is off now: nobody is asked about it any more. */
export function forgetHeld(from: CarrierName, area: StorageArea = localArea): Promise<void> {
  return alone('store', async () => {
    const { went, held } = readRemovals(await area.get([REMOVALS_KEY]), Date.now());
    if (held[from].length === 0) return;
    await area.set({ [REMOVALS_KEY]: { went, held: { ...held, [from]: [] } } });
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
  const writing: StorageItems = merged.changed.length > 0 ? indexDue() : {};
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
