/**
 * Roles that other browsers removed: which went here of late, so that one great removal cannot pass as many small ones,
 * and which wait for the person.
 */
import type { StorageItems } from '../browser/storage-area.ts';
import { identityOfKey, type RoleKey } from '../domain/role.ts';
import { LATELY_MS } from '../sync/brake.ts';
import { isObject } from './json-item.ts';
import { CARRIERS, type CarrierName } from './sync-choice.ts';

export interface Removals {
  /** By the time at which they went, in milliseconds since 1970. */
  went: { at: number; keys: RoleKey[] }[];
  /** By the carrier that said so: each speaks for itself, and what one does not know of still waits. */
  held: Record<CarrierName, RoleKey[]>;
}

export const REMOVALS_KEY = 'sync-removals';

const isKey = (key: unknown): key is RoleKey =>
  typeof key === 'string' && identityOfKey(key) !== undefined;

const keysIn = (stored: unknown): RoleKey[] => (Array.isArray(stored) ? stored.filter(isKey) : []);

/** What of it counts at `now`. What cannot be read counts as nothing. */
export function readRemovals(items: StorageItems, now: number): Removals {
  const stored = items[REMOVALS_KEY];
  if (!isObject(stored)) return { went: [], held: { account: [], folder: [] } };
  const entries: unknown[] = Array.isArray(stored.went) ? stored.went : [];
  const went = entries.flatMap((entry) => {
    if (!isObject(entry) || typeof entry.at !== 'number') return [];
    return Math.abs(now - entry.at) <= LATELY_MS
      ? [{ at: entry.at, keys: keysIn(entry.keys) }]
      : [];
  });
  const waiting = isObject(stored.held) ? stored.held : {};
  return { went, held: { account: keysIn(waiting.account), folder: keysIn(waiting.folder) } };
}

/** All that wait, each once. */
export const heldNow = ({ held }: Removals): RoleKey[] => [
  ...new Set(CARRIERS.flatMap((carrier) => held[carrier])),
];

export const wentLately = ({ went }: Removals): RoleKey[] => went.flatMap(({ keys }) => keys);
