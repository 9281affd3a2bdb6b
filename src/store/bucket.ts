/**
 * A bucket: one of the 32 parts that the roles are stored in, chosen by the account, kept as one JSON text.
 *
 * One edit rewrites one small text, a damaged text costs only its own roles, and a text is read far faster than objects.
 * The shape, version 1: `{"version":1,"roles":{"<key>":{"<field>":value,…,"at":stamps}}}`, where `stamps` is one stamp
 * for all the fields, or `{"<field>":stamp}` once they were set at different times.
 */
import { isObject } from '../domain/json-object.ts';
import { identityOfKey, type RoleKey } from '../domain/role.ts';
import { placeOfAccount, placeOfKey } from '../sync/bucket-place.ts';
import type { RoleRecord } from '../sync/role-record.ts';
import { isStamp, type Stamp } from '../sync/stamp.ts';
import { migrateBucket } from './bucket-migrations.ts';
import { parseJsonItem } from './json-item.ts';

export const BUCKET_COUNT = 32;
export const BUCKET_VERSION = 1;

export interface Bucket {
  records: Map<RoleKey, RoleRecord>;
  /** Entries that could not be read, kept as they are. */
  unread: Map<string, unknown>;
  /** What else a later minor shape put beside the roles, kept as it is. */
  extra: Record<string, unknown>;
}

export type ReadBucket =
  | { state: 'read'; bucket: Bucket }
  /** Written by a later Hatrack: neither read nor written. */
  | { state: 'newer' }
  | { state: 'damaged' };

export const bucketKey = (index: number) => `roles/${String(index).padStart(2, '0')}`;

/** The keys of all buckets, in order. */
export const BUCKET_KEYS = Array.from({ length: BUCKET_COUNT }, (_, index) => bucketKey(index));

/** The bucket of an account. */
export const bucketOfAccount = (account: string) => placeOfAccount(account, BUCKET_COUNT);

/** The bucket that a role's key belongs to. */
export const bucketOfKey = (key: RoleKey) => placeOfKey(key, BUCKET_COUNT);

export const emptyBucket = (): Bucket => ({ records: new Map(), unread: new Map(), extra: {} });

/** Reads a stored bucket; undefined is one that was never written. */
export function readBucket(stored: unknown): ReadBucket {
  if (stored === undefined) return { state: 'read', bucket: emptyBucket() };
  const parsed = parseJsonItem(stored);
  if (!parsed) return { state: 'damaged' };
  if (parsed.version > BUCKET_VERSION) return { state: 'newer' };
  const { version: _, roles, ...extra } = migrateBucket(parsed);
  if (!isObject(roles)) return { state: 'damaged' };
  const bucket: Bucket = { ...emptyBucket(), extra };
  for (const [key, entry] of Object.entries(roles)) {
    const record = readEntry(key, entry);
    if (record) bucket.records.set(key, record);
    else bucket.unread.set(key, entry);
  }
  return { state: 'read', bucket };
}

/** The text to store. */
export function writeBucket({ records, unread, extra }: Bucket): string {
  const written = [...records].map(([key, record]) => [key, writeEntry(record)] as const);
  const roles = Object.fromEntries([...unread, ...written]);
  return JSON.stringify({ ...extra, version: BUCKET_VERSION, roles });
}

function readEntry(key: string, entry: unknown): RoleRecord | undefined {
  if (!isObject(entry) || !identityOfKey(key)) return undefined;
  const { at, ...values } = entry;
  const fields = Object.keys(values);
  if (isStamp(at)) {
    return { values, stamps: Object.fromEntries(fields.map((field) => [field, at])) };
  }
  if (!isObject(at) || !fields.every((field) => isStamp(at[field]))) return undefined;
  return { values, stamps: at as Record<string, Stamp> };
}

function writeEntry({ values, stamps }: RoleRecord): Record<string, unknown> {
  const [first, ...others] = Object.values(stamps);
  const isOneEdit = others.every((stamp) => stamp === first);
  return { ...values, at: isOneEdit ? first : stamps };
}
