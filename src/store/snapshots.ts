/**
 * Snapshots: the whole list once a day, on this machine, so that one can look at an earlier day and go back to it. The last
 * 30 are kept, fewer of a list so large that they would crowd the browser's storage.
 */
import { localArea, type StorageArea, type StorageItems } from '../browser/storage-area.ts';
import type { Role } from '../domain/role.ts';
import { readFile, writeFile } from '../sync/own-file.ts';
import { readRecord } from '../sync/role-record.ts';
import { alone } from './critical-section.ts';
import { replicaIn } from './replica.ts';

const PREFIX = 'snapshot/';
const MAX_SNAPSHOTS = 30;
/** Characters of all together; the browser's storage holds ten million bytes. */
const MAX_LENGTH = 3_000_000;

export interface Snapshot {
  /** `2026-11-21`, in universal time. */
  day: string;
}

const dayOf = (now: number) => new Date(now).toISOString().slice(0, 10);

const snapshotKeys = (items: StorageItems) =>
  Object.keys(items)
    .filter((key) => key.startsWith(PREFIX))
    .sort()
    .reverse();

/** Takes today's snapshot if there is none yet and there are roles. */
export function takeSnapshotIfDue(now: number, area: StorageArea = localArea): Promise<void> {
  return alone('store', async () => {
    const key = PREFIX + dayOf(now);
    if ((await area.get([key]))[key] !== undefined) return;
    const items = await area.get();
    const { roles, settings } = replicaIn(items);
    if (rolesOf(roles).length === 0) return;
    const text = writeFile({ roles, settings });
    await area.set({ [key]: text });
    const old = tooMany({ ...items, [key]: text });
    if (old.length > 0) await area.remove(old);
  });
}

/** The latest always stays. */
function tooMany(items: StorageItems): string[] {
  let length = 0;
  return snapshotKeys(items).filter((key, place) => {
    length += String(items[key]).length;
    return place > 0 && (place >= MAX_SNAPSHOTS || length > MAX_LENGTH);
  });
}

/** The days of which there are snapshots, latest first. */
export async function listSnapshots(area: StorageArea = localArea): Promise<Snapshot[]> {
  return snapshotKeys(await area.get()).map((key) => ({ day: key.slice(PREFIX.length) }));
}

/** The list as it was; undefined where the snapshot is gone or damaged. */
export async function readSnapshot(
  { day }: Snapshot,
  area = localArea,
): Promise<Role[] | undefined> {
  const text = (await area.get([PREFIX + day]))[PREFIX + day];
  if (typeof text !== 'string') return undefined;
  const { state, says } = readFile(text, Date.now());
  return state === 'read' ? rolesOf(says.roles) : undefined;
}

function rolesOf(records: ReturnType<typeof replicaIn>['roles']): Role[] {
  return [...records].flatMap(([key, record]) => {
    const read = readRecord(key, record);
    return read.ok && read.role ? [read.role] : [];
  });
}
