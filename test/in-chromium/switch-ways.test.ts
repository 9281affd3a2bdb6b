/** The ways to switch: from where the person is, by the best way there is, to the right host, with the right fields. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closing } from '../browsers/chromium.ts';
import { Hatrack, panelOf, role, shopProd, shopTest } from './hatrack.ts';
import { newPageShows } from './switch-role-page.ts';

let hatrack: Hatrack;
beforeAll(async () => {
  hatrack = await Hatrack.start();
});
afterAll(() => hatrack.close());
beforeEach(() => hatrack.reset());

/** Opens the popup over a tab and picks the first hit. */
async function pick(tab: Page, query: string, keys = 'Enter'): Promise<void> {
  const popup = await hatrack.chromium.openPopup(tab);
  await popup.getByRole('combobox', { name: 'Search roles' }).fill(query);
  await popup.getByRole('option').first().waitFor();
  await closing(popup, () => popup.keyboard.press(keys));
}

/** Picks a role that the popup first says cannot be assumed from here. */
async function pickAllTheSame(tab: Page, query: string): Promise<void> {
  const popup = await hatrack.chromium.openPopup(tab);
  await popup.getByRole('group', { name: 'Not from where you are signed in' }).waitFor();
  await popup.getByRole('combobox', { name: 'Search roles' }).fill(query);
  await popup.keyboard.press('Enter');
  await popup.getByRole('alert').waitFor();
  await closing(popup, () => popup.keyboard.press('Enter'));
}

async function consoleAt(address: string): Promise<Page> {
  const page = await hatrack.chromium.context.newPage();
  await page.goto(address);
  return page;
}

const ec2 = 'https://us-east-1.console.aws.amazon.com/ec2/home?region=us-east-1#Instances:';

describe('from a classic console tab', () => {
  it('the console’s own form is posted, and the page is kept in the role’s region', async () => {
    await hatrack.holdsRoles(shopProd);
    const tab = await consoleAt(ec2);
    await pick(tab, 'prod');
    await expect.poll(() => hatrack.aws.switches).toMatchObject([{ way: 'form-post' }]);
    const [post] = hatrack.aws.requests.filter(({ method }) => method === 'POST');
    expect(post?.host).toBe('signin.aws.amazon.com');
    expect(post?.path).toBe('/switchrole');
    const { csrf, ...fields } = post?.fields ?? {};
    expect(csrf).toMatch(/./);
    expect(fields).toEqual({
      mfaNeeded: '0',
      action: 'switchFromBasis',
      src: 'nav',
      account: '111111111111',
      roleName: 'Admin',
      displayName: 'Shop prod',
      color: 'ea7158',
      redirect_uri: 'https://us-east-1.console.aws.amazon.com/ec2/home?region=eu-west-1#Instances:',
    });
    await tab.waitForURL(({ search }) => search === '?region=eu-west-1');
    expect(new URL(tab.url()).hash).toBe('#Instances:');
  });

  it.each(['number', 'promise', 'input'] as const)('takes the token as a %s', async (shape) => {
    hatrack.aws.csrfTokenAs = shape;
    await hatrack.holdsRoles(shopProd);
    const tab = await consoleAt(ec2);
    await pick(tab, 'prod');
    await expect.poll(() => hatrack.aws.switches).toMatchObject([{ way: 'form-post' }]);
  });

  it.each([
    ['us-gov-west-1', 'aws-us-gov', 'https://console.amazonaws-us-gov.com/console/home'],
    ['cn-north-1', 'aws-cn', 'https://console.amazonaws.cn/console/home'],
    ['eusc-de-east-1', 'aws-eusc', 'https://eusc-de-east-1.console.amazonaws-eusc.eu/console/home'],
  ])('in %s posts to the page’s own sign-in host', async (_, partition, address) => {
    await hatrack.holdsRoles(role({ ...shopProd, partition, region: '' }));
    const tab = await consoleAt(address);
    const host = await tab.evaluate(() => {
      const meta = document.querySelector('meta[name="awsc-session-data"]');
      return JSON.parse(meta?.getAttribute('content') ?? '{}').signInEndpoint;
    });
    await pick(tab, 'prod');
    await expect
      .poll(() => hatrack.aws.switches)
      .toMatchObject([{ partition, host, way: 'form-post' }]);
  });

  it('a page without session data switches by its own partition’s host', async () => {
    await hatrack.holdsRoles(shopProd);
    const tab = await consoleAt(
      'https://us-east-1.console.aws.amazon.com/console/without-session-data',
    );
    await pick(tab, 'prod');
    await panelOf(tab).getByText('no token for switching').waitFor();
    await newPageShows(tab, { ...shopProd, color: 'Red' });
  });

  it('a page full of frames switches once', async () => {
    await hatrack.holdsRoles(shopProd);
    const tab = await consoleAt('https://us-east-1.console.aws.amazon.com/console/framed');
    await pick(tab, 'prod');
    await expect.poll(() => hatrack.aws.switches).toHaveLength(1);
  });

  it('a new tab is filled in by the Switch Role page, and this one stays', async () => {
    await hatrack.holdsRoles(shopProd);
    const tab = await consoleAt(ec2);
    const opened = hatrack.chromium.context.waitForEvent('page');
    await pick(tab, 'prod', 'Control+Enter');
    await newPageShows(await opened, { ...shopProd, color: 'Red' });
    expect(tab.url()).toBe(ec2);
  });
});

describe('from a multi-session console tab', () => {
  beforeEach(() => {
    hatrack.aws.console = 'multi-session';
  });

  it('one session more is asked for, without the label in the address, and opened here', async () => {
    await hatrack.holdsRoles(shopProd);
    const tab = await consoleAt(ec2);
    const from = new URL(tab.url()).hostname.split('.')[0];
    await pick(tab, 'prod');
    await expect.poll(() => hatrack.aws.switches).toMatchObject([{ way: 'multi-session' }]);
    const post = hatrack.aws.requests.find(
      ({ path, method }) => method === 'POST' && path.endsWith('/v1/switchrole'),
    );
    expect(post?.path).toBe(`/sessions/${from}/v1/switchrole`);
    expect(post?.fields).toEqual({
      account: '111111111111',
      roleName: 'Admin',
      displayName: 'Shop prod',
      color: 'ea7158',
      redirectUri: 'https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1#Instances:',
    });
    await tab.waitForURL(({ hostname }) => hostname.startsWith('111111111111-'));
  });

  it('opens the new session in a new tab where asked', async () => {
    await hatrack.holdsRoles(shopProd);
    const tab = await consoleAt(ec2);
    const before = tab.url();
    const opened = hatrack.chromium.context.waitForEvent('page');
    await pick(tab, 'prod', 'Control+Enter');
    const page = await opened;
    await page.waitForURL(({ hostname }) => hostname.startsWith('111111111111-'));
    expect(tab.url()).toBe(before);
  });

  it('a role that is signed in already is shown, and not signed in again', async () => {
    await hatrack.holdsRoles(shopProd);
    const tab = await consoleAt(ec2);
    const opened = hatrack.chromium.context.waitForEvent('page');
    await pick(tab, 'prod', 'Control+Enter');
    const worn = await opened;
    await worn.waitForURL(({ hostname }) => hostname.startsWith('111111111111-'));
    await tab.bringToFront();
    await pick(tab, 'prod');
    await expect.poll(() => worn.evaluate(() => document.visibilityState)).toBe('visible');
    expect(hatrack.aws.switches).toHaveLength(1);
  });

  it('a full house of five is told', async () => {
    const roles = [1, 2, 3, 4, 5].map((digit) =>
      role({
        displayName: `Number ${digit}`,
        account: String(digit).repeat(12),
        roleName: 'Admin',
      }),
    );
    await hatrack.holdsRoles(...roles);
    const tab = await consoleAt(ec2);
    for (const digit of [1, 2, 3, 4]) {
      const opened = hatrack.chromium.context.waitForEvent('page');
      await pick(tab, `number ${digit}`, 'Control+Enter');
      await (await opened).waitForURL(({ hostname }) => hostname.startsWith(String(digit)));
      await tab.bringToFront();
    }
    const popup = await hatrack.chromium.openPopup(tab);
    await popup.getByRole('combobox', { name: 'Search roles' }).fill('number 5');
    await popup.getByRole('option').first().waitFor();
    await popup.keyboard.press('Enter');
    await popup.getByRole('alert').getByText('Five of five sessions').waitFor();
    expect(hatrack.aws.switches).toHaveLength(4);
  });

  it('a refusal is told on the Switch Role page, which is opened instead', async () => {
    hatrack.aws.refuses.add('111111111111/Admin');
    await hatrack.holdsRoles(shopProd);
    const tab = await consoleAt(ec2);
    await pick(tab, 'prod');
    await panelOf(tab).getByText('AWS refused this switch').waitFor();
  });
});

describe('from a tab that is no console', () => {
  it('another open console tab does it, and is shown', async () => {
    await hatrack.holdsRoles(shopProd);
    const consoleTab = await consoleAt(ec2);
    const tab = await hatrack.foreignTab();
    await pick(tab, 'prod');
    await expect.poll(() => hatrack.aws.switches).toMatchObject([{ way: 'form-post' }]);
    await consoleTab.waitForURL(({ search }) => search === '?region=eu-west-1');
    await expect.poll(() => consoleTab.evaluate(() => document.visibilityState)).toBe('visible');
    expect(tab.url()).toBe('https://www.example.org/');
  });

  it('a console of another partition is left alone', async () => {
    await hatrack.holdsRoles(shopProd);
    const china = await consoleAt('https://console.amazonaws.cn/console/home');
    const tab = await hatrack.foreignTab();
    await pickAllTheSame(tab, 'prod');
    await newPageShows(tab, { ...shopProd, color: 'Red' });
    expect(china.url()).toContain('console.amazonaws.cn');
    expect(hatrack.aws.switches).toEqual([]);
  });

  it('a session that may not assume the role is not asked', async () => {
    await hatrack.holdsRoles(role({ ...shopTest, baseAccount: '999999999999' }));
    await consoleAt(ec2);
    const tab = await hatrack.foreignTab();
    await pickAllTheSame(tab, 'test');
    await newPageShows(tab, { ...shopTest, color: 'Green' });
    expect(hatrack.aws.switches).toEqual([]);
  });
});

describe('after an attempt', () => {
  it('the page’s world, its elements and its globals are as before', async () => {
    hatrack.aws.refuses.add('111111111111/Admin');
    hatrack.aws.console = 'multi-session';
    await hatrack.holdsRoles(shopProd);
    const tab = await consoleAt(ec2);
    const world = () =>
      tab.evaluate(() => ({
        globals: Object.getOwnPropertyNames(globalThis).sort(),
        html: document.documentElement.outerHTML,
      }));
    const before = await world();
    const opened = hatrack.chromium.context.waitForEvent('page');
    await pick(tab, 'prod', 'Control+Enter');
    await opened;
    expect(hatrack.aws.refusals).toMatchObject([{ reason: 'role-refused' }]);
    expect(await world()).toEqual(before);
  });
});
