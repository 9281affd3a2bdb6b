/** What a person does in the popup: each key and each click in the list, and what it brings about. */
import { signal } from '@preact/signals';
import type { Place } from '../browser/tabs.ts';
import { type Role, roleKey } from '../domain/role.ts';
import { say } from '../i18n/say.ts';
import type { PopupMessage } from '../store/popup-message.ts';
import { stepFavorite, toggleFavorite } from './favorites.ts';
import { toField } from './field.ts';
import { type KeyMeaning, meaningOf, placeFor } from './keys.ts';
import {
  activate,
  activateRole,
  active,
  activeRow,
  fold,
  query,
  rows,
  setQuery,
  toggleGrouped,
} from './list-state.ts';
import { listedRole } from './listed-roles.ts';
import { unlessOne } from './message.ts';
import { done, failure } from './outcome.ts';
import { asked, pick, stay, usualPlace, waiting } from './switching.ts';

/** Whether Alt is held, so that the first rows show by which number they are picked. */
export const isNumbered = signal(false);

export function search(text: string): void {
  setQuery(text);
  done.value = '';
  stay();
}

/** Shows what the background left. */
export function showMessage(given: PopupMessage): void {
  search(given.kind === 'search' ? given.query : '');
  if (given.kind === 'failure') failure.value = given.words;
  if (!('key' in given)) return;
  activateRole(given.key);
  // Also one that the settings hide here: the question tells why it is.
  const role = listedRole(given.key);
  if (!role) failure.value = say('switch_roleGone');
  else if (given.kind === 'question') asked.value = role;
  else waiting.value = { ...given, role };
}

/** Switches to a role that is named outside of the list. */
export function pickNamed(role: Role): void {
  activateRole(roleKey(role));
  pick(role, usualPlace());
}

/** Picks the role of the row; a folded group unfolds. */
function pickRow(place: number, where: Place): void {
  const row = rows.value.row(place);
  if (row?.role) {
    activate(place);
    pick(row.role, where);
  } else if (row?.section.isFolded) fold(row.section, false);
}

/** A click on the row at a place. */
export function clickRow(place: number, event: MouseEvent): void {
  // A menu or a way back is no click on a row, and the second half of a double click answers no question.
  if (event.button <= 1 && event.detail <= 1) {
    pickRow(place, event.button === 1 ? 'background-tab' : placeFor(event, usualPlace()));
  }
  toField();
}

export function onKeyDown(event: KeyboardEvent): void {
  if (event.isComposing) return;
  isNumbered.value = event.key === 'Alt';
  const meaning = meaningOf(event, {
    active: active.value,
    count: rows.value.count,
    isSearching: query.value !== '',
  });
  if (meaning && act(meaning, event)) event.preventDefault();
}

/** Escape on a button of a question: nothing of it is done. */
export function leaveByEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  stay();
  toField();
}

/** False where there was nothing to do. */
function act(meaning: KeyMeaning, event: KeyboardEvent): boolean {
  switch (meaning.kind) {
    case 'pick':
      // A key held down answers no question.
      if (!event.repeat) {
        unlessOne(() => {
          const where = placeFor(event, usualPlace());
          if (asked.value) pick(asked.value, where);
          else pickRow(active.value, where);
        });
      }
      return true;
    case 'number':
      if (!event.repeat && meaning.place < rows.value.count) {
        stay();
        unlessOne(() => pickRow(meaning.place, usualPlace()));
      }
      return true;
    case 'escape':
      if (asked.value || waiting.value) stay();
      else if (query.value !== '') search('');
      else return false;
      return true;
    case 'move':
      activate(meaning.to);
      stay();
      return true;
    case 'fold':
      if (!activeRow.value?.section.canFold) return false;
      fold(activeRow.value.section, meaning.isFolded);
      return true;
    case 'favorite':
      if (event.repeat) return true;
      // The row stays the active one wherever it goes.
      activate(active.value);
      toggleFavorite(activeRow.value);
      return true;
    case 'move-favorite':
      activate(active.value);
      return stepFavorite(activeRow.value, meaning.step);
    case 'toggle-groups':
      toggleGrouped();
      return true;
  }
}
