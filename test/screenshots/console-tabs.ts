/** Tabs of the stand-in's console, and the popup over them. */
import type { Page } from 'playwright';
import { say } from '../../src/i18n/say.ts';
import { closing } from '../browsers/chromium.ts';
import type { Hatrack } from '../in-chromium/hatrack.ts';
import { consoleAddress } from '../tour/console-address.ts';

/** The user that the stand-in has signed in. */
const USER = 'alice';

export const consoleTab = (hatrack: Hatrack): Promise<Page> => hatrack.tabAt(consoleAddress);

/** Opens the popup over a tab, once it shows roles. */
export async function popupWithRoles(hatrack: Hatrack, tab: Page): Promise<Page> {
  const popup = await hatrack.chromium.openPopup(tab);
  await popup.getByRole('option').first().waitFor();
  return popup;
}

/** Opens the popup over a tab, once it knows who is signed in. */
export async function popupThatKnows(hatrack: Hatrack, tab: Page): Promise<Page> {
  const popup = await popupWithRoles(hatrack, tab);
  await popup.getByText(USER, { exact: false }).first().waitFor();
  return popup;
}

/** Types into the popup's search, and waits until `first` stands first. */
export async function searchFor(popup: Page, query: string, first: string): Promise<void> {
  await popup.getByRole('combobox', { name: say('popup_search') }).fill(query);
  const active = popup.getByRole('option', { selected: true });
  await active.filter({ hasText: first }).waitFor();
}

/** Switches a tab of the classic console to a role. */
export async function switchTo(hatrack: Hatrack, tab: Page, name: string): Promise<void> {
  const popup = await popupThatKnows(hatrack, tab);
  await searchFor(popup, name, name);
  await closing(popup, () => popup.keyboard.press('Enter'));
  await tab.getByRole('button', { name }).waitFor();
}

/** Switches from a tab of the multi-session console to a role in a new tab. */
export async function switchInNewTab(
  hatrack: Hatrack,
  tab: Page,
  name: string,
  account: string,
): Promise<void> {
  await tab.bringToFront();
  const opened = hatrack.chromium.context.waitForEvent('page');
  const popup = await popupThatKnows(hatrack, tab);
  await searchFor(popup, name, name);
  await closing(popup, () => popup.keyboard.press('Control+Enter'));
  await (await opened).waitForURL(({ hostname }) => hostname.startsWith(account));
  await tab.bringToFront();
}
