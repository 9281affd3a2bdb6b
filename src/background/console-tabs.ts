/** The console tabs that are open, and who is signed in on each. Nothing is remembered: the pages are asked each time. */
import type { OpenTab } from '../browser/tabs.ts';
import {
  type ConsolePageFacts,
  type ConsoleSession,
  consolePartition,
  readConsoleSession,
  sessionLabelOf,
} from '../domain/console-session.ts';
import { isSwitchedSession } from '../store/switched-sessions.ts';
import { readFacts, type Surroundings } from './surroundings.ts';

/** An open tab that shows a console page. */
export interface ConsoleTab extends OpenTab {
  session: ConsoleSession;
  /** The switch link of the role that the page shows; '' where it shows none. */
  roleLink: string;
}

/** The present tab as a console tab; undefined where it shows no console page, or one that cannot be read. */
export async function presentConsoleTab({
  present,
  facts,
}: Pick<Surroundings, 'present' | 'facts'>): Promise<ConsoleTab | undefined> {
  return present && facts && consoleTabOf(present, facts);
}

/** How many tabs of one session are read at the most: one that says who is signed in is enough. */
const MAX_READ = 3;

/**
 * Beside the present tab, a console tab of each session of a cookie store, for another one has other sessions: those
 * shown in their windows first; of many tabs of a session, one that tells most.
 */
export async function otherConsoleTabs(
  { others }: Pick<Surroundings, 'others'>,
  store: string,
): Promise<ConsoleTab[]> {
  const tabs = others.filter((tab) => tab.store === store && !tab.isAsleep);
  const bySession = new Map<string, OpenTab[]>();
  for (const tab of tabs.sort(shownFirst)) {
    const place = placeOf(tab.address);
    bySession.set(place, [...(bySession.get(place) ?? []), tab]);
  }
  const read = await Promise.all([...bySession.values()].map(readOne));
  return read.filter((tab) => tab !== undefined);
}

/** All of them, the present one first. */
export async function allConsoleTabs(around: Surroundings): Promise<ConsoleTab[]> {
  const [here, others] = await Promise.all([
    presentConsoleTab(around),
    otherConsoleTabs(around, around.store),
  ]);
  return here ? [here, ...others] : others;
}

/** Of tabs not shown, the one looked at last knows best who is signed in now. */
const shownFirst = (a: OpenTab, b: OpenTab) =>
  Number(b.active) - Number(a.active) || b.lastShown - a.lastShown;

/** Tabs of one place share a session, as far as their addresses tell. */
const placeOf = (address: string) => `${consolePartition(address)?.id} ${sessionLabelOf(address)}`;

async function readOne(tabs: readonly OpenTab[]): Promise<ConsoleTab | undefined> {
  let first: ConsoleTab | undefined;
  for (const tab of tabs.slice(0, MAX_READ)) {
    const facts = await readFacts(tab.id);
    const read = facts && (await consoleTabOf(tab, facts));
    if (read?.session.principal) return read;
    first ??= read;
  }
  return first;
}

async function consoleTabOf(
  tab: OpenTab,
  facts: ConsolePageFacts,
): Promise<ConsoleTab | undefined> {
  const session = readConsoleSession(facts);
  if (!session) return undefined;
  const wearsRole = session.wearsRole || (await isSwitchedSession(session.differentiator));
  const { address, roleLink } = facts;
  return { ...tab, address, session: { ...session, wearsRole }, roleLink };
}
