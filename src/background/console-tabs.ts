/** The console tabs that are open, and who is signed in on each. Nothing is remembered: the pages are asked each time. */
import { readConsolePage } from '../aws-pages/console/read-page.ts';
import { consoleHostPatterns } from '../browser/host-access.ts';
import { runInPage } from '../browser/page-scripts.ts';
import { addressOf, type OpenTab, tabsAt } from '../browser/tabs.ts';
import {
  type ConsoleSession,
  consolePartition,
  readConsoleSession,
} from '../domain/console-session.ts';

export interface ConsoleTab {
  tabId: number;
  address: string;
  session: ConsoleSession;
  /** The switch link of the role that the page shows; '' where it shows none. */
  roleLink: string;
}

/** The console session of a tab; undefined where it shows no console page, or one that cannot be read. */
export async function consoleTab(tabId: number): Promise<ConsoleTab | undefined> {
  const address = await addressOf(tabId).catch(() => '');
  return consolePartition(address) ? readTab(tabId) : undefined;
}

/** All console tabs, those shown in their windows first. */
export async function consoleTabs(): Promise<ConsoleTab[]> {
  const tabs = await tabsAt(consoleHostPatterns());
  const shownFirst = (a: OpenTab, b: OpenTab) => Number(b.active) - Number(a.active);
  const read = await Promise.all(tabs.sort(shownFirst).map(({ id }) => readTab(id)));
  return read.filter((tab) => tab !== undefined);
}

async function readTab(tabId: number): Promise<ConsoleTab | undefined> {
  try {
    const facts = await runInPage(tabId, 'ISOLATED', readConsolePage);
    const session = readConsoleSession(facts);
    return session && { tabId, address: facts.address, session, roleLink: facts.roleLink };
  } catch {
    // The tab has just been closed, is being loaded, or shows an error page: it is no console tab now.
    return undefined;
  }
}
