/** The keyboard commands of the manifest, and what each does. */
import { say } from '../i18n/say.ts';
import { readSettings } from '../store/settings.ts';
import { doOrTell, switchFromOutside, type Where } from './outside-popup.ts';
import { shortcutOf, switchByShortcut } from './shortcuts.ts';
import { roleBefore, switchBack } from './switch-back.ts';

/** `tabId`: the tab that was in front when the keys were pressed. */
export async function runCommand(name: string, tabId: number | undefined): Promise<void> {
  const where = { tabId, place: (await readSettings()).place };
  await doOrTell(where, async () => {
    const shortcut = shortcutOf(name);
    if (name === 'switch-back') await switchBack(where);
    else if (name === 'role-before') await switchToRoleBefore(where);
    else if (shortcut !== undefined) await switchByShortcut(shortcut, where);
  });
}

/** Rejects, in words, where no other role was used on this machine. */
export async function switchToRoleBefore(where: Where): Promise<void> {
  const key = await roleBefore(where.tabId);
  if (key === undefined) throw new Error(say('switch_noRoleBefore'));
  await switchFromOutside({ ...where, key });
}
