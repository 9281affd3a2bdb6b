/** The core situations of a switch in real Firefox: to the right host, in the right tab, with the right fields. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { byRole } from '../browsers/roles.ts';
import { HatrackInFirefox, role } from './hatrack.ts';

let hatrack: HatrackInFirefox;
beforeAll(async () => {
  hatrack = await HatrackInFirefox.start();
});
afterAll(() => hatrack.close());
beforeEach(() => hatrack.reset());

const shopProd = role({
  displayName: 'Shop prod',
  account: '111111111111',
  roleName: 'team/Admin',
  color: 'ea7158',
  region: 'eu-west-1',
});
const ec2 = 'https://us-east-1.console.aws.amazon.com/ec2/home?region=us-east-1#Instances:';

const addressOf = (page: Page) => () => page.evaluate(() => location.href);
const isShown = (page: Page) => () => page.evaluate(() => document.visibilityState);
const panelText = (page: Page) => () => byRole(page, 'region', 'Hatrack').text();

/** The one POST of a switch. */
function postOfSwitch() {
  const posts = hatrack.aws.requests.filter(({ method }) => method === 'POST');
  expect(posts).toHaveLength(1);
  return posts[0];
}

describe('from a classic console tab', () => {
  it('the console’s own form is posted, and the page is kept in the role’s region', async () => {
    await hatrack.holdsRoles(shopProd);
    const tab = await hatrack.firefox.openPage(ec2);
    await hatrack.switchOver(tab, 'prod');
    await expect.poll(addressOf(tab)).toContain('region=eu-west-1#Instances:');
    expect(hatrack.aws.switches).toMatchObject([{ way: 'form-post', partition: 'aws' }]);
    const post = postOfSwitch();
    expect(post?.host).toBe('signin.aws.amazon.com');
    expect(post?.path).toBe('/switchrole');
    const { csrf, ...fields } = post?.fields ?? {};
    expect(csrf).toMatch(/./);
    expect(fields).toEqual({
      mfaNeeded: '0',
      action: 'switchFromBasis',
      src: 'nav',
      account: '111111111111',
      roleName: 'team/Admin',
      displayName: 'Shop prod',
      color: 'ea7158',
      redirect_uri: encodeURIComponent(
        'https://us-east-1.console.aws.amazon.com/ec2/home?region=eu-west-1#Instances:',
      ),
    });
  });

  it('who signed in is remembered while a role is worn, and switches on', async () => {
    const second = role({ ...shopProd, displayName: 'Shop test', account: '222222222222' });
    await hatrack.holdsRoles(shopProd, role({ ...second, baseAccount: '111122223333' }));
    const tab = await hatrack.firefox.openPage(ec2);
    await hatrack.switchOver(tab, 'prod');
    await expect.poll(addressOf(tab)).toContain('region=eu-west-1');
    await hatrack.switchOver(tab, 'test');
    await expect
      .poll(() => hatrack.aws.switches)
      .toMatchObject([{ account: '111111111111' }, { account: '222222222222', way: 'form-post' }]);
  });

  it.each([
    ['aws-us-gov', 'https://console.amazonaws-us-gov.com/console/home'],
    ['aws-cn', 'https://console.amazonaws.cn/console/home'],
    ['aws-eusc', 'https://eusc-de-east-1.console.amazonaws-eusc.eu/console/home'],
  ])('in %s it is posted to the page’s own sign-in host', async (partition, address) => {
    await hatrack.holdsRoles(role({ ...shopProd, partition, region: '' }));
    const tab = await hatrack.firefox.openPage(address);
    const host = await tab.$eval('meta[name="awsc-session-data"]', (meta) => {
      return JSON.parse(meta.getAttribute('content') ?? '{}').signInEndpoint;
    });
    await hatrack.switchOver(tab, 'prod');
    await expect
      .poll(() => hatrack.aws.switches)
      .toMatchObject([{ partition, host, way: 'form-post' }]);
  });

  it('a page without a token falls back to the Switch Role page, which says so', async () => {
    await hatrack.holdsRoles(shopProd);
    const tab = await hatrack.firefox.openPage(
      'https://us-east-1.console.aws.amazon.com/console/without-session-data',
    );
    await hatrack.switchOver(tab, 'prod');
    await expect.poll(panelText(tab)).toContain('no token for switching');
    expect(hatrack.aws.switches).toEqual([]);
  });
});

describe('from a multi-session console tab', () => {
  beforeEach(() => {
    hatrack.aws.console = 'multi-session';
  });

  it('one session more is asked for, without the label in the address, and opened here', async () => {
    await hatrack.holdsRoles(shopProd);
    const tab = await hatrack.firefox.openPage(ec2);
    const label = new URL(await addressOf(tab)()).hostname.split('.')[0];
    await hatrack.switchOver(tab, 'prod');
    await expect.poll(addressOf(tab)).toContain('https://111111111111-');
    const post = postOfSwitch();
    expect(post?.path).toBe(`/sessions/${label}/v1/switchrole`);
    expect(post?.fields).toEqual({
      account: '111111111111',
      roleName: 'team/Admin',
      displayName: 'Shop prod',
      color: 'ea7158',
      redirectUri: 'https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1#Instances:',
    });
  });

  it('a role that is signed in already is shown, and not signed in again', async () => {
    await hatrack.holdsRoles(shopProd);
    const worn = await hatrack.firefox.openPage(ec2);
    await hatrack.switchOver(worn, 'prod');
    await expect.poll(addressOf(worn)).toContain('https://111111111111-');
    const tab = await hatrack.foreignTab();
    await hatrack.switchOver(tab, 'prod');
    await expect.poll(isShown(worn)).toBe('visible');
    expect(hatrack.aws.switches).toHaveLength(1);
  });

  it('a refusal is told on the Switch Role page, which is opened instead', async () => {
    hatrack.aws.refuses.add('111111111111/team/Admin');
    await hatrack.holdsRoles(shopProd);
    const tab = await hatrack.firefox.openPage(ec2);
    await hatrack.switchOver(tab, 'prod');
    await expect.poll(panelText(tab)).toContain('AWS refused this switch');
  });
});

describe('from a tab that is no console', () => {
  it('another open console tab does it, and is shown', async () => {
    await hatrack.holdsRoles(shopProd);
    const console = await hatrack.firefox.openPage(ec2);
    const tab = await hatrack.foreignTab();
    await hatrack.switchOver(tab, 'prod');
    await expect.poll(addressOf(console)).toContain('region=eu-west-1');
    await expect.poll(isShown(console)).toBe('visible');
    expect(hatrack.aws.switches).toMatchObject([{ way: 'form-post' }]);
    expect(await addressOf(tab)()).toBe('https://www.example.org/');
  });

  it('of the multi-session console, the new session opens here', async () => {
    hatrack.aws.console = 'multi-session';
    await hatrack.holdsRoles(shopProd);
    const console = await hatrack.firefox.openPage(ec2);
    const before = await addressOf(console)();
    const tab = await hatrack.foreignTab();
    await hatrack.switchOver(tab, 'prod');
    await expect.poll(addressOf(tab)).toContain('https://111111111111-');
    expect(await addressOf(console)()).toBe(before);
  });

  it.each([
    ['aws', 'https://signin.aws.amazon.com/switchrole'],
    ['aws-us-gov', 'https://signin.amazonaws-us-gov.com/switchrole'],
    ['aws-cn', 'https://signin.amazonaws.cn/switchrole'],
    ['aws-eusc', 'https://eusc-de-east-1.signin.amazonaws-eusc.eu/switchrole'],
  ])('without a console the Switch Role page of %s is filled in', async (partition, address) => {
    await hatrack.holdsRoles(role({ ...shopProd, partition, region: '' }));
    const tab = await hatrack.foreignTab();
    await hatrack.switchOver(tab, 'prod');
    await expect.poll(panelText(tab)).toContain('Filled in');
    expect(await addressOf(tab)()).toContain(address);
    await byRole(tab, 'button', 'Switch Role').click();
    await expect
      .poll(() => hatrack.aws.switches)
      .toMatchObject([{ partition, way: 'switch-role-page', roleName: 'team/Admin' }]);
  });
});
