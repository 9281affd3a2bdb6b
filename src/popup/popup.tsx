/** The popup: search, the list of roles, and a switch with Enter. */
import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { hasHostAccess } from '../browser/host-access.ts';
import { openOptions } from '../browser/own-pages.ts';
import type { Place } from '../browser/tabs.ts';
import { type Role, type RoleKey, roleKey } from '../domain/role.ts';
import { searchable } from '../search/role-search.ts';
import type { PopupMessage } from '../store/popup-message.ts';
import { askBackground } from '../ui/background.ts';
import { Icon } from '../ui/icon.tsx';
import { numberWords, roleCount } from '../ui/number-words.ts';
import { roles, settings } from '../ui/stored-state.ts';
import { ContainerQuestion } from './container-question.tsx';
import { EmptyList, HiddenRoles, NoMatch } from './empty-states.tsx';
import { FullHouseQuestion } from './full-house.tsx';
import { KeepOffer } from './keep-offer.tsx';
import { moveBy, placeFor } from './keys.ts';
import { useMessage } from './message.ts';
import { Notices } from './notices.tsx';
import { presentTab } from './present-tab.ts';
import { Question } from './question.tsx';
import { askWhoIsSignedIn, whyNotHere } from './reach.ts';
import { optionId, RoleList } from './role-list.tsx';
import { RolePageOffer } from './role-page-offer.tsx';
import { type Reach, roleRows } from './role-rows.ts';
import { SignedInLine } from './signed-in-line.tsx';
import { useSwitching } from './switching.ts';

const LIST_ID = 'roles';
/** Pixels: the browser's limit for a popup is 600; head and foot take their part. */
const MAX_HEIGHT = 580;
const FRAME = 100;
const COMMAND = /Mac/.test(navigator.platform) ? '⌘' : 'Ctrl';

export function Popup() {
  const query = useSignal('');
  const activeKey = useSignal<RoleKey | undefined>(undefined);
  const access = useSignal(true);
  const field = useRef<HTMLInputElement>(null);

  const search = useComputed(() => searchable(roles.value ?? []));
  const reach = useComputed(
    (): Reach => ({
      isOutOfReach: (role) => whyNotHere(role) !== undefined,
      hides: settings.value.unreachable === 'hidden',
    }),
  );
  const rows = useComputed(() => roleRows(search.value, query.value, reach.value));
  // The active row is held by its role: should the rows move (another page edits, the console answers), it moves along.
  const active = useComputed(() =>
    Math.max(
      rows.value.order.findIndex((role) => roleKey(role) === activeKey.value),
      0,
    ),
  );
  const activate = (place: number) => {
    const role = rows.value.order[place];
    activeKey.value = role && roleKey(role);
  };
  // The popup keeps the height of the whole list, so that it does not jump while one types.
  const fullHeight = useComputed(() => roleRows(search.value, '').height);

  useEffect(() => {
    const focus = () => field.current?.focus();
    focus();
    // Firefox takes the focus from the field again when the popup's window gets it.
    addEventListener('focus', focus);
    return () => removeEventListener('focus', focus);
  }, []);
  useEffect(() => {
    void presentTab.then(askWhoIsSignedIn);
    void hasHostAccess().then((has) => {
      access.value = has;
    });
  }, [access]);

  const showMessage = (given: PopupMessage) => {
    setQuery(given.kind === 'search' ? given.query : '');
    if (given.kind === 'failure') failure.value = given.words;
    if (!('key' in given)) return;
    activeKey.value = given.key;
    // Also one that the settings hide here: the question tells why it is.
    const role = roles.value?.find((one) => roleKey(one) === given.key);
    if (!role) failure.value = 'This role is no longer in the list.';
    else if (given.kind === 'question') asked.value = role;
    else waiting.value = { ...given, role };
  };
  const { message, unlessOne } = useMessage(showMessage);
  const usualPlace = () => message.value?.place ?? settings.value.place;
  const { failure, asked, waiting, ...switching } = useSwitching(() => message.value?.tabId);

  const pick = (role: Role | undefined, where: Place) => {
    if (!role) return;
    activeKey.value = roleKey(role);
    switching.pick(role, where);
  };
  const stay = () => {
    asked.value = undefined;
    waiting.value = undefined;
  };

  const setQuery = (text: string) => {
    query.value = text;
    activeKey.value = undefined;
    stay();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      // A key held down answers no question.
      const chosen = () => asked.value ?? rows.value.order[active.value];
      if (!event.repeat) unlessOne(() => pick(chosen(), placeFor(event, usualPlace())));
    } else if (event.key === 'Escape') {
      if (asked.value || waiting.value) stay();
      else if (query.value !== '') setQuery('');
      else return;
    } else {
      const moved = moveBy(event.key, active.value, rows.value.order.length);
      if (moved === undefined || event.shiftKey) return;
      activate(moved);
      stay();
    }
    event.preventDefault();
  };

  const onPick = (place: number, event: MouseEvent) => {
    if (event.button === 2) return;
    const role = rows.value.order[place];
    pick(role, event.button === 1 ? 'background-tab' : placeFor(event, usualPlace()));
    field.current?.focus();
  };

  const leaveQuestion = () => {
    stay();
    field.current?.focus();
  };
  const switchBack = () =>
    switching.close(async () => {
      const tabId = message.value?.tabId ?? (await presentTab);
      await askBackground('switchBack', { tabId, place: usualPlace() });
    });

  const count = rows.value.order.length;
  const minHeight = `${Math.min(fullHeight.value + FRAME, MAX_HEIGHT)}px`;
  const hasRoles = (roles.value?.length ?? 0) > 0;
  return (
    <main {...(hasRoles && { style: { minHeight } })}>
      <h1 class="unseen">Hatrack</h1>
      <header>
        <label class="search">
          <Icon name="search" />
          <input
            ref={field}
            type="text"
            role="combobox"
            aria-label="Search roles"
            aria-expanded={count > 0}
            aria-controls={LIST_ID}
            aria-autocomplete="list"
            {...(count > 0 && { 'aria-activedescendant': optionId(active.value) })}
            placeholder="Search roles"
            autocomplete="off"
            spellcheck={false}
            value={query.value}
            onInput={(event) => setQuery(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        </label>
        <OptionsButton icon="add" words="Add role" hash="#roles/new" />
        <OptionsButton icon="list" words="Manage roles" hash="#roles" />
        <OptionsButton icon="settings" words="Settings" hash="#settings" />
      </header>
      <SignedInLine pick={(role) => pick(role, usualPlace())} switchBack={switchBack} />
      <RolePageOffer />
      <Notices failure={failure.value} access={access} />
      <KeepOffer done={() => field.current?.focus()} />
      {roles.value && !hasRoles && <EmptyList />}
      {hasRoles && count === 0 && <NoMatch query={query.value} hidden={rows.value.hidden} />}
      {count > 0 && <HiddenRoles hidden={rows.value.hidden} />}
      {count > 0 && (
        <RoleList id={LIST_ID} rows={rows.value} active={active.value} onPick={onPick} />
      )}
      <div class="below">
        {asked.value && (
          <Question role={asked.value} begunElsewhere={message.value?.kind === 'question'} />
        )}
        {waiting.value?.kind === 'full-house' && (
          <FullHouseQuestion {...waiting.value} giveUp={switching.giveUp} stay={leaveQuestion} />
        )}
        {waiting.value?.kind === 'container' && (
          <ContainerQuestion {...waiting.value} goOn={switching.goOn} stay={leaveQuestion} />
        )}
        {hasRoles && <Foot count={count} total={roles.value?.length ?? 0} />}
      </div>
    </main>
  );
}

function OptionsButton({
  icon,
  words,
  hash,
}: {
  icon: 'add' | 'list' | 'settings';
  words: string;
  hash: string;
}) {
  const open = async () => {
    await openOptions(hash);
    window.close();
  };
  return (
    <button type="button" class="icon-button" aria-label={words} title={words} onClick={open}>
      <Icon name={icon} />
    </button>
  );
}

function Foot({ count, total }: { count: number; total: number }) {
  return (
    <footer>
      <span class="keys">
        <kbd>↵</kbd> switch <kbd>{COMMAND} ↵</kbd> new tab <kbd>Shift ↵</kbd> window
      </span>
      <span role="status">
        {/* The popup is narrow: of some roles it shows the numbers alone. */}
        {count === total ? roleCount(total) : `${numberWords(count)} of ${numberWords(total)}`}
        {count !== total && <span class="unseen"> roles</span>}
      </span>
    </footer>
  );
}
