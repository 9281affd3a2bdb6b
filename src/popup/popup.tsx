/** The popup: search, the list of roles, and a switch with Enter. */
import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { hasHostAccess } from '../browser/host-access.ts';
import { openOptions } from '../browser/own-pages.ts';
import { activeTab, type Place } from '../browser/tabs.ts';
import { type Role, type RoleKey, roleKey } from '../domain/role.ts';
import { askBackground, wordsOf } from '../ui/background.ts';
import { Icon } from '../ui/icon.tsx';
import { numberWords, roleCount } from '../ui/number-words.ts';
import { searchable } from '../ui/role-search.ts';
import { roles, settings } from '../ui/stored-state.ts';
import { EmptyList, HiddenRoles, NoMatch } from './empty-states.tsx';
import { KeepOffer } from './keep-offer.tsx';
import { moveBy, placeFor } from './keys.ts';
import { Notices } from './notices.tsx';
import { Question } from './question.tsx';
import { askWhoIsSignedIn, whyNotHere } from './reach.ts';
import { optionId, RoleList } from './role-list.tsx';
import { type Reach, roleRows } from './role-rows.ts';
import { SignedInLine } from './signed-in-line.tsx';

const LIST_ID = 'roles';
/** Pixels: the browser's limit for a popup is 600; head and foot take their part. */
const MAX_HEIGHT = 580;
const FRAME = 100;
const COMMAND = /Mac/.test(navigator.platform) ? '⌘' : 'Ctrl';

/** Asks for the switch and closes the popup once it has begun. */
async function switchTo(role: Role, place: Place): Promise<void> {
  await askBackground('switchRole', { key: roleKey(role), place, tabId: await activeTab() });
  window.close();
}

export function Popup() {
  const query = useSignal('');
  const activeKey = useSignal<RoleKey | undefined>(undefined);
  const failure = useSignal<string | undefined>(undefined);
  /** The protected role that waits for a second Enter. */
  const asked = useSignal<Role | undefined>(undefined);
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
    void activeTab().then(askWhoIsSignedIn);
    void hasHostAccess().then((has) => {
      access.value = has;
    });
  }, [access]);

  const pick = (place: number, where: Place) => {
    const role = rows.value.order[place];
    if (!role) return;
    activate(place);
    failure.value = undefined;
    if ((role.protected || whyNotHere(role)) && asked.value !== role) {
      asked.value = role;
      return;
    }
    asked.value = undefined;
    switchTo(role, where).catch((error) => {
      failure.value = wordsOf(error);
    });
  };

  const setQuery = (text: string) => {
    query.value = text;
    activeKey.value = undefined;
    asked.value = undefined;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      pick(active.value, placeFor(event, settings.value.place));
    } else if (event.key === 'Escape') {
      if (asked.value) asked.value = undefined;
      else if (query.value !== '') setQuery('');
      else return;
    } else {
      const moved = moveBy(event.key, active.value, rows.value.order.length);
      if (moved === undefined || event.shiftKey) return;
      activate(moved);
      asked.value = undefined;
    }
    event.preventDefault();
  };

  const onPick = (place: number, event: MouseEvent) => {
    if (event.button === 2) return;
    pick(place, event.button === 1 ? 'background-tab' : placeFor(event, settings.value.place));
    field.current?.focus();
  };

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
      <SignedInLine />
      <Notices failure={failure.value} access={access} />
      <KeepOffer done={() => field.current?.focus()} />
      {roles.value && !hasRoles && <EmptyList />}
      {hasRoles && count === 0 && <NoMatch query={query.value} hidden={rows.value.hidden} />}
      {count > 0 && <HiddenRoles hidden={rows.value.hidden} />}
      {count > 0 && (
        <RoleList id={LIST_ID} rows={rows.value} active={active.value} onPick={onPick} />
      )}
      <div class="below">
        {asked.value && <Question role={asked.value} />}
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
