/** The popup: search, the list of roles, and a switch with Enter. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Place } from '../browser/tabs.ts';
import { type Role, roleKey } from '../domain/role.ts';
import { say } from '../i18n/say.ts';
import type { PopupMessage } from '../store/popup-message.ts';
import { askBackground } from '../ui/background.ts';
import { settings } from '../ui/stored-settings.ts';
import { EmptyList, HiddenRoles, NoMatch } from './empty-states.tsx';
import { favoriteChanges } from './favorites.ts';
import { Foot } from './foot.tsx';
import { KeepOffer } from './keep-offer.tsx';
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
  total,
  wholeHeight,
} from './list-state.ts';
import { listedRole } from './listed-roles.ts';
import { useMessage } from './message.ts';
import { Notices } from './notices.tsx';
import { PopupHead } from './popup-head.tsx';
import { Question } from './question.tsx';
import { presentTab } from './reach.ts';
import { RoleList } from './role-list.tsx';
import { RolePageOffer } from './role-page-offer.tsx';
import { SignedInLine } from './signed-in-line.tsx';
import { useSwitching } from './switching.ts';
import { WaitingQuestion } from './waiting-question.tsx';

const LIST_ID = 'roles';
/** Pixels: the browser's limit for a popup is 600; head and foot take their part. */
const MAX_HEIGHT = 580;
const FRAME = 100;

export function Popup() {
  const done = useSignal('');
  /** Whether Alt is held, so that the first rows show by which number they are picked. */
  const isNumbered = useSignal(false);
  const field = useRef<HTMLInputElement>(null);
  const toField = () => field.current?.focus();

  useEffect(() => field.current?.focus(), []);
  const showMessage = (given: PopupMessage) => {
    search(given.kind === 'search' ? given.query : '');
    if (given.kind === 'failure') failure.value = given.words;
    if (!('key' in given)) return;
    activateRole(given.key);
    // Also one that the settings hide here: the question tells why it is.
    const role = listedRole(given.key);
    if (!role) failure.value = say('switch_roleGone');
    else if (given.kind === 'question') asked.value = role;
    else waiting.value = { ...given, role };
  };
  const { message, unlessOne } = useMessage(showMessage);
  const usualPlace = () => message.value?.place ?? settings.value.place;
  const { failure, asked, waiting, ...switching } = useSwitching(() => message.value?.tabId);
  const favorites = favoriteChanges({ done, failure });

  const stay = () => {
    asked.value = undefined;
    waiting.value = undefined;
  };
  const search = (text: string) => {
    setQuery(text);
    done.value = '';
    stay();
  };
  const pick = (role: Role, where: Place) => {
    activateRole(roleKey(role));
    switching.pick(role, where);
  };
  /** Picks the role of the row; a folded group unfolds. */
  const pickRow = (place: number, where: Place) => {
    const row = rows.value.row(place);
    if (row?.role) {
      activate(place);
      switching.pick(row.role, where);
    } else if (row?.section.isFolded) fold(row.section, false);
  };

  const act = (meaning: KeyMeaning, event: KeyboardEvent): boolean => {
    switch (meaning.kind) {
      case 'pick':
        // A key held down answers no question.
        if (!event.repeat) {
          unlessOne(() => {
            const where = placeFor(event, usualPlace());
            if (asked.value) switching.pick(asked.value, where);
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
        // The row stays the active one wherever it goes.
        activate(active.value);
        favorites.toggle(activeRow.value);
        return true;
      case 'move-favorite':
        activate(active.value);
        return favorites.move(activeRow.value, meaning.step);
      case 'toggle-groups':
        toggleGrouped();
        return true;
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    isNumbered.value = event.key === 'Alt';
    const meaning = meaningOf(event, {
      active: active.value,
      count: rows.value.count,
      isSearching: query.value !== '',
    });
    if (meaning && act(meaning, event)) event.preventDefault();
  };
  const onPick = (place: number, event: MouseEvent) => {
    if (event.button === 2) return;
    pickRow(place, event.button === 1 ? 'background-tab' : placeFor(event, usualPlace()));
    toField();
  };

  const leaveQuestion = () => {
    stay();
    toField();
  };
  const switchBack = () =>
    switching.close(async () => {
      const tabId = message.value?.tabId ?? (await presentTab);
      await askBackground('switchBack', { tabId, place: usualPlace() });
    });

  const { count, hidden } = rows.value;
  const hasRoles = (total.value ?? 0) > 0;
  // The popup keeps the height of the whole list, so that it does not jump while one types.
  const minHeight = `min-height: ${Math.min(wholeHeight.value + FRAME, MAX_HEIGHT)}px;`;
  return (
    <main
      class={isNumbered.value ? 'numbered' : ''}
      {...(hasRoles && { style: minHeight })}
      onKeyUp={() => {
        isNumbered.value = false;
      }}
    >
      <h1 class="unseen">Hatrack</h1>
      <PopupHead {...{ field, onKeyDown }} listId={LIST_ID} onSearch={search} />
      <SignedInLine pick={(role) => pick(role, usualPlace())} switchBack={switchBack} />
      <RolePageOffer />
      <Notices failure={failure.value} />
      <KeepOffer done={toField} />
      {total.value === 0 && <EmptyList />}
      {hasRoles && count === 0 && <NoMatch query={query.value} hidden={hidden} />}
      {count > 0 && <HiddenRoles hidden={hidden} />}
      {count > 0 && (
        <RoleList
          id={LIST_ID}
          label={say('popup_roles')}
          rows={rows.value}
          active={active.value}
          onPick={onPick}
          onMove={favorites.moveTo}
        />
      )}
      <div class="below">
        {asked.value && (
          <Question role={asked.value} begunElsewhere={message.value?.kind === 'question'} />
        )}
        {waiting.value && (
          <WaitingQuestion waiting={waiting.value} {...switching} stay={leaveQuestion} />
        )}
        {hasRoles && <Foot done={done.value} />}
      </div>
    </main>
  );
}
