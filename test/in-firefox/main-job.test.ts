/** The main job in real Firefox: import, the real popup, and AWS's Switch Role page through the CONNECT proxy. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Firefox, launchFirefox } from '../browsers/firefox.ts';
import type { FirefoxPopup } from '../browsers/firefox-popup.ts';
import { byLabel, byRole } from '../browsers/roles.ts';
import { until } from '../browsers/wait.ts';
import { type StandInAws, startStandInAws } from '../stand-in-aws/index.ts';

let aws: StandInAws;
let firefox: Firefox;
/** What the import left in the store; every test begins with it. */
let imported: Record<string, unknown>;
beforeAll(async () => {
  aws = await startStandInAws();
  firefox = await launchFirefox({ extension: 'dist/firefox', proxyPort: aws.proxyPort });
  await importList();
  imported = await firefox.storage('local').get();
});
afterAll(async () => {
  await firefox.close();
  await aws.close();
});
beforeEach(async () => {
  for (const page of await firefox.browser.pages()) {
    if (page !== firefox.anchor) await page.close();
  }
  await firefox.storage('local').clear();
  await firefox.storage('local').set(imported);
  await firefox.storage('session').clear();
  aws.reset();
});

const list = [
  { displayName: 'Shop prod', account: '111111111111', roleName: 'Admin', color: 'Red' },
  { displayName: 'Shop test', account: '222222222222', roleName: 'team/ReadOnly', color: 'Green' },
  {
    displayName: 'Gov prod',
    account: '333333333333',
    roleName: 'Admin',
    partition: 'aws-us-gov',
    color: 'Blue',
  },
  {
    displayName: 'China prod',
    account: '444444444444',
    roleName: 'Admin',
    partition: 'aws-cn',
    color: 'Yellow',
  },
];

async function importList(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hatrack-list-'));
  const path = join(folder, 'roles.json');
  writeFileSync(path, JSON.stringify(list));
  const page = await firefox.openExtensionPage('src/options/index.html#import');
  await byLabel(page, 'Role list file').upload(path);
  await byRole(page, 'button', 'Preview').click();
  await byRole(page, 'button', 'Import').click();
  await until('the import', async () =>
    (await byRole(page, 'status', '').text()).includes('4 new'),
  );
  await page.close();
  rmSync(folder, { recursive: true });
}

/** Types into the real popup over an ordinary page, and presses Enter. */
async function switchTo(query: string): Promise<Page> {
  const tab = await firefox.openPage('https://www.example.org/');
  const popup = await firefox.openPopup(tab);
  await popup.type(query);
  await popup.press('Enter');
  await popup.closed();
  return tab;
}

const field = (page: Page, id: string) =>
  page.$eval(`#${id}`, (input) => (input as HTMLInputElement).value);
const panelText = (page: Page) => byRole(page, 'region', 'Hatrack').text();
/** The popup's own buttons are reached from its window only. */
const clickKeep = (popup: FirefoxPopup) =>
  popup.evaluate((view) => {
    const button = view.document.querySelector<HTMLElement>('.keep .main');
    button?.click();
    return button !== null;
  });
const popupText = (popup: FirefoxPopup) => () =>
  popup.evaluate((view) => view.document.body.innerText);
const within = { timeout: 20_000 };

describe('in Firefox', () => {
  it.each([
    ['sho pro', 'aws', '111111111111', 'Admin', 'Shop prod', 'ea7158'],
    ['gov', 'aws-us-gov', '333333333333', 'Admin', 'Gov prod', '83d4e8'],
    ['china', 'aws-cn', '444444444444', 'Admin', 'China prod', 'efda95'],
  ])(
    '“%s” and Enter fill the new page, whose own button switches in %s',
    async (query, partition, account, roleName, displayName, color) => {
      const tab = await switchTo(query);
      await expect.poll(() => panelText(tab), within).toContain('Filled in');
      expect(await field(tab, 'accountId')).toBe(account);
      expect(await field(tab, 'roleName')).toBe(roleName);
      expect(await field(tab, 'displayName')).toBe(displayName);
      await byRole(tab, 'button', 'Switch Role').click();
      await expect
        .poll(() => aws.switches, within)
        .toMatchObject([{ partition, account, roleName, displayName, color }]);
    },
  );

  it('fills the old page', async () => {
    aws.switchRolePage = 'old';
    const tab = await switchTo('test');
    await expect.poll(() => panelText(tab), within).toContain('Filled in');
    expect(await field(tab, 'account')).toBe('222222222222');
    expect(await field(tab, 'roleName')).toBe('team/ReadOnly');
    await byRole(tab, 'button', 'Switch Role').click();
    await expect.poll(() => aws.switches, within).toMatchObject([{ color: 'b4d699' }]);
  });

  it('presses the button once where the person asked for it', async () => {
    const settings = await firefox.openExtensionPage('src/options/index.html#settings');
    await byRole(settings, 'checkbox', /^Press Switch Role for me/).click();
    await expect.poll(() => byRole(settings, 'status', '').text()).toContain('Saved');
    await switchTo('sho pro');
    await expect
      .poll(() => aws.switches, within)
      .toMatchObject([{ account: '111111111111', displayName: 'Shop prod', color: 'ea7158' }]);
    const again = await firefox.openPage(
      'https://signin.aws.amazon.com/switchrole?account=111111111111&roleName=Admin',
    );
    await expect.poll(() => panelText(again), within).toContain('Filled in');
    expect(aws.switches).toHaveLength(1);
  });

  it('finds a role on a page without one and fills it in, for keys of the person alone', async () => {
    const tab = await firefox.openPage('https://signin.aws.amazon.com/switchrole?src=nav');
    const search = byRole(tab, 'combobox', 'Search roles');
    await search.element();
    await tab.evaluate(() => {
      const field = document.querySelector('hatrack-panel')?.shadowRoot?.querySelector('input');
      field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    });
    await search.type('sho');
    await expect.poll(() => byRole(tab, 'option', /./).count(), within).toBe(2);
    await search.press('ArrowDown');
    await search.press('Enter');
    await expect.poll(() => panelText(tab), within).toContain('Filled in Shop test');
    expect(await field(tab, 'accountId')).toBe('222222222222');
    expect(await field(tab, 'displayName')).toBe('Shop test');
    expect(aws.switches).toEqual([]);
  });

  it('keeps a role entered by hand, before the switch or after it, and explains a refusal', async () => {
    aws.refuses.add('555555555555/Auditor');
    const tab = await firefox.openPage('https://signin.aws.amazon.com/switchrole');
    await byRole(tab, 'textbox', 'Account ID').type('555555555555');
    await byRole(tab, 'textbox', 'IAM role name').type('Auditor');
    await byRole(tab, 'button', 'Keep this role').element();
    await byRole(tab, 'button', 'Switch Role').click();
    await expect.poll(() => panelText(tab), within).toContain('AWS refused this switch');
    aws.refuses.clear();
    await byRole(tab, 'textbox', 'IAM role name').press('Enter');
    await expect.poll(() => aws.switches, within).toMatchObject([{ roleName: 'Auditor' }]);
    const popup = await firefox.openPopup(tab);
    await expect.poll(() => clickKeep(popup), within).toBe(true);
    await expect.poll(popupText(popup), within).toContain('Kept Auditor');
    await popup.evaluate((view) => view.close());

    const other = await firefox.openPage('https://signin.aws.amazon.com/switchrole');
    await byRole(other, 'textbox', 'Account ID').type('666666666666');
    await byRole(other, 'textbox', 'IAM role name').type('Auditor');
    await byRole(other, 'button', 'Keep this role').click();
    await expect.poll(() => panelText(other), within).toContain('Kept Auditor');
  });

  it('says so when AWS has changed the page, in its own colors under AWS’s policy', async () => {
    aws.switchRolePage = 'changed';
    const tab = await switchTo('sho pro');
    await expect.poll(() => panelText(tab), within).toContain('not as Hatrack knows it');
    expect(await panelText(tab)).toContain('111111111111');
    const panel = await byRole(tab, 'region', 'Hatrack').element();
    const background = await panel.evaluate((section) => getComputedStyle(section).backgroundColor);
    expect(background).not.toBe('rgba(0, 0, 0, 0)');
  });

  it('has the focus in the search from the first moment on, also as a picture', async () => {
    const tab = await firefox.openPage('https://www.example.org/');
    const first = await firefox.openPopup(tab);
    await until('the picture to be kept', () =>
      first.evaluate((view) => view.localStorage.getItem('popup-first-screen') !== null),
    );
    await first.press('Escape');
    await first.closed();
    const popup = await firefox.openPopup(tab);
    expect(await popup.evaluate((view) => view.document.activeElement?.localName)).toBe('input');
    await popup.press('Escape');
    await popup.closed();
  });

  it('finishes a switch although the background was stopped in between', async () => {
    aws.signedIn = false;
    const tab = await firefox.openPage('https://www.example.org/');
    const popup = await firefox.openPopup(tab);
    await popup.type('sho pro');
    await popup.press('Enter');
    await popup.closed();
    const signIn = byRole(tab, 'button', 'Sign in');
    await signIn.element();
    await firefox.killBackground();
    await signIn.click();
    await expect.poll(() => panelText(tab), within).toContain('Filled in');
    expect(await field(tab, 'displayName')).toBe('Shop prod');
  });
});
