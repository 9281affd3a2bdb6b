/**
 * What a switch begins among, asked of the browser all at once because each question costs a person time: the present
 * tab, the console tabs that are open, the settings.
 */
import { ORDINARY_STORE } from '../browser/containers.ts';
import { consoleHostPatterns } from '../browser/host-access.ts';
import { type OpenTab, openTabOf, tabsAt } from '../browser/tabs.ts';
import { readSettings, type Settings } from '../store/settings.ts';

export interface Surroundings {
  /** undefined where there is none. */
  present: OpenTab | undefined;
  /** The cookie store of the present tab; the ordinary one where there is no tab. */
  store: string;
  /** All tabs at console addresses but the present one, of whatever cookie store; not yet read. */
  others: OpenTab[];
  settings: Settings;
}

export async function lookAround(tabId: number | undefined): Promise<Surroundings> {
  const [present, consoles, settings] = await Promise.all([
    tabId === undefined ? undefined : openTabOf(tabId).catch(() => undefined),
    tabsAt(consoleHostPatterns()),
    readSettings(),
  ]);
  const others = consoles.filter(({ id }) => id !== present?.id);
  return { present, store: present?.store ?? ORDINARY_STORE, others, settings };
}
