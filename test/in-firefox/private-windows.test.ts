/** Private windows in real Firefox have sessions of their own: no switch crosses from one kind of window to the other. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { privileged } from '../browsers/firefox-privileged.ts';
import { until } from '../browsers/wait.ts';
import { HatrackInFirefox, role } from './hatrack.ts';

let hatrack: HatrackInFirefox;
beforeAll(async () => {
  hatrack = await HatrackInFirefox.start();
  await allowPrivateWindows();
});
afterAll(() => hatrack.close());
beforeEach(() => hatrack.reset());

const shopProd = role({
  displayName: 'Shop prod',
  account: '111111111111',
  roleName: 'Admin',
  container: 'Work',
});
const ec2 = 'https://us-east-1.console.aws.amazon.com/ec2/home?region=us-east-1';
const example = 'https://www.example.org/';

/** What the person ticks in Firefox's page of add-ons. */
function allowPrivateWindows(): Promise<unknown> {
  return privileged(
    hatrack.firefox.browser,
    `(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule(
        'resource://gre/modules/ExtensionPermissions.sys.mjs');
      const id = ${JSON.stringify(hatrack.firefox.extensionId)};
      const permissions = ['internal:privateBrowsingAllowed'];
      const { extension } = WebExtensionPolicy.getByID(id);
      await ExtensionPermissions.add(id, { permissions, origins: [] }, extension);
    })()`,
  );
}

interface SeenTab {
  id: number;
  url: string;
  incognito: boolean;
  status: string;
}
/** The tabs that the extension may see, which are those at AWS. */
const tabs = (): Promise<SeenTab[]> =>
  hatrack.firefox.anchor.evaluate(async () => {
    const all = await browser.tabs.query({ url: 'https://*/*' });
    return all.map(({ id, url, incognito, status }) => ({ id, url, incognito, status }));
  });

/** Opens an address in a window of a kind, and gives its tab; a page of AWS has loaded then. */
async function windowAt(url: string, incognito: boolean): Promise<number> {
  const tabId = await hatrack.firefox.anchor.evaluate(
    async (options) => (await browser.windows.create(options)).tabs[0].id,
    { url, incognito },
  );
  if (url === ec2) {
    await until('the console', async () =>
      (await tabs()).some(({ id, status }) => id === tabId && status === 'complete'),
    );
  }
  return tabId;
}

const switchFrom = (tabId: number, place = 'tab') =>
  hatrack.send('switchRole', { key: 'aws 111111111111 Admin', place, tabId });

describe.each([
  ['a private window', true],
  ['an ordinary window', false],
])('from %s', (_, isPrivate) => {
  it('a console of the other kind is left alone', async () => {
    await hatrack.holdsRoles(role({ ...shopProd, container: '' }));
    await windowAt(ec2, !isPrivate);
    await switchFrom(await windowAt(example, isPrivate));
    const found = await until('the Switch Role page', async () =>
      (await tabs()).find(({ url }) => url.includes('/switchrole')),
    );
    expect(found.incognito).toBe(isPrivate);
    expect(hatrack.aws.switches).toEqual([]);
    expect(await tabs()).toContainEqual(expect.objectContaining({ url: ec2 }));
  });

  it('a console of the same kind switches', async () => {
    await hatrack.holdsRoles(role({ ...shopProd, container: '' }));
    await windowAt(ec2, isPrivate);
    await switchFrom(await windowAt(example, isPrivate));
    await expect.poll(() => hatrack.aws.switches).toMatchObject([{ way: 'form-post' }]);
  });

  it('a new window is of the same kind', async () => {
    await hatrack.holdsRoles(role({ ...shopProd, container: '' }));
    await switchFrom(await windowAt(example, isPrivate), 'window');
    await expect.poll(tabs).toContainEqual(
      expect.objectContaining({
        url: expect.stringContaining('/switchrole'),
        incognito: isPrivate,
      }),
    );
  });
});

it('a private window has no containers, so a bound role switches in it as it is', async () => {
  await hatrack.holdsRoles(shopProd);
  await switchFrom(await windowAt(example, true));
  await expect
    .poll(tabs)
    .toMatchObject([{ url: expect.stringContaining('/switchrole'), incognito: true }]);
  expect(await hatrack.containers()).toEqual([]);
});

/** The little of the extension's world that is used from the anchor page. */
declare const browser: {
  tabs: { query(filter: { url: string }): Promise<SeenTab[]> };
  windows: {
    create(options: { url: string; incognito: boolean }): Promise<{ tabs: [{ id: number }] }>;
  };
};
