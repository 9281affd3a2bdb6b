/** Shortcuts: ten keyboard commands, each of which switches to the role that the person chose for it. */
import { openOptions } from '../browser/own-pages.ts';
import { readRole } from '../store/roles.ts';
import { readSettings } from '../store/settings.ts';
import { parseShortcut, readShortcutRoles, type Shortcut } from '../store/shortcut-roles.ts';
import { doOrTell, switchFromOutside, type Where } from './outside-popup.ts';

/** Answers a command of the manifest, `role-1` to `role-10`. */
export async function pressShortcut(command: string, tabId: number | undefined): Promise<void> {
  const shortcut = parseShortcut(/^role-(\d+)$/.exec(command)?.[1]);
  if (shortcut === undefined) return;
  const where = { tabId, place: (await readSettings()).place };
  await doOrTell(where, () => switchByShortcut(shortcut, where));
}

/** Where no role is chosen, or the chosen one has left the list, the settings show that and let the person choose. */
async function switchByShortcut(shortcut: Shortcut, where: Where): Promise<void> {
  const key = (await readShortcutRoles())[shortcut];
  const role = key === undefined ? undefined : await readRole(key);
  if (key === undefined || !role) await openOptions(`#settings/shortcuts/${shortcut}`);
  else await switchFromOutside({ ...where, key });
}
