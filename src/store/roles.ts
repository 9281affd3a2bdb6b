/**
 * The roles on this machine: they are the truth. Pages read and watch them; only the background writes.
 */
import {
  localArea,
  type StorageArea,
  type StorageItems,
  sessionArea,
} from '../browser/storage-area.ts';
import { type Role, type RoleDetails, type RoleKey, roleKey } from '../domain/role.ts';
import { nothingBefore, type RoleBefore, type RoleEdit, undoEdits } from '../domain/role-edit.ts';
import { laidOver } from '../domain/team-list.ts';
import { detailsIn, editRecord, noRecord, readRecord } from '../sync/role-record.ts';
import type { Stamp } from '../sync/stamp.ts';
import { BIN_KEY, binWith } from './bin.ts';
import {
  BUCKET_KEYS,
  type Bucket,
  bucketKey,
  bucketOfKey,
  emptyBucket,
  readBucket,
  writeBucket,
} from './bucket.ts';
import { CLOCK_KEY, tick } from './clock.ts';
import { alone } from './critical-section.ts';
import { byName, isTeamListKey, type TeamList, teamListIn, teamListsIn } from './team-lists.ts';

/** What of the stored list could not be read. Nothing of it is thrown away. */
export interface UnreadPart {
  /** The storage key that holds it. */
  key: string;
  state: 'damaged' | 'newer' | 'entries';
  /** For entries: how many. */
  count: number;
}

export interface StoredRoles {
  /** The person's own, and then those of team lists that they have not put into their own list. */
  roles: Role[];
  /** Which of them are of a team list, and how that is called. */
  teams: Map<RoleKey, string>;
  unread: UnreadPart[];
}

const SET_ASIDE = 'set-aside/';

/** The storage keys of parts that were found damaged and put aside when their place was written anew. */
const isSetAside = (key: string) => key.startsWith(SET_ASIDE);

interface ReadPart {
  roles: Role[];
  /** What the person says of roles that are not in their own list: it is laid over a team's. */
  said: Map<RoleKey, Partial<RoleDetails>>;
  unread: UnreadPart[];
}

function readPart(key: string, stored: unknown): ReadPart {
  const read = readBucket(stored);
  if (read.state !== 'read') {
    return { roles: [], said: new Map(), unread: [{ key, state: read.state, count: 0 }] };
  }
  const roles: Role[] = [];
  const said: ReadPart['said'] = new Map();
  let failed = read.bucket.unread.size;
  for (const [roleKey, record] of read.bucket.records) {
    const result = readRecord(roleKey, record);
    if (!result.ok) failed++;
    else if (result.role) roles.push(result.role);
    else if (!('live' in record.values)) said.set(roleKey, detailsIn(roleKey, record));
  }
  return { roles, said, unread: failed > 0 ? [{ key, state: 'entries', count: failed }] : [] };
}

interface Gathered {
  parts: Iterable<ReadPart>;
  setAside: Iterable<string>;
  lists: readonly TeamList[];
}

function gather({ parts, setAside, lists }: Gathered): StoredRoles {
  const all = [...parts];
  const aside = [...setAside].map((key): UnreadPart => ({ key, state: 'damaged', count: 0 }));
  const own = all.flatMap(({ roles }) => roles);
  const { roles, teams } = withTeamRoles(own, new Map(all.flatMap(({ said }) => [...said])), lists);
  return {
    roles,
    teams,
    unread: [...all.flatMap(({ unread }) => unread), ...aside],
  };
}

/** A role of the person's own goes before a team's, and of two teams the first by name. */
function withTeamRoles(own: Role[], said: ReadPart['said'], lists: readonly TeamList[]) {
  const teams: StoredRoles['teams'] = new Map();
  if (lists.length === 0) return { roles: own, teams };
  const known = new Set(own.map(roleKey));
  const roles = [...own];
  for (const list of lists) {
    for (const role of list.roles) {
      const key = roleKey(role);
      if (known.has(key)) continue;
      known.add(key);
      teams.set(key, list.name);
      roles.push(laidOver(role, said.get(key) ?? {}));
    }
  }
  return { roles, teams };
}

/** Reads all roles. Rejects only when the browser cannot read its own storage. */
export async function readRoles(area: StorageArea = localArea): Promise<StoredRoles> {
  const items = await area.get();
  const parts = BUCKET_KEYS.map((key) => readPart(key, items[key]));
  const setAside = Object.keys(items).filter(isSetAside);
  return gather({ parts, setAside, lists: teamListsIn(items) });
}

/**
 * Calls back with all roles now and after each change, reading anew only the buckets that changed.
 * Returns what ends it. `failed` is told when the browser cannot read its storage.
 */
export function watchRoles(
  callback: (roles: StoredRoles) => void,
  failed: (error: unknown) => void,
  area: StorageArea = localArea,
): () => void {
  const parts = new Map<string, ReadPart>();
  const setAside = new Set<string>();
  const lists = new Map<string, TeamList>();
  let loaded = false;
  const take = (key: string, stored: unknown) => {
    if (BUCKET_KEYS.includes(key)) parts.set(key, readPart(key, stored));
    else if (isTeamListKey(key)) takeList(lists, key, stored);
    else if (!isSetAside(key)) return false;
    else if (stored === undefined) setAside.delete(key);
    else setAside.add(key);
    return true;
  };
  const tell = () =>
    callback(gather({ parts: parts.values(), setAside, lists: [...lists.values()].sort(byName) }));
  const changedBeforeLoad = new Set<string>();
  const end = area.watch((changes) => {
    const taken = Object.entries(changes).filter(([key, { newValue }]) => take(key, newValue));
    if (loaded && taken.length > 0) tell();
    for (const [key] of taken) changedBeforeLoad.add(key);
  });
  area
    .get()
    .then((items) => {
      for (const [key, stored] of Object.entries(items)) {
        if (!changedBeforeLoad.has(key)) take(key, stored);
      }
      loaded = true;
      tell();
    })
    .catch(failed);
  return end;
}

function takeList(lists: Map<string, TeamList>, key: string, stored: unknown): void {
  const list = teamListIn(key, stored);
  if (list) lists.set(key, list);
  else lists.delete(key);
}

/** Calls back whenever roles changed, for those who then read them in their own time. Returns what ends it. */
export function watchForChanges(callback: () => void, area: StorageArea = localArea) {
  return area.watch((changes) => {
    if (Object.keys(changes).some((key) => BUCKET_KEYS.includes(key))) callback();
  });
}

/** Reads one role. */
export async function readRole(key: RoleKey, area = localArea): Promise<Role | undefined> {
  const place = bucketKey(bucketOfKey(key));
  const { roles } = readPart(place, (await area.get([place]))[place]);
  const own = roles.find((role) => roleKey(role) === key);
  return own ?? (await readRoles(area)).roles.find((role) => roleKey(role) === key);
}

export interface SavedEdits {
  /** The edits that take it back. */
  undo: RoleEdit[];
}

/**
 * Carries out edits, all or none, and resolves once they are on the disk. Rejects in words when an edit makes no valid
 * role, when the browser refuses the write, or when a newer Hatrack wrote the place.
 */
export function saveEdits(
  edits: readonly RoleEdit[],
  area: StorageArea = localArea,
  session: StorageArea = sessionArea,
): Promise<SavedEdits> {
  return alone('store', async () => {
    const stamp = await tick(area, session);
    const indexes = [...new Set(edits.map(({ key }) => bucketOfKey(key)))];
    const stored = await area.get([...indexes.map(bucketKey), BIN_KEY]);
    const buckets = new Map<number, Bucket>();
    const items: StorageItems = { [CLOCK_KEY]: stamp };
    for (const index of indexes) {
      const { bucket, damaged } = openForWriting(stored[bucketKey(index)]);
      buckets.set(index, bucket);
      if (damaged !== undefined) items[`${SET_ASIDE}${stamp}/${index}`] = damaged;
    }
    const { undo, removed } = applyEdits(edits, buckets, stamp);
    for (const [index, bucket] of buckets) items[bucketKey(index)] = writeBucket(bucket);
    const bin = removed.length > 0 ? binWith(stored[BIN_KEY], removed, Date.now()) : undefined;
    if (bin !== undefined) items[BIN_KEY] = bin;
    await write(area, items);
    return { undo };
  });
}

/** The bucket to write into; what is damaged there is put aside first, never overwritten. */
function openForWriting(stored: unknown): { bucket: Bucket; damaged?: unknown } {
  const read = readBucket(stored);
  if (read.state === 'read') return { bucket: read.bucket };
  if (read.state === 'damaged') return { bucket: emptyBucket(), damaged: stored };
  throw new Error('A newer Hatrack has written these roles. Nothing was saved: update Hatrack.');
}

function applyEdits(
  edits: readonly RoleEdit[],
  buckets: ReadonlyMap<number, Bucket>,
  stamp: Stamp,
): { undo: RoleEdit[]; removed: Role[] } {
  const before = new Map<RoleKey, RoleBefore>();
  const gone = new Set<RoleKey>();
  for (const edit of edits) {
    const records = buckets.get(bucketOfKey(edit.key))?.records;
    const record = records?.get(edit.key) ?? noRecord;
    if (!before.has(edit.key)) {
      const held = readRecord(edit.key, record);
      before.set(edit.key, {
        role: held.ok ? held.role : undefined,
        said: 'live' in record.values ? undefined : detailsIn(edit.key, record),
      });
    }
    const edited = editRecord(record, edit, stamp);
    const checked = readRecord(edit.key, edited);
    if (!checked.ok) throw new Error(`Nothing was saved. ${checked.problem}`);
    records?.set(edit.key, edited);
    if (checked.role) gone.delete(edit.key);
    else gone.add(edit.key);
  }
  const removed = [...gone].flatMap((key) => before.get(key)?.role ?? []);
  return { undo: undoEdits(edits, (key) => before.get(key) ?? nothingBefore), removed };
}

async function write(area: StorageArea, items: StorageItems): Promise<void> {
  try {
    await area.set(items);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Nothing was saved: the browser could not write. It says: ${reason}`);
  }
}

/** The text of a damaged part, for the person to keep; undefined when it is gone. */
export async function readDamaged(key: string, area = localArea): Promise<string | undefined> {
  const stored = (await area.get([key]))[key];
  if (stored === undefined) return undefined;
  return typeof stored === 'string' ? stored : JSON.stringify(stored);
}

/** Throws away a damaged part that the person has no use for. */
export function discardDamaged(key: string, area: StorageArea = localArea): Promise<void> {
  return alone('store', async () => {
    const isBucket = BUCKET_KEYS.includes(key);
    if (isBucket && readBucket((await area.get([key]))[key]).state !== 'damaged') return;
    if (isBucket || isSetAside(key)) await area.remove([key]);
  });
}
