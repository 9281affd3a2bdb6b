/**
 * Switches from the console tabs that are open, each by its own way: the present tab first, then others. A role that is
 * signed in already is shown instead.
 */
import { openAddress, showTab } from '../browser/tabs.ts';
import { whyNot } from '../domain/assumable.ts';
import { isSessionOf } from '../domain/console-session.ts';
import { switchValues } from '../domain/pending-switch.ts';
import type { Role } from '../domain/role.ts';
import { type ConsoleTab, consoleTab, consoleTabs } from './console-tabs.ts';
import { landingFor } from './landing-for.ts';
import { namesBeside } from './names-beside.ts';
import { baseOf } from './signed-in.ts';
import { switchByForm, switchBySession, type WayOutcome, type Where } from './switch-ways.ts';

interface Request extends Pick<Where, 'place' | 'tabId'> {
  /** The cookie store to switch in. */
  store: string;
}

/** What came of all tabs together: switched, or why none did, in words ('' where none was tried), or a full house. */
export type Tried = { switched: true } | { falls: string } | { fullHouseOf: ConsoleTab };

/** Rejects, in words, where no other way ought to be tried. */
export async function switchFromConsole(role: Role, request: Request): Promise<Tried> {
  // A private window has sessions of its own: what is open here cannot switch there.
  const tabs = request.place === 'private-window' ? [] : await tabsFor(role, request);
  const worn = tabs.find(({ session }) => isSessionOf(session, role));
  if (!worn) return tryTabs(tabs, role, request);
  await goTo(worn, role, request);
  return { switched: true };
}

/** A role that is signed in already is not signed in again: that would sign out its open tabs. */
async function goTo(tab: ConsoleTab, role: Role, { place, tabId, store }: Request): Promise<void> {
  if (place === 'tab') await showTab(tab.tabId);
  else {
    const address = await landingFor(role, tab.address, { keepHost: true });
    await openAddress(address, place, tabId, store);
  }
}

/**
 * One tab for each session of the role's partition in the cookie store: the present one first, and those signed in with before those that
 * were switched to, since a switch from these chains.
 */
async function tabsFor(role: Role, { tabId, store }: Request): Promise<ConsoleTab[]> {
  const here = tabId === undefined ? undefined : await consoleTab(tabId);
  const all = [...(here?.store === store ? [here] : []), ...(await consoleTabs(store))];
  const sessions = new Map<string, ConsoleTab>();
  for (const tab of all.filter(({ session }) => session.partition === role.partition)) {
    const session = tab.session.differentiator ?? 'classic';
    if (!sessions.has(session)) sessions.set(session, tab);
  }
  return [...sessions.values()].sort((a, b) => Number(chains(a)) - Number(chains(b)));
}

/** The classic console asks the identity signed in with for every switch, whatever is worn. */
const chains = ({ session }: ConsoleTab) =>
  session.wearsRole && session.differentiator !== undefined;

async function tryTabs(tabs: readonly ConsoleTab[], role: Role, request: Request): Promise<Tried> {
  const page = tabs.find(({ tabId }) => tabId === request.tabId)?.address ?? '';
  let falls = '';
  for (const tab of tabs) {
    const outcome = await tryTab(tab, role, { ...request, page });
    if (outcome === undefined) continue;
    if (outcome.switched) return outcome;
    if (outcome.stops === 'full-house') return { fullHouseOf: tab };
    if (outcome.stops) throw new Error(outcome.words);
    falls = outcome.words;
  }
  return { falls };
}

/** undefined: this tab has no way for the role. */
async function tryTab(tab: ConsoleTab, role: Role, where: Where): Promise<WayOutcome | undefined> {
  const base = await baseOf(tab);
  if (base && whyNot(role, base)) return undefined;
  const values = switchValues(role, await namesBeside(role.displayName));
  if (tab.session.differentiator !== undefined) return switchBySession(tab, role, values, where);
  // The classic console has one session for the whole browser, and its form changes the tab that it is in.
  if (where.place !== 'tab') return undefined;
  const outcome = await switchByForm(tab, role, values);
  if (outcome.switched && tab.tabId !== where.tabId) await showTab(tab.tabId);
  return outcome;
}
