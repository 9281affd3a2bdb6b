/** Several sessions side by side, and the ways back: which one switches, which to give up, and who one was before. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closing } from '../browsers/chromium.ts';
import { Hatrack, role, shopProd, shopTest } from './hatrack.ts';

let hatrack: Hatrack;
beforeAll(async () => {
  hatrack = await Hatrack.start();
});
afterAll(() => hatrack.close());
beforeEach(() => hatrack.reset());

const ec2 = 'https://us-east-1.console.aws.amazon.com/ec2/home?region=us-east-1#Instances:';
const five = [1, 2, 3, 4, 5].map((digit) =>
  role({ displayName: `Number ${digit}`, account: String(digit).repeat(12), roleName: 'Admin' }),
);

async function consoleAt(address: string): Promise<Page> {
  const page = await hatrack.chromium.context.newPage();
  await page.goto(address);
  return page;
}

/** Opens the popup over a tab, once it knows who is signed in. */
async function popupOver(tab: Page): Promise<Page> {
  await tab.bringToFront();
  const popup = await hatrack.chromium.openPopup(tab);
  await popup.getByText(/signed in as|, from \w+$/i).waitFor();
  return popup;
}

async function search(popup: Page, query: string): Promise<void> {
  await popup.getByRole('combobox', { name: 'Search roles' }).fill(query);
  await popup
    .getByRole('option', { name: new RegExp(query, 'i') })
    .first()
    .waitFor();
}

/** Switches to a role in a new tab, and waits until that shows the role's session. */
async function switchInNewTab(tab: Page, query: string, account: string): Promise<Page> {
  const opened = hatrack.chromium.context.waitForEvent('page');
  const popup = await popupOver(tab);
  await search(popup, query);
  await closing(popup, () => popup.keyboard.press('Control+Enter'));
  const page = await opened;
  await page.waitForURL(({ hostname }) => hostname.startsWith(account));
  return page;
}

const isShown = (page: Page) => page.evaluate(() => document.visibilityState);

describe('a full house of five', () => {
  let tab: Page;
  beforeEach(async () => {
    hatrack.aws.console = 'multi-session';
    await hatrack.holdsRoles(...five);
    tab = await consoleAt(ec2);
    await hatrack.wears(...five.slice(0, 4));
  });

  async function askForFifth(): Promise<Page> {
    const popup = await popupOver(tab);
    await search(popup, 'number 5');
    await popup.keyboard.press('Enter');
    await popup.getByRole('alert').getByText('Five of five sessions').waitFor();
    return popup;
  }
  const choices = (popup: Page) =>
    popup.getByRole('region', { name: 'Full house' }).getByRole('button').allTextContents();
  const expected = ['1111-1111-1111', '2222-2222-2222', '3333-3333-3333', '4444-4444-4444'].map(
    (account) => `Sign out Number ${account[0]}: Admin in ${account} (1 tab open)`,
  );

  it('offers the others, and switches in place of the one that is chosen', async () => {
    const popup = await askForFifth();
    expect(await choices(popup)).toEqual(expected);
    await popup.keyboard.press('Tab');
    await closing(popup, () => popup.keyboard.press('Enter'));
    await tab.waitForURL(({ hostname }) => hostname.startsWith('555555555555-'));
    const open = hatrack.aws.sessions.of('aws').map(({ role: worn }) => worn?.account);
    expect(open).toEqual([
      undefined,
      '111111111111',
      '333333333333',
      '444444444444',
      '555555555555',
    ]);
  });

  it('asks a session of the same partition to sign the other out, whatever is in front', async () => {
    const gov = await consoleAt('https://us-gov-west-1.console.amazonaws-us-gov.com/console/home');
    const popup = await popupOver(gov);
    await search(popup, 'number 5');
    await popup.keyboard.press('Control+Enter');
    await popup.getByRole('alert').getByText('Five of five sessions').waitFor();
    await popup.keyboard.press('Tab');
    await closing(popup, () => popup.keyboard.press('Enter'));
    await expect
      .poll(() => hatrack.aws.sessions.of('aws').map(({ role: worn }) => worn?.account))
      .toContain('555555555555');
    const hosts = hatrack.aws.requests
      .filter(({ path }) => path.endsWith('/v1/logout'))
      .map(({ host }) => host);
    expect(hosts).toEqual([expect.stringMatching(/signin\.aws\.amazon\.com$/)]);
  });

  it('offers what is open in tabs where AWS does not list the sessions', async () => {
    hatrack.aws.listsSessions = false;
    expect((await choices(await askForFifth())).sort()).toEqual(expected);
  });

  it('signs out none on Escape', async () => {
    const popup = await askForFifth();
    await popup.keyboard.press('Escape');
    await popup.getByRole('alert').waitFor({ state: 'detached' });
    expect(hatrack.aws.sessions.of('aws')).toHaveLength(5);
    expect(hatrack.aws.requests.filter(({ path }) => path.endsWith('/v1/logout'))).toEqual([]);
  });
});

describe('in the multi-session console', () => {
  beforeEach(() => {
    hatrack.aws.console = 'multi-session';
  });

  it('the session signed in with switches, also from a tab that wears a role', async () => {
    await hatrack.holdsRoles(...five);
    const base = await consoleAt(ec2);
    const label = new URL(base.url()).hostname.split('.')[0];
    const worn = await switchInNewTab(base, 'number 1', '111111111111');
    await switchInNewTab(worn, 'number 2', '222222222222');
    const posts = hatrack.aws.requests.filter(({ method }) => method === 'POST');
    expect(posts.map(({ path }) => path)).toEqual([
      `/sessions/${label}/v1/switchrole`,
      `/sessions/${label}/v1/switchrole`,
    ]);
  });

  it('a switch that chains is told with its hour', async () => {
    await hatrack.holdsRoles(...five);
    const base = await consoleAt(ec2);
    const worn = await switchInNewTab(base, 'number 1', '111111111111');
    const label = new URL(worn.url()).hostname.split('.')[0];
    await base.close();
    const popup = await popupOver(worn);
    await popup.getByText('chains, and lasts one hour at most').waitFor();
    await search(popup, 'number 2');
    await closing(popup, () => popup.keyboard.press('Enter'));
    await worn.waitForURL(({ hostname }) => hostname.startsWith('222222222222-'));
    expect(hatrack.aws.requests.map(({ path }) => path)).toContain(
      `/sessions/${label}/v1/switchrole`,
    );
  });

  it('a role that is signed in opens in a new tab without being signed in again', async () => {
    await hatrack.holdsRoles(role({ ...five[0], landing: '/s3/home' }));
    const base = await consoleAt(ec2);
    const worn = await switchInNewTab(base, 'number 1', '111111111111');
    const again = await switchInNewTab(base, 'number 1', '111111111111');
    expect(new URL(again.url()).host).toBe(new URL(worn.url()).host);
    expect(new URL(again.url()).pathname).toBe('/s3/home');
    expect(hatrack.aws.switches).toHaveLength(1);
  });

  it('Switch back shows the tab of who signed in', async () => {
    await hatrack.holdsRoles(...five);
    const base = await consoleAt(ec2);
    const worn = await switchInNewTab(base, 'number 1', '111111111111');
    const popup = await popupOver(worn);
    await closing(popup, () => popup.getByRole('button', { name: 'Switch back' }).click());
    await expect.poll(() => isShown(base)).toBe('visible');
    expect(hatrack.aws.sessions.of('aws')).toHaveLength(2);
  });

  it('without such a tab Switch back opens AWS’s own choice of sessions', async () => {
    await hatrack.holdsRoles(...five);
    const base = await consoleAt(ec2);
    const worn = await switchInNewTab(base, 'number 1', '111111111111');
    await base.close();
    const popup = await popupOver(worn);
    await closing(popup, () => popup.getByRole('button', { name: 'Switch back' }).click());
    await worn.waitForURL(/\/sessions\/selector$/);
  });
});

describe('in the classic console', () => {
  async function pick(tab: Page, query: string, pill: string): Promise<void> {
    const popup = await popupOver(tab);
    await search(popup, query);
    await closing(popup, () => popup.keyboard.press('Enter'));
    await tab.getByRole('button', { name: pill }).waitFor();
  }

  it('Switch back posts the console’s own form and keeps the page', async () => {
    await hatrack.holdsRoles(shopProd);
    const tab = await consoleAt(ec2);
    await pick(tab, 'shop prod', 'Shop prod');
    const worn = tab.url();
    const popup = await popupOver(tab);
    await closing(popup, () => popup.getByRole('button', { name: 'Switch back' }).click());
    await tab.getByRole('button', { name: 'alice @ acme-main' }).waitFor();
    expect(tab.url()).toBe(worn);
    const { csrf, ...fields } =
      hatrack.aws.requests.filter(({ method }) => method === 'POST').at(-1)?.fields ?? {};
    expect(csrf).toMatch(/./);
    const redirect_uri = encodeURIComponent(worn);
    expect(fields).toEqual({ action: 'switchToBasis', src: 'nav', redirect_uri });
  });

  it('is not offered where no role is worn', async () => {
    await hatrack.holdsRoles(shopProd);
    const popup = await popupOver(await consoleAt(ec2));
    expect(await popup.getByRole('button', { name: 'Switch back' }).count()).toBe(0);
  });

  it('the role before is one click away, back and forth', async () => {
    await hatrack.holdsRoles(shopProd, shopTest);
    const tab = await consoleAt(ec2);
    await pick(tab, 'shop prod', 'Shop prod');
    await pick(tab, 'shop test', 'Shop test');
    for (const name of ['Shop prod', 'Shop test']) {
      const popup = await popupOver(tab);
      await closing(popup, () =>
        popup.getByRole('button', { name: `Role before: ${name}` }).click(),
      );
      await tab.getByRole('button', { name }).waitFor();
    }
    expect(hatrack.aws.switches).toHaveLength(4);
  });
});

describe('where no console is open', () => {
  it('the popup says that AWS may ask to sign in', async () => {
    await hatrack.holdsRoles(shopProd);
    const popup = await hatrack.chromium.openPopup(await hatrack.foreignTab());
    await popup.getByText('No console is open here. AWS may ask you to sign in first.').waitFor();
  });

  it('the address leads through the role’s own region if the settings say so, to its landing', async () => {
    await hatrack.holdsRoles(role({ ...shopProd, landing: '/s3/home' }));
    const settings = await hatrack.options('settings');
    await settings.getByRole('checkbox', { name: 'Sign in through the role’s own region' }).check();
    await settings.getByRole('status').filter({ hasText: 'Saved the settings.' }).waitFor();
    await settings.close();
    const tab = await hatrack.foreignTab();
    await hatrack.switchOver(tab, 'prod');
    const { host, searchParams } = new URL(tab.url());
    expect(host).toBe('eu-west-1.signin.aws.amazon.com');
    expect(searchParams.get('redirect_uri')).toBe(
      'https://eu-west-1.console.aws.amazon.com/s3/home?region=eu-west-1',
    );
    await tab.getByRole('region', { name: 'Hatrack' }).getByText('Filled in').waitFor();
  });
});
