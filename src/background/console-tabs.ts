/** The console tabs that are open, and who is signed in on each. Nothing is remembered: the pages are asked each time. */
import { readConsolePage } from '../aws-pages/console/read-page.ts';
import { consoleHostPatterns } from '../browser/host-access.ts';
import { runInPage } from '../browser/page-scripts.ts';
import { type OpenTab, openTabOf, tabsAt } from '../browser/tabs.ts';
import {
  type ConsoleSession,
  consolePartition,
  readConsoleSession,
} from '../domain/console-session.ts';

export interface ConsoleTab {
  tabId: number;
  address: string;
  /** The cookie store whose session it shows. */
  store: string;
  session: ConsoleSession;
  /** The switch link of the role that the page shows; '' where it shows none. */
  roleLink: string;
}

/** The console session of a tab; undefined where it shows no console page, or one that cannot be read. */
export async function consoleTab(tabId: number): Promise<ConsoleTab | undefined> {
  const tab = await openTabOf(tabId).catch(() => undefined);
  return tab && consolePartition(tab.address) ? readTab(tab) : undefined;
}

/** All console tabs of a cookie store, for another one has other sessions; those shown in their windows first. */
export async function consoleTabs(store: string): Promise<ConsoleTab[]> {
  const tabs = (await tabsAt(consoleHostPatterns())).filter((tab) => tab.store === store);
  const shownFirst = (a: OpenTab, b: OpenTab) => Number(b.active) - Number(a.active);
  const read = await Promise.all(tabs.sort(shownFirst).map(readTab));
  return read.filter((tab) => tab !== undefined);
}

async function readTab({ id: tabId, store }: OpenTab): Promise<ConsoleTab | undefined> {
  try {
    const facts = await runInPage(tabId, 'ISOLATED', readConsolePage);
    const session = readConsoleSession(facts);
    return session && { tabId, address: facts.address, store, session, roleLink: facts.roleLink };
  } catch {
    // The tab has just been closed, is being loaded, or shows an error page: it is no console tab now.
    return undefined;
  }
}
