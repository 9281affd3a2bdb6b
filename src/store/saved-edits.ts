/**
 * Saving: edits are carried out on the disk, all or none, in one step with the clock, the bin and the history. Only the
 * background calls this.
 */
import {
  localArea,
  type StorageArea,
  type StorageItems,
  sessionArea,
} from '../browser/storage-area.ts';
import type { Role, RoleKey } from '../domain/role.ts';
import { nothingBefore, type RoleBefore, type RoleEdit, undoEdits } from '../domain/role-edit.ts';
import { say } from '../i18n/say.ts';
import { wordsOf } from '../i18n/words-of.ts';
import {
  detailsIn,
  editRecord,
  noRecord,
  type RoleRecord,
  readRecord,
} from '../sync/role-record.ts';
import type { Stamp } from '../sync/stamp.ts';
import { BIN_KEY, binWith } from './bin.ts';
import {
  type Bucket,
  bucketKey,
  bucketOfKey,
  emptyBucket,
  readBucket,
  writeBucket,
} from './bucket.ts';
import { CATALOG_KEY, catalogWith } from './catalog.ts';
import { CLOCK_KEY, tick } from './clock.ts';
import { alone } from './critical-section.ts';
import {
  HISTORY_KEY,
  keysOfSteps,
  readStep,
  type Step,
  stepTurned,
  stepWritten,
} from './history.ts';
import { indexDue } from './index-due.ts';
import { isSetAside, setAsideKey } from './set-aside.ts';

export interface SavedEdits {
  /** The edits that take it back. */
  undo: RoleEdit[];
  /** The step of the history that this is; undefined where it is none, or found no room there. */
  step: string | undefined;
}

export interface Areas {
  local: StorageArea;
  session: StorageArea;
}

const areasOfBrowser: Areas = { local: localArea, session: sessionArea };

/**
 * Carries out edits, all or none, and resolves once they are on the disk. Rejects in words when an edit makes no valid
 * role, when the browser refuses the write, or when a newer Hatrack wrote the place. `words` say what the person did: then it
 * is a step of the history.
 */
export function saveEdits(
  edits: readonly RoleEdit[],
  words?: string,
  areas: Areas = areasOfBrowser,
): Promise<SavedEdits> {
  return alone('store', async () => {
    const { items, undo } = await carriedOut(edits, areas);
    if (words === undefined) {
      await write(areas.local, items);
      return { undo, step: undefined };
    }
    const history = await areas.local.get([HISTORY_KEY]);
    const done = { at: Date.now(), words, edits: undo };
    const { step, written, dropped } = stepWritten(history, done);
    try {
      await areas.local.set({ ...items, ...written });
      if (dropped.length > 0) await areas.local.remove(dropped);
      return { undo, step };
    } catch {
      return { undo, step: await writeAsOnlyStep(areas.local, items, done, keysOfSteps(history)) };
    }
  });
}

/**
 * The list goes before its history: where the storage is full, this step is all that is left of it; and none, where there is
 * room for the edits alone.
 */
async function writeAsOnlyStep(
  area: StorageArea,
  items: StorageItems,
  done: { at: number; words: string; edits: RoleEdit[] },
  others: readonly string[],
): Promise<string | undefined> {
  const { step, written } = stepWritten({}, done);
  try {
    await area.set({ ...emptied(others), ...items, ...written });
    await area.remove([...others]);
    return step;
  } catch {
    await write(area, { ...emptied(others), ...items });
    await area.remove([HISTORY_KEY, ...others]);
    return undefined;
  }
}

/**
 * Makes room within the very write that needs it: what was removed before would be lost where the browser then refuses to
 * write at all.
 */
const emptied = (keys: readonly string[]): StorageItems =>
  Object.fromEntries(keys.map((key) => [key, '']));

export interface Turn {
  /** Of the step. */
  id: string;
  /** Whether it is taken back, or done again. */
  isUndone: boolean;
}

/**
 * Takes a step of the history back, or does it again. One that is so already stays so: a hurried second press changes
 * nothing. What the step says of roles that were removed since is left out. Rejects in words where the step is gone.
 */
export function turnStep({ id, isUndone }: Turn, areas: Areas = areasOfBrowser): Promise<Step> {
  return alone('store', async () => {
    const history = await readStep(id, areas.local);
    if (!history) throw new Error(say('store_stepGone'));
    if (history.step.isUndone === isUndone) return history.step;
    const { items, undo } = await carriedOut(history.edits, areas, isStillMeant);
    const { step, written } = stepTurned(history, undo);
    try {
      await areas.local.set({ ...items, ...written });
      return step;
    } catch {
      const only = stepTurned({ ...history, steps: [history.step] }, undo);
      const all = await areas.local.get([HISTORY_KEY]);
      const others = keysOfSteps(all, id);
      await write(areas.local, { ...emptied(others), ...items, ...only.written });
      await areas.local.remove(others);
      return only.step;
    }
  });
}

/** Whether an edit is carried out, given what is known of its role. */
type IsMeant = (edit: RoleEdit, record: RoleRecord) => boolean;

/** A detail of a removed role would bring it back, without the rest. Of a role that is a team list's nobody said `live`. */
const isStillMeant: IsMeant = ({ live }, { values }) => live !== undefined || values.live !== false;

interface CarriedOut {
  /** All that is to be written, in one step. */
  items: StorageItems;
  undo: RoleEdit[];
}

async function carriedOut(
  edits: readonly RoleEdit[],
  { local, session }: Areas,
  isMeant: IsMeant = () => true,
): Promise<CarriedOut> {
  const stamp = await tick(local, session);
  const indexes = [...new Set(edits.map(({ key }) => bucketOfKey(key)))];
  const stored = await local.get([...indexes.map(bucketKey), BIN_KEY, CATALOG_KEY]);
  const buckets = new Map<number, Bucket>();
  const items: StorageItems = { [CLOCK_KEY]: stamp, ...indexDue() };
  for (const index of indexes) {
    const { bucket, damaged } = openForWriting(stored[bucketKey(index)]);
    buckets.set(index, bucket);
    if (damaged !== undefined) items[setAsideKey(stamp, index)] = damaged;
  }
  const aside = Object.keys(items).filter(isSetAside);
  if (aside.length > 0) items[CATALOG_KEY] = catalogWith(stored, ...aside);
  const meant = edits.filter((edit) => isMeant(edit, recordIn(buckets, edit.key)));
  const { undo, removed } = applyEdits(meant, buckets, stamp);
  for (const [index, bucket] of buckets) items[bucketKey(index)] = writeBucket(bucket);
  const bin = removed.length > 0 ? binWith(stored[BIN_KEY], removed, Date.now()) : undefined;
  if (bin !== undefined) items[BIN_KEY] = bin;
  return { items, undo };
}

/** The bucket to write into; what is damaged there is put aside first, never overwritten. */
function openForWriting(stored: unknown): { bucket: Bucket; damaged?: unknown } {
  const read = readBucket(stored);
  if (read.state === 'read') return { bucket: read.bucket };
  if (read.state === 'damaged') return { bucket: emptyBucket(), damaged: stored };
  throw new Error(say('store_newerRoles'));
}

const recordIn = (buckets: ReadonlyMap<number, Bucket>, key: RoleKey): RoleRecord =>
  buckets.get(bucketOfKey(key))?.records.get(key) ?? noRecord;

function applyEdits(
  edits: readonly RoleEdit[],
  buckets: ReadonlyMap<number, Bucket>,
  stamp: Stamp,
): { undo: RoleEdit[]; removed: Role[] } {
  const before = new Map<RoleKey, RoleBefore>();
  const gone = new Set<RoleKey>();
  for (const edit of edits) {
    const record = recordIn(buckets, edit.key);
    if (!before.has(edit.key)) {
      const held = readRecord(edit.key, record);
      before.set(edit.key, {
        role: held.ok ? held.role : undefined,
        said: 'live' in record.values ? undefined : detailsIn(edit.key, record),
      });
    }
    const edited = editRecord(record, edit, stamp);
    const checked = readRecord(edit.key, edited);
    if (!checked.ok) throw new Error(say('store_notSaved', { problem: checked.problem }));
    buckets.get(bucketOfKey(edit.key))?.records.set(edit.key, edited);
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
    throw new Error(say('store_notWritten', { reason: wordsOf(error) }));
  }
}
