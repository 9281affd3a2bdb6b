/**
 * The bin: roles that were removed from this list, by the person or by another browser, as they were. Shown for 90 days, the
 * latest 5,000 at most, on this machine. None is dropped for its age: that would empty the bin if the clock were wrong once.
 */
import { localArea, type StorageArea } from '../browser/storage-area.ts';
import { isObject } from '../domain/json-object.ts';
import { checkRole, type Role, roleKey } from '../domain/role.ts';
import { parseJsonItem } from './json-item.ts';

export interface BinnedRole {
  /** When it was removed, in milliseconds since 1970. */
  at: number;
  role: Role;
}

export const BIN_KEY = 'bin';
const BIN_VERSION = 1;
const SHOWN_MS = 90 * 24 * 60 * 60 * 1000;
const MAX_BINNED = 5_000;

function binnedIn(stored: unknown): BinnedRole[] {
  const item = parseJsonItem(stored);
  const entries: unknown[] =
    item?.version === BIN_VERSION && Array.isArray(item.roles) ? item.roles : [];
  return entries.flatMap((entry) => {
    if (!isObject(entry) || typeof entry.at !== 'number' || !isObject(entry.role)) return [];
    const checked = checkRole(entry.role);
    return checked.ok ? [{ at: entry.at, role: checked.role }] : [];
  });
}

/** What is from the future by now was removed while the clock was ahead, so it is shown. */
const shownAt = (stored: unknown, now: number): BinnedRole[] =>
  binnedIn(stored).filter(({ at }) => now - at <= SHOWN_MS);

/** The text to store once these roles were removed too; undefined where a later Hatrack wrote the bin. */
export function binWith(stored: unknown, removed: readonly Role[], now: number) {
  if ((parseJsonItem(stored)?.version ?? BIN_VERSION) > BIN_VERSION) return undefined;
  const keys = new Set(removed.map(roleKey));
  const others = binnedIn(stored).filter(({ role }) => !keys.has(roleKey(role)));
  const roles = [...removed.map((role) => ({ at: now, role })), ...others].slice(0, MAX_BINNED);
  return JSON.stringify({ version: BIN_VERSION, roles });
}

/** What was removed, latest first. */
export async function readBin(now: number, area: StorageArea = localArea): Promise<BinnedRole[]> {
  return shownAt((await area.get([BIN_KEY]))[BIN_KEY], now);
}

/** Calls back with the bin after each change. Returns what ends it. */
export function watchBin(callback: (bin: BinnedRole[]) => void, area: StorageArea = localArea) {
  return area.watch((changes) => {
    const change = changes[BIN_KEY];
    if (change) callback(shownAt(change.newValue, Date.now()));
  });
}
