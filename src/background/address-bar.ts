/** The address bar: `hat`, a space, and a few letters find a role; Enter switches to it. */
import type { Suggestions } from '../browser/address-bar.ts';
import { openOptions } from '../browser/own-pages.ts';
import { type Place, tabInFront } from '../browser/tabs.ts';
import { roleKey } from '../domain/role.ts';
import { say } from '../i18n/say.ts';
import { wordsOf } from '../i18n/words-of.ts';
import { readRoleUses } from '../store/recent-roles.ts';
import { readRoles } from '../store/roles.ts';
import { doOrTell, switchFromOutside } from './outside-popup.ts';
import { enteredRole, suggestionsFor } from './suggestions.ts';
import { usualRoles } from './usual-roles.ts';

export async function suggest(text: string): Promise<Suggestions> {
  try {
    const [{ roles }, uses] = await Promise.all([readRoles(), readRoleUses(Date.now())]);
    const usual = usualRoles(
      roles,
      uses.map(({ key }) => key),
    );
    return suggestionsFor(roles, usual, text, uses);
  } catch (error) {
    const description = [{ text: say('addressBar_rolesUnread', { reason: wordsOf(error) }) }];
    return { first: { content: text, description }, others: [] };
  }
}

/** Switches to the role that a text means; what means none is shown as a search in the list of roles. */
export async function enterText(text: string, place: Place): Promise<void> {
  const where = { place, tabId: await tabInFront() };
  await doOrTell(where, async () => {
    const [{ roles }, uses] = await Promise.all([readRoles(), readRoleUses(Date.now())]);
    const role = enteredRole(roles, text, uses);
    if (role) await switchFromOutside({ ...where, key: roleKey(role) });
    else await openOptions(`#roles?search=${encodeURIComponent(text.trim())}`);
  });
}
