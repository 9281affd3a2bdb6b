/**
 * A role as this browser keeps it: a register for each field, holding a value and the stamp of the edit that set it.
 *
 * That a role was removed is a field too (`live`), so that a removal can be told from never having heard of the role.
 * Fields this build does not know are carried along untouched.
 */
import {
  checkRole,
  DETAIL_FIELDS,
  identityOfKey,
  noDetails,
  type Role,
  type RoleDetails,
  type RoleKey,
} from '../domain/role.ts';
import type { RoleEdit } from '../domain/role-edit.ts';
import type { Stamp } from './stamp.ts';

export interface RoleRecord {
  /** By field; absent where nobody has set it. */
  values: Record<string, unknown>;
  /** The stamp of each value, by field. */
  stamps: Record<string, Stamp>;
}

export const noRecord: Readonly<RoleRecord> = { values: {}, stamps: {} };

/** The record after an edit made at `stamp`. */
export function editRecord(record: RoleRecord, edit: RoleEdit, stamp: Stamp): RoleRecord {
  const changes: Record<string, unknown> = { ...forgotten(record, edit), ...edit.details };
  if (edit.live !== undefined) changes.live = edit.live;
  const stamps = Object.fromEntries(Object.keys(changes).map((field) => [field, stamp]));
  return { values: { ...record.values, ...changes }, stamps: { ...record.stamps, ...stamps } };
}

/** A role that comes back after it was removed begins anew: what was said of it before does not return unasked. */
function forgotten({ values }: RoleRecord, { live }: RoleEdit): Partial<RoleDetails> {
  if (live !== true || values.live !== false) return {};
  const stale = DETAIL_FIELDS.filter((field) => field in values);
  return Object.fromEntries(stale.map((field) => [field, noDetails[field]]));
}

export type ReadRecord = { ok: true; role: Role | undefined } | { ok: false; problem: string };

/** The role that a record speaks of; undefined for one that was removed. Everything read passes `checkRole`. */
export function readRecord(key: RoleKey, { values }: RoleRecord): ReadRecord {
  const identity = identityOfKey(key);
  if (!identity) return { ok: false, problem: `“${key.slice(0, 80)}” names no role.` };
  if (values.live !== true) return { ok: true, role: undefined };
  const details: { [field in keyof RoleDetails]?: unknown } = {};
  for (const field of DETAIL_FIELDS) details[field] = values[field];
  const checked = checkRole({ ...identity, ...details });
  if (checked.ok) return { ok: true, role: checked.role };
  const words = checked.problems.map(({ field, problem }) => `${field}: ${problem}`).join(' ');
  return { ok: false, problem: `${key}: ${words}` };
}
