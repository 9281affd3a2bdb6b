/** The roles that the popup lists, as signals that follow the index; and what is known of their use. */
import { computed, signal } from '@preact/signals';
import type { RoleUse } from '../domain/frecency.ts';
import type { Role, RoleKey } from '../domain/role.ts';
import { readRoleUses } from '../store/recent-roles.ts';
import { type ReadIndex, readIndex, readRoleIndex, watchRoleIndex } from '../store/role-index.ts';
import { findRole } from '../store/role-lines.ts';
import { askBackground, wordsOf } from '../ui/background.ts';
import { storeFailure } from '../ui/store-failure.ts';
import { firstPaint } from './first-paint.ts';

/** undefined until it was read. */
const index = signal<ReadIndex | undefined>(undefined);

export const lines = computed(() => index.value?.lines);

/** What a search goes through: a line for each of `lines`. */
export const searchLines = computed(() => index.value?.search);

const uses = signal<readonly RoleUse[]>([]);

/** The uses of roles by line; what has left the list is not among them. Latest first. */
export const usesByLine = computed(() => {
  const known = lines.value;
  return uses.value.flatMap((use) => {
    const line = known?.lineOf(use.key);
    return line === undefined ? [] : [{ line, use }];
  });
});

/** Begins to follow the index. Call it once a page. `isShowing`: whether the page shows roles before. */
export function followRoles(isShowing: boolean): void {
  const failed = (error: unknown) => {
    storeFailure.value = wordsOf(error);
  };
  const take = (taken: ReadIndex | undefined) => {
    if (taken) index.value = taken;
  };
  watchRoleIndex(take);
  readRoleUses(Date.now()).then((read) => {
    uses.value = read;
  }, failed);
  readRoleIndex()
    .then(async (read) => {
      // Asked for at once; where something is shown already, that is painted first.
      if (isShowing) await firstPaint;
      take(read.index);
      // Made anew, it comes by the answer where there is no room to keep it.
      if (!read.index || read.isDue) {
        const made = await askBackground('makeRoleIndex', undefined);
        take(readIndex(made.lines, made.search));
      }
    })
    .catch(failed);
}

/** The role of a key, where it is listed. */
export function listedRole(key: RoleKey | undefined): Role | undefined {
  const line = key === undefined ? undefined : lines.value?.lineOf(key);
  return line === undefined ? undefined : lines.value?.role(line);
}

/** The first listed role that is what is looked for. */
export const findListed = (isMeant: (role: Role) => boolean) => findRole(lines.value, isMeant);
