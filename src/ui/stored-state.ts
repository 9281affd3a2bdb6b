/** What the store holds, as signals that follow it: whichever page changes it, every open page shows it. */
import { batch, computed, signal } from '@preact/signals';
import { type Role, type RoleKey, roleKey } from '../domain/role.ts';
import { wordsOf } from '../i18n/words-of.ts';
import { type UnreadPart, watchRoles } from '../store/roles.ts';
import {
  readShortcutRoles,
  type ShortcutRoles,
  watchShortcutRoles,
} from '../store/shortcut-roles.ts';
import { storeFailure } from './store-failure.ts';

/** undefined until the store was read. */
export const roles = signal<Role[] | undefined>(undefined);
/** Which of them are of a team list, by key, and how that is called: they are read only. */
export const teams = signal<ReadonlyMap<RoleKey, string>>(new Map());
/** Those of the person's own list. */
export const ownRoles = computed(() =>
  teams.value.size === 0
    ? roles.value
    : roles.value?.filter((role) => !teams.value.has(roleKey(role))),
);
/** What of the stored list could not be read. */
export const unreadParts = signal<UnreadPart[]>([]);
export const shortcutRoles = signal<ShortcutRoles>({});

/** Begins to follow the roles. Call it once a page. */
export function followRoles(): void {
  const failed = (error: unknown) => {
    storeFailure.value = wordsOf(error);
  };
  watchRoles((stored) => {
    batch(() => {
      roles.value = stored.roles;
      teams.value = stored.teams;
      unreadParts.value = stored.unread;
    });
  }, failed);
}

/** Begins to follow the roles of the shortcuts. Call it once, on a page that shows them. */
export function followShortcuts(): void {
  watchShortcutRoles((changed) => {
    shortcutRoles.value = changed;
  });
  readShortcutRoles().then(
    (read) => {
      shortcutRoles.value = read;
    },
    (error) => {
      storeFailure.value = wordsOf(error);
    },
  );
}
