/** Sync through the account in real Firefox: what one profile told, a fresh one hears, and nothing of it is wiped. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { byRole } from '../browsers/roles.ts';
import { HatrackInFirefox, role } from './hatrack.ts';

let hatrack: HatrackInFirefox;
beforeAll(async () => {
  hatrack = await HatrackInFirefox.start();
});
afterAll(() => hatrack.close());
beforeEach(async () => {
  await hatrack.reset();
  await hatrack.firefox.storage('sync').clear();
});

const list = ['Shop prod', 'Shop test', 'Data'].map((displayName, at) =>
  role({ displayName, account: String(700_000_000_000 + at), roleName: 'team/Admin' }),
);

async function turnOn(): Promise<Page> {
  const page = await hatrack.firefox.openExtensionPage('src/options/index.html#sync');
  await byRole(page, 'checkbox', /^Sync through this browser’s account/).click();
  await byRole(page, 'button', 'Sync now').click();
  await expect
    .poll(() => byRole(page, 'status', 'Last exchange with the account').text())
    .toContain('The account and this browser hold the same.');
  return page;
}

const syncItems = () => hatrack.firefox.storage('sync').get();

it('a fresh browser receives everything, and the account stays as it is', async () => {
  await hatrack.holdsRoles(...list);
  const first = await turnOn();
  await expect.poll(async () => Object.keys(await syncItems()).length).toBeGreaterThan(3);
  await first.close();
  const told = await syncItems();
  // As in another profile of the same account: nothing is known there yet.
  await hatrack.firefox.storage('local').clear();
  await hatrack.firefox.storage('session').clear();
  const page = await turnOn();
  await page.close();
  const roles = await hatrack.firefox.openExtensionPage('src/options/index.html#roles');
  for (const { displayName } of list) {
    await expect.poll(() => roles.$eval('main', (main) => main.textContent)).toContain(displayName);
  }
  expect(await syncItems()).toMatchObject(told);
});

it('what the account brings is shown without reloading', async () => {
  await hatrack.holdsRoles(...list);
  await (await turnOn()).close();
  const told = await syncItems();
  await hatrack.firefox.storage('local').clear();
  await hatrack.firefox.storage('session').clear();
  await hatrack.firefox.storage('sync').clear();
  const page = await turnOn();
  const roles = await hatrack.firefox.openExtensionPage('src/options/index.html#roles');
  await hatrack.firefox.storage('sync').set(told);
  await expect.poll(() => roles.$eval('main', (main) => main.textContent)).toContain('Shop test');
  await page.close();
});
