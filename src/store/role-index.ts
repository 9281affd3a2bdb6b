/**
 * The index: all roles as lines (`role-lines.ts`), and what a search goes through, ready to be shown and searched by a page
 * that has only just opened. It is made of the stored roles, and can be made anew from them at any time; a switch takes no
 * more from it than a role's key, by which the background reads the role itself.
 */
import { type Database, readKept } from '../browser/database.ts';
import { localArea, type StorageArea } from '../browser/storage-area.ts';
import { isObject } from '../domain/json-object.ts';
import type { Column, SearchText, Units } from '../search/search-text.ts';
import { DUE_KEY } from './index-due.ts';
import { type KeptLines, type RoleLines, readRoleLines } from './role-lines.ts';

export const INDEX_KEY = 'role-index';
/** Names the index that was made last: of what is in a database, the browser tells no other page. */
export const MADE_KEY = 'role-index-made';

/** The index as it is made. */
export interface MadeIndex {
  lines: KeptLines;
  /** What a search goes through, of the roles in the order of their lines (`searchTextOf`). */
  search: SearchText;
}

/** The index as it is kept. */
export interface KeptIndex extends MadeIndex {
  /** What `MADE_KEY` holds of it. */
  made: string;
}

export interface ReadIndex {
  lines: RoleLines;
  search: SearchText;
}

export interface RoleIndex {
  /** undefined where there is none yet, another version made it, or the page cannot read it. */
  index: ReadIndex | undefined;
  /** Whether roles were changed since it was made, or it is not the one made last. */
  isDue: boolean;
}

/**
 * The index as it is kept, and whether it has to be made anew. Rejects where the stored items cannot be read; an index that
 * is missing or unreadable is no error.
 */
export async function readRoleIndex(
  area: Pick<StorageArea, 'get'> = localArea,
  kept: Pick<Database, 'read'> = { read: readKept },
): Promise<RoleIndex> {
  const [index, items] = await Promise.all([
    kept.read(INDEX_KEY).catch(() => undefined),
    area.get([DUE_KEY, MADE_KEY]),
  ]);
  const { made } = (index ?? {}) as Partial<KeptIndex>;
  return {
    index: readIndex(index),
    isDue: items[DUE_KEY] !== undefined || items[MADE_KEY] !== made,
  };
}

/** Reads an index as it is kept, or as it comes in a message; undefined for anything else. */
export function readIndex(index: unknown): ReadIndex | undefined {
  if (!isObject(index)) return undefined;
  const { lines, search } = index as unknown as MadeIndex;
  const read = readRoleLines(lines);
  return read && { lines: read, search };
}

/** Calls back with each new index. Returns what ends it. */
export function watchRoleIndex(callback: (index: ReadIndex) => void, area = localArea) {
  return area.watch((changes) => {
    if (changes[MADE_KEY]) void readRoleIndex(area).then(({ index }) => index && callback(index));
  });
}

/** Arrays of numbers as messages carry them: Chrome's are JSON. */
type Plain<T> = {
  [Name in keyof T]: T[Name] extends Units | Int32Array ? number[] : T[Name];
};
export interface IndexMessage {
  lines: Plain<KeptLines>;
  search: readonly Plain<Column>[];
}

const plain = <T extends object>(record: T): Plain<T> =>
  Object.fromEntries(
    Object.entries(record).map(([name, value]) => [
      name,
      ArrayBuffer.isView(value) ? Array.from(value as Units) : value,
    ]),
  ) as Plain<T>;

/** The index as a message. */
export const indexMessage = ({ lines, search }: MadeIndex): IndexMessage => ({
  lines: plain(lines),
  search: search.map(plain),
});

/** The index out of a message. */
export const indexOfMessage = ({ lines, search }: IndexMessage): ReadIndex | undefined =>
  readIndex({
    lines: {
      ...lines,
      text: Uint8Array.from(lines.text),
      starts: Int32Array.from(lines.starts),
      groupOf: Uint16Array.from(lines.groupOf),
      isFavorite: Uint8Array.from(lines.isFavorite),
      reachOf: Int32Array.from(lines.reachOf),
      hashes: Int32Array.from(lines.hashes),
    },
    search: search.map(({ units, ends, words, valueAt }) => ({
      units: Uint16Array.from(units),
      ends: Int32Array.from(ends),
      words: Uint8Array.from(words),
      valueAt: Int32Array.from(valueAt),
    })),
  });
