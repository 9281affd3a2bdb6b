/**
 * A switch begun outside of the popup, by a shortcut, the address bar or a menu: the same switch, but there is no place
 * there to ask or to tell. What must be asked or told opens the popup.
 */
import { openPopup } from '../browser/own-pages.ts';
import type { Place } from '../browser/tabs.ts';
import { wordsOf } from '../i18n/words-of.ts';
import { type PopupMessage, writePopupMessage } from '../store/popup-message.ts';
import { readRole } from '../store/roles.ts';
import { obstacleHere } from './signed-in.ts';
import { type SwitchRequest, switchRole } from './switch-role.ts';

/** The tab that the person is in, and where a switch is to open. */
export interface Where {
  tabId: number | undefined;
  place: Place;
}

/** Opens the popup with what it is to say, or to ask. Rejects where the browser opens none. */
export async function showInPopup(message: PopupMessage): Promise<void> {
  await writePopupMessage(message);
  await openPopup();
}

/** Switches to a role that the person chose by name; what the popup would ask about first, it asks about. */
export async function switchFromOutside(request: SwitchRequest): Promise<void> {
  const role = await readRole(request.key);
  if (role && (role.protected || (await obstacleHere(role, request.tabId)))) {
    await showInPopup({ ...request, kind: 'question' });
    return;
  }
  const question = await switchRole(request);
  if (question) await showInPopup({ ...request, ...question });
}

/** Does what the person asked for, and tells them in the popup why it could not be done. */
export async function doOrTell(where: Where, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    await showInPopup({ ...where, kind: 'failure', words: wordsOf(error) });
  }
}
