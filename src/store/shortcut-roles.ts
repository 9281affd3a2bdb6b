/** The roles of the ten shortcuts, chosen per machine, because keyboards and habits differ between machines. */
import { localArea, type StorageArea } from '../browser/storage-area.ts';
import { isObject } from '../domain/json-object.ts';
import { identityOfKey, type RoleKey } from '../domain/role.ts';
import { say } from '../i18n/say.ts';
import { alone } from './critical-section.ts';
import { parseJsonItem } from './json-item.ts';

/** The shortcuts by number, as the manifest's commands count them. */
export const SHORTCUTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
export type Shortcut = (typeof SHORTCUTS)[number];

/** The chosen role of each shortcut; one without a choice is absent. */
export type ShortcutRoles = Partial<Record<Shortcut, RoleKey>>;

const SHORTCUTS_KEY = 'shortcut-roles';
const SHORTCUTS_VERSION = 1;

/** The number of a shortcut, read from a text or a message; undefined where there is none such. */
export function parseShortcut(value: unknown): Shortcut | undefined {
  return SHORTCUTS.find((shortcut) => String(shortcut) === String(value));
}

function rolesOf(stored: unknown): ShortcutRoles {
  const chosen = parseJsonItem(stored)?.roles;
  if (!isObject(chosen)) return {};
  const isKey = (key: unknown) => typeof key === 'string' && identityOfKey(key) !== undefined;
  return Object.fromEntries(
    SHORTCUTS.filter((shortcut) => isKey(chosen[shortcut])).map((shortcut) => [
      shortcut,
      chosen[shortcut],
    ]),
  );
}

export async function readShortcutRoles(area: StorageArea = localArea): Promise<ShortcutRoles> {
  return rolesOf((await area.get([SHORTCUTS_KEY]))[SHORTCUTS_KEY]);
}

/** Calls back after each change. Returns what ends it. */
export function watchShortcutRoles(callback: (roles: ShortcutRoles) => void, area = localArea) {
  return area.watch((changes) => {
    const change = changes[SHORTCUTS_KEY];
    if (change) callback(rolesOf(change.newValue));
  });
}

/** Chooses a shortcut's role; undefined: none. Rejects, in words, when it was not saved. */
export function saveShortcutRole(
  shortcut: Shortcut,
  key: RoleKey | undefined,
  area: StorageArea = localArea,
): Promise<void> {
  return alone('store', async () => {
    const item = parseJsonItem((await area.get([SHORTCUTS_KEY]))[SHORTCUTS_KEY]);
    if (item && item.version > SHORTCUTS_VERSION) {
      throw new Error(say('store_newerShortcuts'));
    }
    // JSON leaves out what is undefined; entries that this build cannot read stay.
    const roles = { ...(isObject(item?.roles) ? item.roles : {}), [shortcut]: key };
    const next = { ...item, version: SHORTCUTS_VERSION, roles };
    await area.set({ [SHORTCUTS_KEY]: JSON.stringify(next) });
  });
}
