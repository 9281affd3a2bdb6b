/**
 * Switches from the console tabs that are open, each by its own way: the present tab first, then others. A role that is
 * signed in already is shown instead.
 */
import { openAddress, type Place, showTab } from '../browser/tabs.ts';
import { whyNot } from '../domain/assumable.ts';
import { isSessionOf } from '../domain/console-session.ts';
import { landingAddress } from '../domain/landing.ts';
import { switchValues } from '../domain/pending-switch.ts';
import type { Role } from '../domain/role.ts';
import { type ConsoleTab, otherConsoleTabs, presentConsoleTab } from './console-tabs.ts';
import { namesBeside } from './names-beside.ts';
import { baseOf, rememberBaseOf } from './signed-in.ts';
import type { Surroundings } from './surroundings.ts';
import { switchByForm, switchBySession, type WayOutcome } from './switch-ways.ts';

/** A switch with all that is known before it begins. */
export interface PreparedSwitch {
  role: Role;
  place: Place;
  around: Surroundings;
  /** The cookie store to switch in. */
  store: string;
}

/**
 * What came of all tabs together: switched; or why none did, in words ('' where none was tried); or a full house; or that a page
 * is another by now than the one that was read.
 */
export type Tried =
  | { switched: true }
  | { falls: string }
  | { fullHouseOf: ConsoleTab }
  | { moved: string };

/** Rejects, in words, where no other way ought to be tried. */
export async function switchFromConsole(prepared: PreparedSwitch): Promise<Tried> {
  const { role, place, around, store } = prepared;
  // A private window has sessions of its own: what is open here cannot switch there.
  if (place === 'private-window') return { falls: '' };
  const reading = otherConsoleTabs(around, store);
  const present = await presentConsoleTab(around);
  const here = present?.store === store && isOfRole(present, role) ? present : undefined;
  // The classic console has one session, so others are waited for only where this tab has no way.
  const isClassic = here !== undefined && here.session.differentiator === undefined;
  const first: Tried = isClassic ? await tryTabs([here], prepared) : { falls: '' };
  if (!('falls' in first)) return first;
  const others = (await reading).filter((tab) => isOfRole(tab, role));
  const tabs = inTurn([...(here && !isClassic ? [here] : []), ...others]);
  const worn = tabs.find(({ session }) => isSessionOf(session, role));
  if (!worn) return tryTabs(tabs, prepared, first.falls);
  await goTo(worn, prepared);
  return { switched: true };
}

const isOfRole = ({ session }: ConsoleTab, { partition }: Role) => session.partition === partition;

/** A role that is signed in already is not signed in again: that would sign out its open tabs. */
async function goTo(
  tab: ConsoleTab,
  { role, place, around, store }: PreparedSwitch,
): Promise<void> {
  if (place === 'tab' && showsWhatIsMeant(tab, role, around.present?.id)) return showTab(tab.id);
  const { landing } = around.settings;
  const wish = { ...role, current: tab.address, default: landing, keepHost: true };
  await openAddress(landingAddress(wish), place, around.present, store);
}

/**
 * A list may have one role several times, for each region or landing. A tab in another region is not the one that is meant; of
 * those that are, whatever page is open is kept, but in the tab below nothing would come of the switch.
 */
const showsWhatIsMeant = ({ id, session }: ConsoleTab, role: Role, presentId: number | undefined) =>
  (role.region === '' || role.region === session.region) &&
  (role.landing === '' || id !== presentId);

/**
 * One tab for each session: the present one first, and those signed in with before those that were switched to, since a
 * switch from these chains.
 */
function inTurn(tabs: readonly ConsoleTab[]): ConsoleTab[] {
  const sessions = new Map<string, ConsoleTab>();
  for (const tab of tabs) {
    const session = tab.session.differentiator ?? 'classic';
    if (!sessions.has(session)) sessions.set(session, tab);
  }
  return [...sessions.values()].sort((a, b) => Number(chains(a)) - Number(chains(b)));
}

/** The classic console asks the identity signed in with for every switch, whatever is worn. */
const chains = ({ session }: ConsoleTab) =>
  session.wearsRole && session.differentiator !== undefined;

/** `before`: why tabs tried before these did not switch. */
async function tryTabs(
  tabs: readonly ConsoleTab[],
  prepared: PreparedSwitch,
  before = '',
): Promise<Tried> {
  let falls = before;
  for (const tab of tabs) {
    const outcome = await tryTab(tab, prepared);
    if (outcome === undefined) continue;
    if (outcome.switched) return outcome;
    if (outcome.stops === 'full-house') return { fullHouseOf: tab };
    if (outcome.stops === 'moved') return { moved: outcome.words };
    if (outcome.stops) throw new Error(outcome.words);
    falls = outcome.words;
  }
  return { falls };
}

/** undefined: this tab has no way for the role. */
async function tryTab(
  tab: ConsoleTab,
  { role, place, around: { present, settings } }: PreparedSwitch,
): Promise<WayOutcome | undefined> {
  const base = await baseOf(tab);
  if (base && whyNot(role, base)) return undefined;
  const values = switchValues(role, await namesBeside(role.displayName));
  const where = { place, present, settings };
  if (tab.session.differentiator !== undefined) return switchBySession(tab, role, values, where);
  // The classic console has one session for the whole browser, and its form changes the tab that it is in.
  if (place !== 'tab') return undefined;
  const [outcome] = await Promise.all([
    switchByForm(tab, role, values, where),
    rememberBaseOf(tab),
  ]);
  if (outcome.switched && tab.id !== present?.id) await showTab(tab.id);
  return outcome;
}
