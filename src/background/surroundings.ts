/**
 * What a switch begins among, asked of the browser all at once because each question costs a person time: the present
 * tab and what its page says, the console tabs that are open, the settings.
 */
import { readConsolePage } from '../aws-pages/console/read-page.ts';
import { ORDINARY_STORE } from '../browser/containers.ts';
import { consoleHostPatterns } from '../browser/host-access.ts';
import { runInPage } from '../browser/page-scripts.ts';
import { type OpenTab, openTabOf, tabsAt } from '../browser/tabs.ts';
import { type ConsolePageFacts, readConsoleSession } from '../domain/console-session.ts';
import { readSettings, type Settings } from '../store/settings.ts';

export interface Surroundings {
  /** undefined where there is none. */
  present: OpenTab | undefined;
  /** What the present tab's page says, whatever page it is; undefined where Hatrack may not read it. */
  facts: ConsolePageFacts | undefined;
  /** Whether that is what it said a moment ago, and not now. */
  isSeen: boolean;
  /** The cookie store of the present tab; the ordinary one where there is no tab. */
  store: string;
  /** All tabs at console addresses but the present one, of whatever cookie store; not yet read. */
  others: OpenTab[];
  settings: Settings;
}

function isClassic(facts: ConsolePageFacts): boolean {
  const session = readConsoleSession(facts);
  return session !== undefined && session.differentiator === undefined;
}

/**
 * Milliseconds that a page may take to answer. Most take a few; one that is frozen, still loading or busy may never answer, and
 * the switch has other tabs and other ways.
 */
const PATIENCE = 2_000;

/**
 * undefined: the tab has just been closed, shows an error page, or one that the browser keeps Hatrack off, or does not answer.
 */
export function readFacts(tabId: number): Promise<ConsolePageFacts | undefined> {
  const silence = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
  return Promise.race([runInPage(tabId, 'ISOLATED', readConsolePage), silence]).catch(
    () => undefined,
  );
}

/**
 * `seen`: what the present page said a moment ago. It is relied on in the classic console alone, where the page itself sees to it
 * that it is still the same.
 */
export async function lookAround(
  tabId: number | undefined,
  seen?: ConsolePageFacts,
): Promise<Surroundings> {
  const isSeen = seen !== undefined && isClassic(seen);
  const [present, facts, consoles, settings] = await Promise.all([
    tabId === undefined ? undefined : openTabOf(tabId).catch(() => undefined),
    isSeen || tabId === undefined ? seen : readFacts(tabId),
    tabsAt(consoleHostPatterns()),
    readSettings(),
  ]);
  const others = consoles.filter(({ id }) => id !== present?.id);
  return { present, facts, isSeen, store: present?.store ?? ORDINARY_STORE, others, settings };
}
