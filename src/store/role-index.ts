/**
 * The index: all roles as one text that a page shows in a moment (`role-lines.ts`). It is made of the stored roles, and can be
 * made anew from them at any time; nothing is ever read from it that is then acted on.
 */
import { localArea, type StorageArea } from '../browser/storage-area.ts';
import { DUE_KEY } from './index-due.ts';
import { type RoleLines, readRoleLines } from './role-lines.ts';

export const INDEX_KEY = 'role-index';

export interface RoleIndex {
  /** undefined where there is none yet, or another version wrote it. */
  lines: RoleLines | undefined;
  /** Whether roles were changed since it was made. */
  isDue: boolean;
}

export async function readRoleIndex(area: StorageArea = localArea): Promise<RoleIndex> {
  const items = await area.get([INDEX_KEY, DUE_KEY]);
  return { lines: readRoleLines(items[INDEX_KEY]), isDue: items[DUE_KEY] !== undefined };
}

/** Calls back with each new index. Returns what ends it. */
export function watchRoleIndex(callback: (lines: RoleLines) => void, area = localArea) {
  return area.watch((changes) => {
    const lines = readRoleLines(changes[INDEX_KEY]?.newValue);
    if (lines) callback(lines);
  });
}
