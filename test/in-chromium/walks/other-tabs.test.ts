/** Everything that is done on the other tabs of the options page and on AWS's page, with keys alone, as it is read out. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeRoleList } from '../../../src/formats/write-role-list.ts';
import { type Granted, grantHosts } from '../../browsers/granted-host.ts';
import { PASSWORD, USER, WebdavServer } from '../../browsers/rclone.ts';
import { dataProd, Hatrack, panelOf, shopProd, shopTest } from '../hatrack.ts';
import { FOLDER, HOLD_THE_SAME, says as lastExchange } from '../web-folder.ts';
import { Keyboard } from './keyboard.ts';
import { heard, listen } from './live-regions.ts';
import { tells } from './tells.ts';

/** What the server of the team list answers. */
const served = { body: '' };
let server: Server;
let granted: Granted;
let hatrack: Hatrack;
beforeAll(async () => {
  server = createServer((_, answer) => answer.end(served.body)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // Of the team list and of the folder: the leave for each is given back, and nobody could give it again here.
  granted = await grantHosts('dist/chrome', ['http://localhost/*', 'http://127.0.0.1/*']);
  hatrack = await Hatrack.start(granted);
  await hatrack.chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});
afterAll(async () => {
  await hatrack.close();
  await granted.remove();
  server.close();
});
beforeEach(() => hatrack.reset());

type Tab = Parameters<Hatrack['options']>[0];
const panel = { role: 'tabpanel' };

async function pageAt(tab: Tab) {
  const page = await hatrack.options(tab);
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  await listen(page);
  return { page, keys: await Keyboard.on(page) };
}

const says = (page: Page, words: string) =>
  page.getByRole('status').filter({ hasText: words }).waitFor();

it('the tabs are gone through by arrows', async () => {
  await hatrack.holdsRoles(shopProd);
  const { page, keys } = await pageAt('settings');
  await keys.tabTo('tab', 'Settings');
  for (const name of ['Sync', 'Set up a role', 'Team lists', 'Export', 'Import', 'Roles']) {
    await keys.press('ArrowLeft');
    await keys.isAt('tab', name);
    await page.getByRole('tabpanel', { name }).waitFor();
  }
  await keys.press('ArrowLeft');
  await keys.isAt('tab', 'Settings');
});

/** Enters what is no address, and waits until the field says so. */
async function enterNoAddress(page: Page, keys: Keyboard): Promise<void> {
  await keys.tabTo('textbox', 'Address');
  await keys.type('nowhere');
  await keys.press('Enter');
  const address = page.getByRole('textbox', { name: 'Address' });
  await address.and(page.locator('[aria-invalid=true]')).waitFor();
}

describe('Import and Export', () => {
  it('a pasted list is previewed, one entry left out, and the rest imported', async () => {
    await hatrack.holdsRoles(shopProd);
    const { page, keys } = await pageAt('import');
    await tells(page, 'import', panel);
    await keys.tabTo('textbox', 'Role list text');
    const changed = { ...shopProd, displayName: 'Shop anew' };
    const list = JSON.parse(writeRoleList([changed, shopTest, dataProd]));
    list.roles.push({ account: '1', roleName: 'Nobody' });
    await keys.type(JSON.stringify(list));
    await keys.tabTo('button', 'Preview');
    await keys.press('Enter');
    await page.getByRole('region', { name: 'Preview' }).waitFor();
    await tells(page, 'import-preview', panel);
    await keys.isAt('region', 'Preview of the import');
    await keys.tabTo('checkbox', 'Take Data prod');
    await keys.press('Space');
    await page.getByText('1 of 3 left out').waitFor();
    await keys.back('button', 'Import');
    await keys.press('Enter');
    await says(page, 'Imported: 1 new, 1 changed.');
    await page.getByRole('link', { name: 'See' }).waitFor();
    await keys.isAt(
      'paragraph',
      'The list is imported. See your roles, or click the hat and switch.',
    );
    expect(await heard(page)).toEqual([
      'polite: 2 new, 1 changed',
      'polite: 1 new, 1 changed',
      'status: Imported: 1 new, 1 changed.',
    ]);
  });

  it('a file is picked, and all of it imported', async () => {
    const { page, keys } = await pageAt('import');
    const picking = page.waitForEvent('filechooser');
    await keys.tabTo('button', 'Role list file');
    await keys.press('Enter');
    const buffer = Buffer.from(writeRoleList([shopProd]));
    await (await picking).setFiles({ name: 'roles.json', mimeType: 'application/json', buffer });
    // It takes the focus a moment after it is there.
    await keys.isAt('region', 'Preview of the import');
    await keys.tabTo('button', 'Import');
    await keys.press('Enter');
    await says(page, 'Imported: 1 new.');
    expect(await heard(page)).toEqual(['polite: 1 new', 'status: Imported: 1 new.']);
  });

  it('an empty list has nothing to export', async () => {
    const { page } = await pageAt('export');
    await tells(page, 'export-empty', panel);
  });

  it('a list is exported, and copied', async () => {
    await hatrack.holdsRoles(shopProd, dataProd);
    const { page, keys } = await pageAt('export');
    await tells(page, 'export', panel);
    await keys.tabTo('combobox', 'Roles to export');
    await keys.press('ArrowDown');
    const saved = page.waitForEvent('download');
    await keys.tabTo('button', 'Export JSON');
    await keys.press('Enter');
    await saved;
    await says(page, 'Exported 1 role.');
    await keys.tabTo('button', /^Copy/);
    await keys.press('Enter');
    await says(page, 'Copied');
    expect(await heard(page)).toEqual([
      'status: Exported 1 role.',
      'status: Copied 1 role as JSON.',
    ]);
  });
});

describe('Team lists', () => {
  it('one is added, looked at and removed', async () => {
    const { page, keys } = await pageAt('teams');
    await tells(page, 'teams-empty', panel);
    const address = `http://localhost:${(server.address() as AddressInfo).port}/roles.json`;
    await enterNoAddress(page, keys);
    await tells(page, 'teams-problem', panel);
    await keys.isAt('textbox', 'Address');
    await keys.press('Control+a');
    await keys.type(address);
    await keys.tabTo('textbox', 'Name');
    await keys.type('Platform team');
    served.body = writeRoleList([shopProd, shopTest]);
    await keys.press('Enter');
    await page.getByRole('region', { name: 'Platform team' }).getByText('2 roles').waitFor();
    await says(page, 'added');
    await tells(page, 'teams', panel);
    await keys.isAt('textbox', 'Name');
    await keys.back('button', 'Look now');
    served.body = '<html>';
    await keys.press('Enter');
    await says(page, 'Looked at Platform team.');
    await page.getByRole('alert').waitFor();
    await keys.tabTo('button', 'Remove Platform team');
    await keys.press('Enter');
    await says(page, 'emoved');
    await keys.isAt('textbox', 'Address');
    const said = await heard(page);
    // The minute may turn meanwhile.
    // The alert stands as soon as the list was looked at, and may come before the word of that.
    expect(said.filter((words) => !words.includes('looked at')).sort()).toEqual([
      expect.stringMatching(/^alert: The list could not be read. This is a web page/),
      'status: Added the team list.',
      'status: Looked at Platform team.',
      expect.stringMatching(/^status: Removed the team list Platform team./),
    ]);
  });
});

describe('Set up a role', () => {
  it('is answered, copied and kept', async () => {
    const { page, keys } = await pageAt('set-up');
    await tells(page, 'set-up', panel);
    await keys.tabTo('textbox', 'Base account');
    await keys.type('111111111111');
    await keys.tabTo('textbox', 'Target account');
    await keys.type('22222');
    await keys.tabTo('textbox', 'Role name');
    await keys.type('Developer');
    await tells(page, 'set-up-problem', { role: 'region', name: 'Result' });
    await keys.back('textbox', 'Target account');
    await keys.press('Control+a');
    await keys.type('222222222222');
    await page.getByRole('heading', { name: '1. Make the role' }).waitFor();
    await keys.tabTo('button', /^Copy the switch link|^Copy switch link/);
    await keys.press('Enter');
    await says(page, 'opied');
    await keys.tabTo('button', 'Keep it in my list');
    await keys.press('Enter');
    await page.getByRole('link', { name: 'Show it in Roles' }).waitFor();
    await tells(page, 'set-up-result', { role: 'region', name: '3. Hand it out' });
    await keys.isAt('link', 'Show it in Roles');
    expect(await heard(page)).toEqual([
      'status: Copied the switch link.',
      'status: Saved Developer · 2222-2222-2222.',
    ]);
  });
});

describe('Sync', () => {
  it('is turned on, done now, and turned off', async () => {
    await hatrack.holdsRoles(shopProd);
    await hatrack.hasSnapshot();
    const { page, keys } = await pageAt('sync');
    await tells(page, 'sync-off', panel);
    await keys.tabTo('checkbox', /^Sync through/);
    await keys.press('Space');
    await says(page, 'Sync is on.');
    await keys.tabTo('button', 'Sync now');
    await keys.press('Enter');
    await page.getByText('The account and this browser hold the same.').waitFor();
    await page.getByRole('button', { name: 'Sync now' }).waitFor();
    await tells(page, 'sync-on', { role: 'region', name: 'This browser’s account' });
    await keys.isAt('button', 'Sync now');
    await keys.back('checkbox', /^Sync through/);
    await keys.press('Space');
    await says(page, 'Sync is off');
    const said = await heard(page);
    // The first exchange may come by itself, before that of the button.
    expect(said[0]).toBe('status: Sync is on. The first exchange follows within a minute.');
    expect(said).toContainEqual(
      expect.stringMatching(/^status: The account and this browser hold the same/),
    );
    expect(said.at(-1)).toBe('status: Sync is off. What the account holds stays there.');
  });
});

describe('Settings', () => {
  it('are changed, and a shortcut gets its role', async () => {
    await hatrack.holdsRoles(shopProd, dataProd);
    const { page, keys } = await pageAt('settings');
    await tells(page, 'settings', panel);
    await keys.tabTo('checkbox', /^Press Switch Role/);
    await keys.press('Space');
    await says(page, 'Saved the settings.');
    await keys.tabTo('combobox', /^A role opens|opens/i);
    await keys.press('ArrowDown');
    await keys.tabTo('combobox', /^Role for shortcut 1/);
    await keys.type('prod');
    await keys.press('Enter');
    await page.getByText('Several').or(page.locator('[aria-invalid=true]')).first().waitFor();
    await keys.press('Control+a');
    await keys.type('shop');
    await keys.press('Enter');
    await says(page, 'Shortcut 1 switches');
    expect(await heard(page)).toEqual([
      'status: Saved the settings.',
      'status: Saved the settings.',
      'status: Shortcut 1 switches to Shop prod.',
    ]);
  });
});

describe('AWS’s page', () => {
  it('has a panel that tells what was done', async () => {
    await hatrack.holdsRoles(shopProd);
    const address = 'https://signin.aws.amazon.com/switchrole?account=111111111111&roleName=Admin';
    const page = await hatrack.tabAt(address);
    await panelOf(page).getByText('Filled in').waitFor();
    await tells(page, 'panel-filled-in', { role: 'region', name: 'Hatrack' });
    hatrack.aws.switchRolePage = 'changed';
    await page.goto(address);
    await panelOf(page).getByRole('button', { name: 'Copy Account' }).waitFor();
    await tells(page, 'panel-by-hand', { role: 'region', name: 'Hatrack' });
    await listen(page);
    const keys = await Keyboard.on(page);
    await keys.tabTo('button', 'Copy Account');
    await keys.press('Enter');
    await panelOf(page).getByText('Copied').first().waitFor();
    expect(await heard(page)).toEqual(['polite: Copied']);
  });

  it('has the causes of a refusal', async () => {
    hatrack.aws.refuses.add('555555555555/Auditor');
    const page = await hatrack.tabAt(
      'https://signin.aws.amazon.com/switchrole?account=555555555555&roleName=Auditor',
    );
    const keys = await Keyboard.on(page);
    await page.getByRole('button', { name: 'Switch Role' }).press('Enter');
    await panelOf(page).getByText('AWS refused this switch').waitFor();
    // From the last button of AWS’s page, Tab leads round by the browser’s own bar to the panel, which comes first.
    await page.keyboard.press('Tab');
    await keys.tabTo('DisclosureTriangle', 'Other causes');
    await keys.press('Enter');
    await panelOf(page).getByRole('list', { name: 'Other causes' }).waitFor();
    await tells(page, 'panel-refusal', { role: 'region', name: 'Hatrack' });
  });

  it('has a search for a role, and an offer to keep what was entered', async () => {
    await hatrack.holdsRoles(shopProd, dataProd);
    const page = await hatrack.tabAt('https://signin.aws.amazon.com/switchrole?src=nav');
    const search = panelOf(page).getByRole('combobox', { name: 'Search roles' });
    await search.waitFor();
    await expect.poll(() => search.evaluate((field) => field.matches(':focus'))).toBe(true);
    await listen(page);
    const keys = await Keyboard.on(page);
    await keys.press('ArrowDown');
    await panelOf(page).getByRole('option').first().waitFor();
    await tells(page, 'panel-search', { role: 'region', name: 'Hatrack' });
    await keys.type('zebra');
    await panelOf(page).getByText('No role here matches').waitFor();
    await keys.press('Control+a');
    await keys.type('shop');
    await panelOf(page).getByRole('option', { name: 'Shop prod' }).waitFor();
    await keys.press('Enter');
    await expect.poll(() => page.locator('#accountId').inputValue()).toBe('111111111111');
    await expect.poll(() => page.locator('button:focus').textContent()).toBe('Switch Role');
    expect(await heard(page)).toEqual([
      'status: No role here matches “zebra”.',
      'status: Filled in Shop prod. Press Switch Role to go on.',
    ]);
  });
});

describe('Sync through a folder', () => {
  let folder: WebdavServer;
  beforeAll(async () => {
    folder = await WebdavServer.start();
  });
  afterAll(() => folder.close());

  it('is connected, done now, and disconnected', async () => {
    await hatrack.holdsRoles(shopProd);
    const { page, keys } = await pageAt('sync');
    await enterNoAddress(page, keys);
    await keys.isAt('textbox', 'Address');
    const part = { role: 'region', name: 'A folder of your own (WebDAV)' };
    await tells(page, 'sync-folder-problem', part);
    await keys.press('Control+a');
    await keys.type(folder.url(FOLDER));
    await keys.tabTo('textbox', 'User');
    await keys.type(USER);
    await keys.tabTo('textbox', 'Password');
    await keys.type('wrong');
    await keys.tabTo('button', 'Connect');
    await keys.press('Enter');
    await page.getByRole('alert').getByText('does not take this user and password').waitFor();
    await keys.isAt('button', 'Connect');
    await keys.back('textbox', 'Password');
    await keys.press('Control+a');
    await keys.type(PASSWORD);
    await keys.press('Enter');
    await page.getByText('Connected to').waitFor();
    await lastExchange(page, HOLD_THE_SAME);
    await tells(page, 'sync-folder', part);
    await keys.tabTo('button', 'Sync now');
    await keys.press('Enter');
    await keys.back('button', 'Disconnect');
    await keys.press('Enter');
    await says(page, 'Disconnected.');
    await page.getByRole('textbox', { name: 'Address' }).waitFor();
    await keys.isAt('textbox', 'Address');
    const said = await heard(page);
    expect(said[0]).toMatch(/^alert: .*does not take this user and password/);
    expect(said.at(-1)).toMatch(/^status: Disconnected\./);
  });
});
