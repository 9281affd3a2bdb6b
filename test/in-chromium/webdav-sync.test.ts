/** Sync through a folder of the person's own, on a real WebDAV server, between two real Chromium profiles. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Granted, grantHosts } from '../browsers/granted-host.ts';
import { PASSWORD, USER, WebdavServer } from '../browsers/rclone.ts';
import { Hatrack, roleKey, shopProd, shopTest, storedKeys } from './hatrack.ts';

let server: WebdavServer;
let granted: Granted[];
let here: Hatrack;
let there: Hatrack;
beforeAll(async () => {
  server = await WebdavServer.start();
  granted = [await grant(), await grant()];
  here = await Hatrack.start(granted[0]);
  there = await Hatrack.start(granted[1]);
});
afterAll(async () => {
  await here.close();
  await there.close();
  await Promise.all(granted.map(({ remove }) => remove()));
  await server.close();
});
beforeEach(async () => {
  await server.empty();
  await here.reset();
  await there.reset();
});

const grant = () => grantHosts('dist/chrome', ['http://127.0.0.1/*']);

interface Entered {
  address?: string;
  password?: string;
  passphrase?: string;
}

/** Fills in the form and presses Connect, as a person does. */
async function enter(hatrack: Hatrack, entered: Entered = {}): Promise<Page> {
  const page = await hatrack.options('sync');
  await page.getByRole('textbox', { name: 'Address' }).fill(entered.address ?? server.url('hats/'));
  await page.getByRole('textbox', { name: 'User' }).fill(USER);
  await page.getByLabel('Password', { exact: true }).fill(entered.password ?? PASSWORD);
  await page.getByLabel('Passphrase', { exact: true }).fill(entered.passphrase ?? '');
  await page.getByRole('button', { name: 'Connect' }).click();
  return page;
}

async function connect(hatrack: Hatrack, entered: Entered = {}): Promise<Page> {
  const page = await enter(hatrack, entered);
  await page.getByText('Connected to').waitFor();
  await holdTheSame(page);
  return page;
}

const lastExchange = (page: Page) =>
  page.getByRole('status', { name: 'Last exchange with the folder' });

const holdTheSame = (page: Page) =>
  lastExchange(page).getByText('The folder and this browser hold the same.').waitFor();

/** As “Sync now” does, but told when it is done: the words before and after may be the same. */
async function exchange(page: Page): Promise<void> {
  await page.evaluate(() => chrome.runtime.sendMessage({ name: 'syncNow' }));
}

const files = () => readdirSync(join(server.folder, 'hats')).sort();

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

describe('two browsers with one folder', () => {
  it('hold the same, each with a file of its own', async () => {
    await here.holdsRoles(shopProd);
    await there.holdsRoles(shopTest);
    const pageHere = await connect(here);
    await connect(there);
    await exchange(pageHere);
    await holdTheSame(pageHere);
    expect(await storedKeys(here)).toEqual([roleKey(shopProd), roleKey(shopTest)].sort());
    expect(await storedKeys(there)).toEqual(await storedKeys(here));
    expect(files()).toHaveLength(2);
  });
});
