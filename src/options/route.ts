/** Which tab of the options page is shown: it stands in the address (`#import`), so links and Back lead to it. */
import { signal } from '@preact/signals';

export const TABS = ['roles', 'import', 'export', 'teams', 'set-up', 'sync', 'settings'] as const;
export type Tab = (typeof TABS)[number];

/** The first steps, which stand on the Roles tab, have a short address of their own. */
const WELCOME = 'welcome';

/** What stands on the Roles tab: the table, or in its place what there is to do with the whole list. */
export const ROLES_VIEWS = ['table', 'duplicates', 'text', 'history'] as const;
export type RolesShown = (typeof ROLES_VIEWS)[number] | typeof WELCOME;

export interface Route {
  tab: Tab;
  /** `#roles/duplicates`, `#roles/text`, `#roles/history` and `#welcome` show these instead of the table. */
  shown: RolesShown;
  /** `#roles/new` opens the form for a new role. */
  newRole: boolean;
  /** `#roles/new?reference=…`: what to fill that form in from, as if the person had pasted it. */
  reference: string;
  /** `#roles?search=…`: what to search the list for. */
  search: string;
  /** `#settings/shortcuts` goes to the shortcuts, `#settings/shortcuts/3` to the third of them. */
  shortcut: string | undefined;
}

export function parseRoute(hash: string): Route {
  const [path = '', query] = hash.replace('#', '').split(/\?(.*)/s);
  const [name, detail, place = ''] = path.split('/');
  const tab = TABS.find((known) => known === name) ?? 'roles';
  const said = new URLSearchParams(query);
  return {
    tab,
    shown: name === WELCOME ? WELCOME : shownOn(tab, detail),
    newRole: tab === 'roles' && detail === 'new',
    reference: said.get('reference') ?? '',
    search: said.get('search') ?? '',
    shortcut: tab === 'settings' && detail === 'shortcuts' ? place : undefined,
  };
}

const shownOn = (tab: Tab, detail: string | undefined): RolesShown =>
  (tab === 'roles' && ROLES_VIEWS.find((known) => known === detail)) || 'table';

export const route = signal(parseRoute(location.hash));
addEventListener('hashchange', () => {
  route.value = parseRoute(location.hash);
});

/** Shows a tab, or the first steps. */
export function goTo(place: Tab | typeof WELCOME): void {
  location.hash = place;
}
