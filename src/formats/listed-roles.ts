/** Entries of whatever format as checked roles. Every entry that cannot be taken says why and where; the others stay. */
import type { ListedRole } from '../domain/list-comparison.ts';
import {
  checkRole,
  DETAIL_FIELDS,
  type RawRole,
  type Role,
  type RoleField,
} from '../domain/role.ts';
import type { ListEntry } from './list-entry.ts';
import type { ProblemNotes } from './problem-notes.ts';
import { type GatheredRoles, RoleGathering } from './repeated-roles.ts';

/** After how many entries `onProgress` hears of them. */
const PROGRESS_STEP = 500;

export type OnProgress = (done: number, total: number) => void;

/** Checks all entries; no key stands twice in what comes out. */
export function listRoles(
  entries: readonly ListEntry[],
  notes: ProblemNotes,
  onProgress?: OnProgress,
): GatheredRoles {
  const gathering = new RoleGathering(notes);
  for (const [index, entry] of entries.entries()) {
    const role = checkEntry(entry, notes);
    if (role) gathering.add({ role, said: saidOf(entry) }, entry.place);
    const done = index + 1;
    if (done % PROGRESS_STEP === 0 || done === entries.length) onProgress?.(done, entries.length);
  }
  return gathering.gathered();
}

function saidOf({ fields }: ListEntry): ListedRole['said'] {
  return DETAIL_FIELDS.filter((field) => fields[field] !== undefined);
}

function checkEntry(entry: ListEntry, notes: ProblemNotes): Role | undefined {
  for (const { place, message } of entry.problems) notes.refuse(place, message);
  const checked = checkRole(rawRole(entry));
  if (checked.ok) return entry.problems.length === 0 ? checked.role : undefined;
  for (const { field, problem } of checked.problems) {
    const place = entry.fields[field]?.place;
    // What seems to be missing may have been found unreadable before, which is told already.
    if (place || entry.problems.length === 0) notes.refuse(place ?? entry.place, problem);
  }
  return undefined;
}

function rawRole({ fields }: ListEntry): RawRole {
  const raw: RawRole = {};
  for (const field of Object.keys(fields) as RoleField[]) raw[field] = fields[field]?.value;
  return raw;
}
