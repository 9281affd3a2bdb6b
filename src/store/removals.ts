/**
 * Roles that other browsers removed: which went here of late, so that one great removal cannot pass as many small ones,
 * and which wait for the person.
 */
import type { StorageItems } from '../browser/storage-area.ts';
import { isObject } from '../domain/json-object.ts';
import { identityOfKey, type RoleKey } from '../domain/role.ts';
import { LATELY_MS } from '../sync/brake.ts';
import { CARRIERS, type CarrierName } from './sync-choice.ts';

export interface Removals {
  /** By the time at which they went, in milliseconds since 1970: of late, or before what still waits. */
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
  const waiting = isObject(stored.held) ? stored.held : {};
  const held = { account: keysIn(waiting.account), folder: keysIn(waiting.folder) };
  const went = entries.flatMap((entry) =>
    isObject(entry) && typeof entry.at === 'number'
      ? [{ at: entry.at, keys: keysIn(entry.keys) }]
      : [],
  );
  // What went before that which waits comes back with it, however long the person takes to decide.
  const isWaiting = CARRIERS.some((carrier) => held[carrier].length > 0);
  return { went: isWaiting ? went : went.filter(({ at }) => isOfLate(at, now)), held };
}

const isOfLate = (at: number, now: number) => Math.abs(now - at) <= LATELY_MS;

/** All that wait, each once. */
export const heldNow = ({ held }: Removals): RoleKey[] => [
  ...new Set(CARRIERS.flatMap((carrier) => held[carrier])),
];

export const wentLately = ({ went }: Removals, now: number): RoleKey[] =>
  went.flatMap(({ at, keys }) => (isOfLate(at, now) ? keys : []));
