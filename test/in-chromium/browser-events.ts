/**
 * The browser's own events for the ways in beside the popup: a shortcut, the address bar, a context menu. No test can
 * press these in headless Chromium, so the worker's listeners are called as the browser would call them.
 */
import type { Page } from 'playwright';
import type { Hatrack } from './hatrack.ts';

/** What a context menu tells of a click. */
export interface Clicked {
  menuItemId: string;
  selectionText?: string;
  linkUrl?: string;
}

/** The tab in front, as the browser would name it to a listener. */
export async function tabOf(hatrack: Hatrack, page: Page): Promise<{ id: number }> {
  await page.bringToFront();
  const worker = await hatrack.chromium.worker();
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return { id: tab?.id ?? -1 };
  });
}

/** Presses the keys of a command of the manifest, with this page in front. */
export async function pressKeys(hatrack: Hatrack, command: string, page: Page): Promise<void> {
  await pressKeysOver(hatrack, command, await tabOf(hatrack, page));
}

/** The same over a tab that is in front already, and leaves the focus where it is; `times` in one moment. */
export async function pressKeysOver(
  hatrack: Hatrack,
  command: string,
  tab: { id: number },
  times = 1,
): Promise<void> {
  const worker = await hatrack.chromium.worker();
  const presses: [string, { id: number }][] = Array.from({ length: times }, () => [command, tab]);
  await worker.evaluate((given) => {
    for (const pressed of given) chrome.commands.onCommand.dispatch(...pressed);
  }, presses);
}

/** Enters a text behind Hatrack's keyword in the address bar; `disposition` is where it is to open. */
export async function enterText(
  hatrack: Hatrack,
  text: string,
  disposition: string,
  page: Page,
): Promise<void> {
  await page.bringToFront();
  const worker = await hatrack.chromium.worker();
  const entered: [string, string] = [text, disposition];
  await worker.evaluate((given) => chrome.omnibox.onInputEntered.dispatch(...given), entered);
}

/** Clicks one of Hatrack's entries in the context menu of a page. */
export async function clickMenu(hatrack: Hatrack, info: Clicked, page: Page): Promise<void> {
  const tab = await tabOf(hatrack, page);
  const worker = await hatrack.chromium.worker();
  const clicked: [Clicked, { id: number }] = [info, tab];
  await worker.evaluate((given) => chrome.contextMenus.onClicked.dispatch(...given), clicked);
}

declare const chrome: {
  tabs: { query(about: object): Promise<{ id?: number }[]> };
  commands: { onCommand: { dispatch(name: string, tab: { id: number }): void } };
  omnibox: { onInputEntered: { dispatch(text: string, disposition: string): void } };
  contextMenus: { onClicked: { dispatch(info: Clicked, tab: { id: number }): void } };
};
