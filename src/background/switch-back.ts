/** Back: from a role to the identity signed in with, or to the role that was worn before it. */
import { type OpenTab, openAddress, type Place, showTab } from '../browser/tabs.ts';
import { actsAs } from '../domain/console-session.ts';
import { type RoleKey, roleKey } from '../domain/role.ts';
import { say } from '../i18n/say.ts';
import { readRecentRoles } from '../store/recent-roles.ts';
import { readRole } from '../store/roles.ts';
import { allConsoleTabs, type ConsoleTab, presentConsoleTab } from './console-tabs.ts';
import { lookAround } from './surroundings.ts';
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
  const around = await lookAround(tabId);
  const tabs = await allConsoleTabs(around);
  const worn = tabs.find(({ session }) => session.wearsRole);
  if (!worn) {
    throw new Error(say('switch_nothingWorn'));
  }
  if (worn.session.differentiator === undefined) await giveUpRole(worn, tabId);
  else await showOwnSession(worn, tabs, { from: around.present, place });
}

async function giveUpRole(worn: ConsoleTab, tabId: number | undefined): Promise<void> {
  const outcome = await switchBackByForm(worn);
  if (!outcome.switched) {
    throw new Error(say('switch_backByHand', { problem: outcome.words }));
  }
  if (worn.id !== tabId) await showTab(worn.id);
}

/** The multi-session console keeps the session signed in with beside the role's: its tab is shown, or AWS's own choice. */
async function showOwnSession(
  { session, store }: ConsoleTab,
  tabs: readonly ConsoleTab[],
  { from, place }: { from: OpenTab | undefined; place: Place },
): Promise<void> {
  const own = tabs.find(
    (tab) => tab.session.partition === session.partition && !tab.session.wearsRole,
  );
  if (own) await showTab(own.id);
  else await openAddress(selectorOf(session), beside(place), from, store);
}

const selectorOf = ({ signInHost }: ConsoleTab['session']) =>
  `https://${signInHost}/sessions/selector`;

/** A private window has none of the sessions that are open here. */
const beside = (place: Place): Place => (place === 'private-window' ? 'new-tab' : place);

/** The role used last that is not the one of the present tab; undefined where there is none. */
export async function roleBefore(tabId: number | undefined): Promise<RoleKey | undefined> {
  const here = await presentConsoleTab(await lookAround(tabId));
  for (const key of await readRecentRoles()) {
    const role = await readRole(key);
    if (role && !(here && actsAs(here.session, role))) return roleKey(role);
  }
  return undefined;
}
