/** Tabs and windows: opening an address where the person wants it. */
import { browser } from './api.ts';

export const PLACES = ['tab', 'new-tab', 'background-tab', 'window', 'private-window'] as const;
/** Where an address opens: the present tab, a new one in front or behind, a new window, a private one. */
export type Place = (typeof PLACES)[number];

/** The tab that the asking page stands over: for the popup, the one below it. */
export async function activeTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/** The tab that the person looks at, for those who stand in no window themselves. */
export async function tabInFront(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}

/**
 * Opens `address` and gives the tab it is in. `from` is the present tab.
 * Rejects where the browser refuses; a private window needs the person's leave in the browser's extension settings.
 */
export async function openAddress(
  address: string,
  place: Place,
  from: number | undefined,
): Promise<number> {
  switch (place) {
    case 'tab':
      return from === undefined ? openTab(address, true, from) : replacePage(address, from);
    case 'new-tab':
    case 'background-tab':
      return openTab(address, place === 'new-tab', from);
    case 'window':
    case 'private-window':
      return openWindow(address, place === 'private-window');
  }
}

async function replacePage(address: string, tabId: number): Promise<number> {
  await browser.tabs.update(tabId, { url: address });
  return tabId;
}

async function openTab(address: string, active: boolean, from: number | undefined) {
  const opener = from === undefined ? undefined : await browser.tabs.get(from);
  // Beside its opener and in its window: the last focused window may be another by now.
  const beside = opener && { windowId: opener.windowId as number, index: opener.index + 1 };
  const tab = await browser.tabs.create({ url: address, active, ...beside });
  return known(tab.id);
}

async function openWindow(address: string, incognito: boolean): Promise<number> {
  if (incognito && !(await browser.extension.isAllowedIncognitoAccess())) {
    throw new Error(
      'Hatrack is not allowed in private windows. Allow it in the browser’s extension settings, then try again.',
    );
  }
  const opened = await browser.windows.create({ url: address, incognito });
  return known(opened.tabs?.[0]?.id);
}

function known(tabId: number | undefined): number {
  if (tabId === undefined) throw new Error('The browser did not say which tab it opened.');
  return tabId;
}

export interface OpenTab {
  id: number;
  address: string;
  /** Whether it is the one shown in its window. */
  active: boolean;
  /** When it was last shown, in milliseconds since 1970; 0 where the browser does not say. */
  lastShown: number;
}

/** The open tabs whose addresses match the patterns; the extension must be allowed on those hosts to see them. */
export async function tabsAt(patterns: string[]): Promise<OpenTab[]> {
  const tabs = await browser.tabs.query({ url: patterns });
  return tabs.flatMap(({ id, url = '', active, lastAccessed = 0 }) =>
    id === undefined ? [] : [{ id, address: url, active, lastShown: lastAccessed }],
  );
}

/** The address of a tab; '' where the extension may not see it. */
export async function addressOf(tabId: number): Promise<string> {
  return (await browser.tabs.get(tabId)).url ?? '';
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
