/**
 * Recently used roles: when a switch to each was last begun on this machine, for menus and the like. Bounded, and kept
 * apart from the roles, because it is no part of what a person says of them.
 */
import { localArea, type StorageArea } from '../browser/storage-area.ts';
import { identityOfKey, type RoleKey } from '../domain/role.ts';
import { alone } from './critical-section.ts';
import { isObject, parseJsonItem } from './json-item.ts';

const RECENT_KEY = 'recent-roles';
const RECENT_VERSION = 1;

/** How many are kept; the longest unused give way. */
export const MAX_RECENT = 50;

interface Recent {
  /** Written by a later Hatrack: left alone. */
  isNewer: boolean;
  /** The last use by role, in milliseconds since 1970, latest first. */
  used: [RoleKey, number][];
}

function readRecent(stored: unknown): Recent {
  const item = parseJsonItem(stored);
  const isNewer = item !== undefined && item.version > RECENT_VERSION;
  const entries = isObject(item?.used) ? Object.entries(item.used) : [];
  const used = entries.filter(
    (entry): entry is [RoleKey, number] =>
      Number.isFinite(entry[1]) && identityOfKey(entry[0]) !== undefined,
  );
  return { isNewer, used: used.sort(([, a], [, b]) => b - a) };
}

/** The keys of the roles used last, latest first; some of them may have left the list since. */
export async function readRecentRoles(area: StorageArea = localArea): Promise<RoleKey[]> {
  const { used } = readRecent((await area.get([RECENT_KEY]))[RECENT_KEY]);
  return used.map(([key]) => key);
}

/** Notes that a switch to a role was begun at `now`. */
export function noteRoleUse(key: RoleKey, now: number, area = localArea): Promise<void> {
  return alone('store', async () => {
    const { isNewer, used } = readRecent((await area.get([RECENT_KEY]))[RECENT_KEY]);
    if (isNewer) return;
    const others = used.filter(([other]) => other !== key);
    const kept = [[key, now] as const, ...others].slice(0, MAX_RECENT);
    const item = { version: RECENT_VERSION, used: Object.fromEntries(kept) };
    await area.set({ [RECENT_KEY]: JSON.stringify(item) });
  });
}

/** Calls back whenever a role was used. Returns what ends it. */
export function watchRecentRoles(callback: () => void, area: StorageArea = localArea) {
  return area.watch((changes) => {
    if (changes[RECENT_KEY]) callback();
  });
}

export interface RoleUse {
  key: RoleKey;
  usedAt: number;
  score: number;
}
export async function readRoleUses(area: StorageArea = localArea): Promise<RoleUse[]> {
  const { used } = readRecent((await area.get([RECENT_KEY]))[RECENT_KEY]);
  return used.map(([key, usedAt]) => ({ key, usedAt, score: 1 }));
}
