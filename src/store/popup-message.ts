/**
 * What the popup is to show when it opens next: a question, a search, or what went wrong. The background puts it here
 * where a shortcut, the address bar or a menu alone cannot ask or tell the person.
 */
import { type StorageArea, sessionArea } from '../browser/storage-area.ts';
import type { Place } from '../browser/tabs.ts';
import type { RoleKey } from '../domain/role.ts';
import type { SwitchQuestion } from '../domain/switch-question.ts';

export type PopupMessage = {
  /** The tab that the person was in, and where a switch out of the popup is to open. */
  tabId: number | undefined;
  place: Place;
} & (
  | { kind: 'question'; key: RoleKey }
  | ({ key: RoleKey } & SwitchQuestion)
  | { kind: 'search'; query: string }
  | { kind: 'failure'; words: string }
);

const MESSAGE_KEY = 'popup-message';
/** A popup that opens much later was opened for something else. */
const LIFETIME_MS = 60_000;

interface Stored {
  message: PopupMessage;
  written: number;
}

export function writePopupMessage(message: PopupMessage, area: StorageArea = sessionArea) {
  const stored: Stored = { message, written: Date.now() };
  return area.set({ [MESSAGE_KEY]: stored });
}

/** The message that waits; undefined when there is none, or none of late. */
export async function readPopupMessage(area = sessionArea): Promise<PopupMessage | undefined> {
  const stored = (await area.get([MESSAGE_KEY]))[MESSAGE_KEY] as Stored | undefined;
  const age = Date.now() - (stored?.written ?? 0);
  return age >= 0 && age <= LIFETIME_MS ? stored?.message : undefined;
}

export function dropPopupMessage(area: StorageArea = sessionArea): Promise<void> {
  return area.remove([MESSAGE_KEY]);
}
