/**
 * Recently used roles: when a switch to each was last begun on this machine, and how often lately, for menus and for the order
 * of what is found. Bounded, and kept apart from the roles, because it is no part of what a person says of them.
 */
import { localArea, type StorageArea } from '../browser/storage-area.ts';
import { type RoleUse, scoreAt, type Use, usedAt } from '../domain/frecency.ts';
import { isObject } from '../domain/json-object.ts';
import { identityOfKey, type RoleKey } from '../domain/role.ts';
import { alone } from './critical-section.ts';
import { parseJsonItem } from './json-item.ts';

export const RECENT_KEY = 'recent-roles';
const RECENT_VERSION = 2;

/** How many are kept; the longest unused give way. */
export const MAX_RECENT = 300;

interface Recent {
  /** Written by a later Hatrack: left alone. */
  isNewer: boolean;
  /** By role, latest first. */
  uses: [RoleKey, Use][];
}

/** A use as stored: time and score or, in version 1, the time alone, which says that there was one use at least. */
function parseUse(stored: unknown): Use | undefined {
  const [last, score]: unknown[] = Array.isArray(stored) ? stored : [stored, 1];
  if (typeof last !== 'number' || typeof score !== 'number') return undefined;
  return Number.isFinite(last) && Number.isFinite(score) && score > 0 ? { last, score } : undefined;
}

async function readRecent(area: Pick<StorageArea, 'get'>): Promise<Recent> {
  const item = parseJsonItem((await area.get([RECENT_KEY]))[RECENT_KEY]);
  const isNewer = item !== undefined && item.version > RECENT_VERSION;
  const stored = !isNewer && isObject(item?.used) ? Object.entries(item.used) : [];
  const uses = stored.flatMap(([key, value]): [RoleKey, Use][] => {
    const use = parseUse(value);
    return use && identityOfKey(key) !== undefined ? [[key, use]] : [];
  });
  return { isNewer, uses: uses.sort(([, a], [, b]) => b.last - a.last) };
}

/** The keys of the roles used last, latest first; some of them may have left the list since. */
export async function readRecentRoles(area: StorageArea = localArea): Promise<RoleKey[]> {
  const { uses } = await readRecent(area);
  return uses.map(([key]) => key);
}

/** How the roles used last have been used as of `now`, latest first. */
export async function readRoleUses(
  now: number,
  area: Pick<StorageArea, 'get'> = localArea,
): Promise<RoleUse[]> {
  const { uses } = await readRecent(area);
  return uses.map(([key, use]) => ({ key, last: use.last, score: scoreAt(use, now) }));
}

/** Notes that a switch to a role was begun at `now`. */
export function noteRoleUse(key: RoleKey, now: number, area = localArea): Promise<void> {
  return alone('store', async () => {
    const { isNewer, uses } = await readRecent(area);
    if (isNewer) return;
    const before = uses.find(([other]) => other === key)?.[1];
    const others = uses.filter(([other]) => other !== key);
    const kept = [[key, usedAt(before, now)] as const, ...others].slice(0, MAX_RECENT);
    const used = Object.fromEntries(kept.map(([one, { last, score }]) => [one, [last, score]]));
    await area.set({ [RECENT_KEY]: JSON.stringify({ version: RECENT_VERSION, used }) });
  });
}

/** Calls back whenever a role was used. Returns what ends it. */
export function watchRecentRoles(callback: () => void, area: StorageArea = localArea) {
  return area.watch((changes) => {
    if (changes[RECENT_KEY]) callback();
  });
}
