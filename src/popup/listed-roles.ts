/** The roles that the popup lists, as signals that follow the index; and what is known of their use. */
import { batch, computed, signal } from '@preact/signals';
import type { RoleUse } from '../domain/frecency.ts';
import type { Role, RoleKey } from '../domain/role.ts';
import { wordsOf } from '../i18n/words-of.ts';
import { readRoleUses } from '../store/recent-roles.ts';
import {
  indexOfMessage,
  type ReadIndex,
  readRoleIndex,
  watchRoleIndex,
} from '../store/role-index.ts';
import { findRole } from '../store/role-lines.ts';
import { askBackground } from '../ui/background.ts';
import { storeFailure } from '../ui/store-failure.ts';
import type { Sources } from './read-ahead.ts';

/** undefined until it was read. */
const index = signal<ReadIndex | undefined>(undefined);

export const lines = computed(() => index.value?.lines);

/** What a search goes through: a line for each of `lines`. */
export const searchText = computed(() => index.value?.search);

const uses = signal<readonly RoleUse[]>([]);

/** The uses of roles by line; what has left the list is not among them. Latest first. */
export const usesByLine = computed(() => {
  const known = lines.value;
  return uses.value.flatMap((use) => {
    const line = known?.lineOf(use.key);
    return line === undefined ? [] : [{ line, use }];
  });
});

/** Begins to follow the index. Call it once a page. Resolves once what there is was read, or cannot be. */
export async function followRoles({ area, kept }: Sources): Promise<void> {
  watchRoleIndex(take);
  try {
    const [read, used] = await Promise.all([
      readRoleIndex(area, kept),
      readRoleUses(Date.now(), area),
    ]);
    batch(() => {
      uses.value = used;
      take(read.index);
    });
    if (!read.index || read.isDue) madeAnew().then(take).catch(failed);
  } catch (error) {
    failed(error);
  }
}

function take(taken: ReadIndex | undefined): void {
  if (taken) index.value = taken;
}

function failed(error: unknown): void {
  storeFailure.value = wordsOf(error);
}

/** Has the background make the index. It comes by the answer where this page cannot read what is kept. */
async function madeAnew(): Promise<ReadIndex | undefined> {
  for (const cannotRead of [false, true]) {
    const message = await askBackground('makeRoleIndex', cannotRead);
    const made = message ? indexOfMessage(message) : (await readRoleIndex()).index;
    if (made) return made;
  }
  return undefined;
}

/** The role of a key, where it is listed. */
export function listedRole(key: RoleKey | undefined): Role | undefined {
  const line = key === undefined ? undefined : lines.value?.lineOf(key);
  return line === undefined ? undefined : lines.value?.role(line);
}

/** The first listed role that is what is looked for. */
export const findListed = (isMeant: (role: Role) => boolean) => findRole(lines.value, isMeant);
