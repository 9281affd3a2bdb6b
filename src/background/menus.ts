/** The context menus: kept up to date with the list, and what a click in them does. */
import { type MenuClick, replaceMenus } from '../browser/menus.ts';
import { openOptions } from '../browser/own-pages.ts';
import { findReference, isMeant, searchFor } from '../domain/reference.ts';
import { roleKey } from '../domain/role.ts';
import { buildIfOther } from '../store/built-menus.ts';
import { aloneAndOnce } from '../store/critical-section.ts';
import { readRecentRoles } from '../store/recent-roles.ts';
import { readRoles } from '../store/roles.ts';
import { readSettings } from '../store/settings.ts';
import { switchToRoleBefore } from './commands.ts';
import {
  ALL_ROLES,
  BACK,
  BEFORE,
  keyOfEntry,
  LINK,
  menuEntries,
  SELECTION,
} from './menu-entries.ts';
import { doOrTell, showInPopup, switchFromOutside, type Where } from './outside-popup.ts';
import { switchBack } from './switch-back.ts';
import { usualRoles } from './usual-roles.ts';

/** Builds the menus anew if the list or the roles used last would have them otherwise. */
export function refreshMenus(): Promise<void> {
  return aloneAndOnce('menus', async () => {
    const { roles } = await readRoles();
    const entries = menuEntries(usualRoles(roles, await readRecentRoles()));
    await buildIfOther(entries, () => replaceMenus(entries));
  });
}

export async function clickMenu({ id, selection, link, tabId }: MenuClick): Promise<void> {
  const where = { tabId, place: (await readSettings()).place };
  await doOrTell(where, async () => {
    const key = keyOfEntry(id);
    if (key !== undefined) await switchFromOutside({ ...where, key });
    else if (id === ALL_ROLES) await showInPopup({ ...where, kind: 'search', query: '' });
    else if (id === BEFORE) await switchToRoleBefore(where);
    else if (id === BACK) await switchBack(where);
    else if (id === SELECTION) await lookUp(selection, where);
    else if (id === LINK) await lookUp(link, where);
  });
}

/**
 * Looks up what a page's text names. The person has seen the page's words and not the role, so nothing is switched to
 * before they see it in Hatrack and press Enter: otherwise a page could dress up one role as another.
 */
async function lookUp(text: string, where: Where): Promise<void> {
  const found = findReference(text);
  if (!found.ok) throw new Error(found.problem);
  const known = (await readRoles()).roles.filter((role) => isMeant(role, found.value));
  const [first, ...others] = known;
  if (!first) await openOptions(`#roles/new?reference=${encodeURIComponent(found.value.text)}`);
  else if (others.length === 0) {
    await showInPopup({ ...where, kind: 'question', key: roleKey(first) });
  } else await showInPopup({ ...where, kind: 'search', query: searchFor(found.value) });
}
