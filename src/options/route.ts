/** Which tab of the options page is shown: it stands in the address (`#import`), so links and Back lead to it. */
import { signal } from '@preact/signals';

export const TABS = ['roles', 'import', 'export', 'settings'] as const;
export type Tab = (typeof TABS)[number];

export interface Route {
  tab: Tab;
  /** `#roles/new` opens the form for a new role. */
  newRole: boolean;
}

function parseRoute(hash: string): Route {
  const [name, detail] = hash.replace('#', '').split('/');
  const tab = TABS.find((known) => known === name) ?? 'roles';
  return { tab, newRole: tab === 'roles' && detail === 'new' };
}

export const route = signal(parseRoute(location.hash));
addEventListener('hashchange', () => {
  route.value = parseRoute(location.hash);
});

/** Shows a tab. */
export function goTo(tab: Tab): void {
  location.hash = tab;
}
