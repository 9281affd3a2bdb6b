/** Back: from a role to the identity signed in with, or to the role that was worn before it. */
import { openAddress, type Place, showTab } from '../browser/tabs.ts';
import { actsAs } from '../domain/console-session.ts';
import { type RoleKey, roleKey } from '../domain/role.ts';
import { readRecentRoles } from '../store/recent-roles.ts';
import { readRole } from '../store/roles.ts';
import { type ConsoleTab, consoleTab, consoleTabs } from './console-tabs.ts';
import { storeOfPresent } from './switch-store.ts';
import { switchBackByForm } from './switch-ways.ts';

interface Where {
  tabId: number | undefined;
  place: Place;
}

/**
 * Gives up the role that the present tab wears or, where that wears none, the one of another console tab. Rejects, in
 * words, where none is worn.
 */
export async function switchBack({ tabId, place }: Where): Promise<void> {
  const here = tabId === undefined ? undefined : await consoleTab(tabId);
  const tabs = [...(here ? [here] : []), ...(await consoleTabs(await storeOfPresent(tabId)))];
  const worn = tabs.find(({ session }) => session.wearsRole);
  if (!worn) {
    throw new Error('No open console tab wears a role, so there is nothing to switch back from.');
  }
  if (worn.session.differentiator === undefined) await giveUpRole(worn, tabId);
  else await showOwnSession(worn, tabs, { tabId, place });
}

async function giveUpRole(worn: ConsoleTab, tabId: number | undefined): Promise<void> {
  const outcome = await switchBackByForm(worn);
  if (!outcome.switched) {
    throw new Error(`${outcome.words} Use Switch back in the console’s account menu.`);
  }
  if (worn.tabId !== tabId) await showTab(worn.tabId);
}

/** The multi-session console keeps the session signed in with beside the role's: its tab is shown, or AWS's own choice. */
async function showOwnSession(
  { session, store }: ConsoleTab,
  tabs: readonly ConsoleTab[],
  { tabId, place }: Where,
): Promise<void> {
  const own = tabs.find(
    (tab) => tab.session.partition === session.partition && !tab.session.wearsRole,
  );
  if (own) await showTab(own.tabId);
  else await openAddress(`https://${session.signInHost}/sessions/selector`, place, tabId, store);
}

/** The role used last that is not the one of the present tab; undefined where there is none. */
export async function roleBefore(tabId: number | undefined): Promise<RoleKey | undefined> {
  const here = tabId === undefined ? undefined : await consoleTab(tabId);
  for (const key of await readRecentRoles()) {
    const role = await readRole(key);
    if (role && !(here && actsAs(here.session, role))) return roleKey(role);
  }
  return undefined;
}
