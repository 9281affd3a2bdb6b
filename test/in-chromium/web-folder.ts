/** What a person does on the Sync page about a folder of their own. */
import type { Page } from 'playwright';
import { PASSWORD, USER, type WebdavServer } from '../browsers/rclone.ts';
import type { Hatrack } from './hatrack.ts';

export interface Entered {
  address?: string;
  password?: string;
  passphrase?: string;
}

export const FOLDER = 'hats/';

/** Fills in the form and presses Connect. */
export async function enter(
  hatrack: Hatrack,
  server: WebdavServer,
  { address = server.url(FOLDER), password = PASSWORD, passphrase = '' }: Entered = {},
): Promise<Page> {
  const page = await hatrack.options('sync');
  await page.getByLabel('Address', { exact: true }).fill(address);
  await page.getByLabel('User', { exact: true }).fill(USER);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Connect' }).click();
  return page;
}

/** The same, and it works. Leaves the page open. */
export async function connect(
  hatrack: Hatrack,
  server: WebdavServer,
  entered: Entered = {},
): Promise<Page> {
  const page = await enter(hatrack, server, entered);
  await page.getByText('Connected to').waitFor();
  await says(page, HOLD_THE_SAME);
  return page;
}

export const HOLD_THE_SAME = 'The folder and this browser hold the same.';

/** Waits until the last exchange came to this. */
export async function says(page: Page, words: string): Promise<void> {
  const status = page.getByRole('status', { name: 'Last exchange with the folder' });
  await status.getByText(words).waitFor();
}

/** As “Sync now” does, but told when it is done: the words before and after may be the same. */
export async function exchange(page: Page): Promise<void> {
  await page.evaluate(() => chrome.runtime.sendMessage({ name: 'syncNow' }));
}

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
