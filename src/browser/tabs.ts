/** Tabs and windows: opening an address where the person wants it. */
import type { Tabs } from 'webextension-polyfill';
import { say } from '../i18n/say.ts';
import { browser } from './api.ts';
import { isContainerStore, PRIVATE_STORE, storeOf } from './containers.ts';

export const PLACES = ['tab', 'new-tab', 'background-tab', 'window', 'private-window'] as const;
/** Where an address opens: the present tab, a new one in front or behind, a new window, a private one. */
export type Place = (typeof PLACES)[number];

/** The tab that the person looks at: below the popup, where that is open. */
export async function tabInFront(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}

/**
 * Opens `address` and gives the tab it is in. `from` is the present tab; `store` the cookie store to open it in. A tab
 * keeps its cookie store for good, so where the present one has another, a new tab takes its place.
 * Rejects where the browser refuses; a private window needs the person's leave in the browser's extension settings.
 */
export async function openAddress(
  address: string,
  place: Place,
  from: OpenTab | undefined,
  store: string,
): Promise<number> {
  switch (place) {
    case 'tab':
      return from?.store === store
        ? replacePage(address, from.id)
        : openTab(address, true, from, store);
    case 'new-tab':
    case 'background-tab':
      return openTab(address, place === 'new-tab', from, store);
    case 'window':
    case 'private-window':
      return openWindow(address, place === 'private-window' ? PRIVATE_STORE : store);
  }
}

async function replacePage(address: string, tabId: number): Promise<number> {
  await browser.tabs.update(tabId, { url: address });
  return tabId;
}

/** The browser itself knows the store of all tabs but a container's. */
const inContainer = (store: string) => isContainerStore(store) && { cookieStoreId: store };

async function openTab(
  address: string,
  active: boolean,
  from: OpenTab | undefined,
  store: string,
): Promise<number> {
  // Beside its opener and in its window: the last focused window may be another by now.
  const beside = from && { windowId: from.windowId, index: from.index + 1 };
  const tab = await browser.tabs.create({ url: address, active, ...beside, ...inContainer(store) });
  return known(tab.id);
}

async function openWindow(address: string, store: string): Promise<number> {
  const incognito = store === PRIVATE_STORE;
  if (incognito && !(await browser.extension.isAllowedIncognitoAccess())) {
    throw new Error(say('switch_notInPrivateWindows'));
  }
  const opened = await browser.windows.create({ url: address, incognito, ...inContainer(store) });
  return known(opened.tabs?.[0]?.id);
}

function known(tabId: number | undefined): number {
  if (tabId === undefined) throw new Error(say('switch_tabUntold'));
  return tabId;
}

export interface OpenTab {
  id: number;
  /** '' where the extension may not see it. */
  address: string;
  /** Whether it is the one shown in its window. */
  active: boolean;
  /** When it was last shown, in milliseconds since 1970; 0 where the browser does not say. */
  lastShown: number;
  /** The cookie store that it is in. */
  store: string;
  /** Whether the browser has unloaded or frozen it: a script for it would wait until somebody shows it. */
  isAsleep: boolean;
  windowId: number;
  /** Its place among the tabs of its window. */
  index: number;
}

/** Chromium says since version 132 which tabs are frozen; the types that both browsers share do not have it. */
interface BrowserTab extends Tabs.Tab {
  frozen?: boolean;
}

function openTabFrom(tab: BrowserTab, id: number): OpenTab {
  const { url = '', active, lastAccessed = 0, windowId = -1, index } = tab;
  return {
    id,
    address: url,
    active,
    lastShown: lastAccessed,
    store: storeOf(tab),
    isAsleep: tab.discarded === true || tab.frozen === true,
    windowId,
    index,
  };
}

/** The open tabs whose addresses match the patterns; the extension must be allowed on those hosts to see them. */
export async function tabsAt(patterns: string[]): Promise<OpenTab[]> {
  const tabs = await browser.tabs.query({ url: patterns });
  return tabs.flatMap((tab) => (tab.id === undefined ? [] : [openTabFrom(tab, tab.id)]));
}

/** An open tab; its address is '' where the extension may not see it. Rejects when the tab is closed. */
export async function openTabOf(tabId: number): Promise<OpenTab> {
  return openTabFrom(await browser.tabs.get(tabId), tabId);
}

/** Brings a tab and its window to the front. */
export async function showTab(tabId: number): Promise<void> {
  const tab = await browser.tabs.update(tabId, { active: true });
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}

/** Calls back with each tab that closes. */
export function onTabClosed(callback: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener((tabId) => callback(tabId));
}
