/**
 * Cookie stores, and with them sessions: one for ordinary tabs, one for private windows, and in Firefox one a container.
 *
 * Firefox 153 lets `contextualIdentities` be no optional permission; it shows no prompt, and by it containers are listed
 * and made. Opening a tab in one takes `cookies` too, which is asked for when first needed. No cookie is ever read.
 * Chromium has no containers.
 */
import { browser } from './api.ts';

/** Firefox's names for the two; Chromium says of a tab only whether it is private. */
export const ORDINARY_STORE = 'firefox-default';
export const PRIVATE_STORE = 'firefox-private';

export interface Container {
  name: string;
  /** The id of its cookie store, which is another in every profile. */
  store: string;
}

/** The cookie store of a tab. */
export function storeOf(tab: { cookieStoreId?: string; incognito: boolean }): string {
  return tab.cookieStoreId ?? (tab.incognito ? PRIVATE_STORE : ORDINARY_STORE);
}

export const isContainerStore = (store: string) => store.startsWith('firefox-container-');

/** Whether this browser has containers at all. */
export const knowsContainers = () => browser.contextualIdentities !== undefined;

/** The person's containers; undefined where there are none to be had: in Chromium, and where they are turned off. */
export async function listContainers(): Promise<Container[] | undefined> {
  if (!knowsContainers()) return undefined;
  try {
    const found = await browser.contextualIdentities.query({});
    return found.map(({ name, cookieStoreId }) => ({ name, store: cookieStoreId }));
  } catch (error) {
    // “Contextual identities are currently disabled”: Firefox gives this reason as words alone.
    if (/disabled/.test(String(error))) return undefined;
    throw error;
  }
}

/** Makes a container and gives its cookie store. `color`: one of Firefox's names for its container colors. */
export async function makeContainer(name: string, color: string): Promise<string> {
  const made = await browser.contextualIdentities.create({ name, color, icon: 'briefcase' });
  return made.cookieStoreId;
}

/** What opening a tab in a container takes. */
const permissions: ['cookies'] = ['cookies'];

/** Whether Hatrack may open tabs in containers. */
export async function mayOpenContainers(): Promise<boolean> {
  return knowsContainers() && browser.permissions.contains({ permissions });
}

/** Asks for it. Call it from a click; resolves with what the person or Firefox for them chose. */
export function requestContainers(): Promise<boolean> {
  return browser.permissions.request({ permissions });
}
