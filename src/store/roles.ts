/** The roles on this machine: they are the truth. Read and watched here; `saved-edits.ts` writes. */
import { localArea, type StorageArea, type StorageItems } from '../browser/storage-area.ts';
import { type Role, type RoleDetails, type RoleKey, roleKey } from '../domain/role.ts';
import { laidOver } from '../domain/team-list.ts';
import { detailsIn, readRecord } from '../sync/role-record.ts';
import { BUCKET_KEYS, bucketKey, bucketOfKey, readBucket } from './bucket.ts';
import { CATALOG_KEY, catalogIn } from './catalog.ts';
import { isSetAside } from './set-aside.ts';
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
  const items = await readItems(area);
  const parts = BUCKET_KEYS.map((key) => readPart(key, items[key]));
  const setAside = Object.keys(items).filter(isSetAside);
  return gather({ parts, setAside, lists: teamListsIn(items) });
}

/** What the roles are in, and nothing else of what is stored. */
async function readItems(area: StorageArea): Promise<StorageItems> {
  const buckets = await area.get([...BUCKET_KEYS, CATALOG_KEY]);
  const further = catalogIn(buckets);
  return further.length === 0 ? buckets : { ...buckets, ...(await area.get(further)) };
}

/** Buckets read in one go: 10,000 roles changed at once would hold the page up otherwise. */
const STEP = 4;
const otherTasks = () => new Promise((resolve) => setTimeout(resolve));

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
  const takeChanged = (changed: [string, { newValue?: unknown }][]) => {
    const taken = changed.filter(([key, { newValue }]) => take(key, newValue));
    for (const [key] of taken) changedBeforeLoad.add(key);
    return taken.length > 0;
  };
  let before: Promise<void> = Promise.resolve();
  let isOver = false;
  const takeInSteps = async (changed: [string, { newValue?: unknown }][]) => {
    await before;
    let isTaken = false;
    for (let from = 0; from < changed.length; from += STEP) {
      if (from > 0) await otherTasks();
      isTaken = takeChanged(changed.slice(from, from + STEP)) || isTaken;
    }
    if (loaded && isTaken && !isOver) tell();
  };
  const end = area.watch((changes) => {
    before = takeInSteps(Object.entries(changes)).catch(failed);
  });
  readItems(area)
    .then((items) => {
      for (const [key, stored] of Object.entries(items)) {
        if (!changedBeforeLoad.has(key)) take(key, stored);
      }
      loaded = true;
      tell();
    })
    .catch(failed);
  return () => {
    isOver = true;
    end();
  };
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
