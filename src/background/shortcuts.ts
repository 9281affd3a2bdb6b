/** Shortcuts: ten keyboard commands, each of which switches to the role that the person chose for it. */
import { openOptions } from '../browser/own-pages.ts';
import { readRole } from '../store/roles.ts';
import { parseShortcut, readShortcutRoles, type Shortcut } from '../store/shortcut-roles.ts';
import { switchFromOutside, type Where } from './outside-popup.ts';

/** The shortcut behind a command of the manifest, `role-1` to `role-10`. */
export function shortcutOf(command: string): Shortcut | undefined {
  return parseShortcut(/^role-(\d+)$/.exec(command)?.[1]);
}

/** Where no role is chosen, or the chosen one has left the list, the settings show that and let the person choose. */
export async function switchByShortcut(shortcut: Shortcut, where: Where): Promise<void> {
  const key = (await readShortcutRoles())[shortcut];
  const role = key === undefined ? undefined : await readRole(key);
  if (key === undefined || !role) await openOptions(`#settings/shortcuts/${shortcut}`);
  else await switchFromOutside({ ...where, key });
}
