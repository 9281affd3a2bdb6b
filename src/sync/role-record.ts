/**
 * A role as this browser keeps it: a register for each field, holding a value and the stamp of the edit that set it.
 *
 * That a role was removed is a field too (`live`), so that a removal can be told from never having heard of the role.
 * Fields this build does not know are carried along untouched.
 */
import { problemWords } from '../domain/problem-words.ts';
import {
  checkRole,
  DETAIL_FIELDS,
  identityOfKey,
  noDetails,
  type Role,
  type RoleDetails,
  type RoleKey,
  roleLabel,
} from '../domain/role.ts';
import type { RoleEdit } from '../domain/role-edit.ts';
import { say } from '../i18n/say.ts';
import type { Registers } from './registers.ts';
import type { Stamp } from './stamp.ts';

export type RoleRecord = Registers;

export const noRecord: Readonly<RoleRecord> = { values: {}, stamps: {} };

/**
 * The record after an edit made at `stamp`.
 *
 * Whoever edits details has the role before them, so the edit says too that it is there: made after a removal elsewhere,
 * of which this browser had not heard, it revives the role, and is not lost with it.
 */
export function editRecord(record: RoleRecord, edit: RoleEdit, stamp: Stamp): RoleRecord {
  const changes: Record<string, unknown> = { ...forgotten(record, edit), ...edit.details };
  const live = edit.live ?? (edit.details && 'live' in record.values ? true : undefined);
  if (live !== undefined) changes.live = live;
  const stamps = Object.fromEntries(Object.keys(changes).map((field) => [field, stamp]));
  return { values: { ...record.values, ...changes }, stamps: { ...record.stamps, ...stamps } };
}

/**
 * A role that is put in again after it was removed begins anew: what was said of it before does not return unasked.
 * Every field is said to be empty, also those not set here: another browser may have set them before the removal.
 */
function forgotten({ values }: RoleRecord, { live }: RoleEdit): Partial<RoleDetails> {
  return live === true && values.live === false ? noDetails : {};
}

/** What a record says of its role, whether that is in the list or not. What cannot be read is not said. */
export function detailsIn(key: RoleKey, { values }: RoleRecord): RoleDetails {
  const read = readRecord(key, { values: { ...values, live: true }, stamps: {} });
  return read.ok && read.role ? read.role : noDetails;
}

export type ReadRecord = { ok: true; role: Role | undefined } | { ok: false; problem: string };

/** The role that a record speaks of; undefined for one that was removed. Everything read passes `checkRole`. */
export function readRecord(key: RoleKey, { values }: RoleRecord): ReadRecord {
  const identity = identityOfKey(key);
  if (!identity) return { ok: false, problem: say('sync_namesNoRole', { key: key.slice(0, 80) }) };
  if (values.live !== true) return { ok: true, role: undefined };
  const details: { [field in keyof RoleDetails]?: unknown } = {};
  for (const field of DETAIL_FIELDS) details[field] = values[field];
  const checked = checkRole({ ...identity, ...details });
  if (checked.ok) return { ok: true, role: checked.role };
  const role = roleLabel({ ...noDetails, ...identity });
  const problems = problemWords(checked.problems);
  return { ok: false, problem: say('role_problemsOf', { role, problems }) };
}
