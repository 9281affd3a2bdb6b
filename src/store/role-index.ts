/**
 * The index: all roles as one text that a page shows in a moment (`role-lines.ts`). It is made of the stored roles, and can be
 * made anew from them at any time; nothing is ever read from it that is then acted on.
 */
import { localArea, type StorageArea } from '../browser/storage-area.ts';
import { DUE_KEY } from './index-due.ts';
import { type RoleLines, readRoleLines } from './role-lines.ts';

export const INDEX_KEY = 'role-index';
/** What a search goes through: a line for each of the index's, as `searchTextOf` makes them. */
export const SEARCH_KEY = 'role-index-search';

/** The index as it is stored. */
export interface IndexTexts {
  lines: string;
  search: string;
}

export interface ReadIndex {
  lines: RoleLines;
  /** As many lines. */
  search: string;
}

export interface RoleIndex {
  /** undefined where there is none yet, or another version wrote it. */
  index: ReadIndex | undefined;
  /** Whether roles were changed since it was made. */
  isDue: boolean;
}

export async function readRoleIndex(area: StorageArea = localArea): Promise<RoleIndex> {
  const items = await area.get([INDEX_KEY, SEARCH_KEY, DUE_KEY]);
  const index = readIndex(items[INDEX_KEY], items[SEARCH_KEY]);
  return { index, isDue: items[DUE_KEY] !== undefined };
}

/** Reads both texts; undefined where another version wrote them. */
export function readIndex(text: unknown, search: unknown): ReadIndex | undefined {
  const lines = readRoleLines(text);
  return lines && typeof search === 'string' ? { lines, search } : undefined;
}

/** Calls back with each new index. Returns what ends it. */
export function watchRoleIndex(callback: (index: ReadIndex) => void, area = localArea) {
  return area.watch((changes) => {
    if (changes[INDEX_KEY]?.newValue === undefined) return;
    // What a search goes through may be the same as before, and then the browser does not tell it.
    void readRoleIndex(area).then(({ index }) => index && callback(index));
  });
}
