/**
 * Begins a switch by the best way there is, and falls back: a console tab's own way (the present tab first, then others),
 * then the address of AWS's Switch Role page, for which it notes what that page is to show. Each fall is told in a line.
 */
import { openAddress, type Place, showTab } from '../browser/tabs.ts';
import { whyNot } from '../domain/assumable.ts';
import { isSessionOf } from '../domain/console-session.ts';
import type { ContainerAnswer, ContainerQuestion } from '../domain/container-question.ts';
import { MAX_DISPLAY_NAME } from '../domain/display-name.ts';
import { pendingSwitch, switchValues } from '../domain/pending-switch.ts';
import { portalLink } from '../domain/portal-link.ts';
import type { Role, RoleKey } from '../domain/role.ts';
import { switchLink } from '../domain/switch-link.ts';
import { beginSwitch } from '../store/pending-switches.ts';
import { noteRoleUse } from '../store/recent-roles.ts';
import { readRole, readRoles } from '../store/roles.ts';
import { type ConsoleTab, consoleTab, consoleTabs } from './console-tabs.ts';
import { baseOf } from './signed-in.ts';
import { storeForSwitch } from './switch-store.ts';
import { switchByForm, switchBySession, type WayOutcome } from './switch-ways.ts';

export interface SwitchRequest {
  key: RoleKey;
  place: Place;
  /** The present tab. */
  tabId: number | undefined;
  /** What the person answered, if they were asked about a container. */
  containerAnswer?: ContainerAnswer;
}

/** Names are cut so that they stay apart from one another, so a long one needs to know the others. */
export async function namesBeside(displayName: string): Promise<string[]> {
  if (displayName.length <= MAX_DISPLAY_NAME) return [];
  return (await readRoles()).roles.map((role) => role.displayName);
}

/** Begins a switch, or gives what the person has to be asked before. */
export async function switchRole(request: SwitchRequest): Promise<ContainerQuestion | undefined> {
  const role = await readRole(request.key);
  if (!role) throw new Error('This role is no longer in the list.');
  const found = await storeForSwitch(role, request);
  if ('question' in found) return found.question;
  await switchBestWay(role, request, found.store);
  // The switch has begun, whether or not this can be written; a full disk is told where roles are saved.
  await noteRoleUse(request.key, Date.now()).catch(console.warn);
  return undefined;
}

async function switchBestWay(role: Role, request: SwitchRequest, store: string): Promise<void> {
  const open = (address: string) => openAddress(address, request.place, request.tabId, store);
  const portal = portalLink(role);
  if (portal) {
    await open(portal);
    return;
  }
  const names = await namesBeside(role.displayName);
  // A private window has sessions of its own: what is open here cannot switch there.
  const tabs = request.place === 'private-window' ? [] : await tabsFor(role, request.tabId, store);
  const worn = tabs.find(({ session }) => isSessionOf(session, role));
  if (worn) return showTab(worn.tabId);
  const falls = await tryTabs(tabs, role, names, request);
  if (falls === undefined) return;
  const pending = pendingSwitch(role, names, Date.now(), falls);
  const address = switchLink(role, names);
  await beginSwitch(pending, () => open(address));
}

/** One tab for each session of the role's partition in a cookie store, the present one first. */
async function tabsFor(
  role: Role,
  tabId: number | undefined,
  store: string,
): Promise<ConsoleTab[]> {
  const here = tabId === undefined ? undefined : await consoleTab(tabId);
  const all = [...(here?.store === store ? [here] : []), ...(await consoleTabs(store))];
  const sessions = new Map<string, ConsoleTab>();
  for (const tab of all.filter(({ session }) => session.partition === role.partition)) {
    const session = tab.session.differentiator ?? 'classic';
    if (!sessions.has(session)) sessions.set(session, tab);
  }
  return [...sessions.values()];
}

/** Tries each tab's own way; undefined once one has switched, else why none did. Rejects when no other way would do. */
async function tryTabs(
  tabs: readonly ConsoleTab[],
  role: Role,
  names: readonly string[],
  request: SwitchRequest,
): Promise<string | undefined> {
  let falls = '';
  for (const tab of tabs) {
    const outcome = await tryTab(tab, role, names, request);
    if (outcome === undefined) continue;
    if (outcome.switched) return undefined;
    if (outcome.final) throw new Error(outcome.words);
    falls = outcome.words;
  }
  return falls;
}

/** undefined: this tab has no way for the role. */
async function tryTab(
  tab: ConsoleTab,
  role: Role,
  names: readonly string[],
  { place, tabId }: SwitchRequest,
): Promise<WayOutcome | undefined> {
  const base = await baseOf(tab);
  if (base && whyNot(role, base)) return undefined;
  const values = switchValues(role, names);
  if (tab.session.differentiator !== undefined) {
    return switchBySession(tab, role, values, place, tabId);
  }
  // The classic console has one session for the whole browser, and its form changes the tab that it is in.
  if (place !== 'tab') return undefined;
  const outcome = await switchByForm(tab, role, values);
  if (outcome.switched && tab.tabId !== tabId) await showTab(tab.tabId);
  return outcome;
}
