/** Sync through a folder of the person's own, on a real WebDAV server, between two real Chromium profiles. */
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NEVER, nextStamp } from '../../src/sync/stamp.ts';
import { type Granted, grantHosts } from '../browsers/granted-host.ts';
import { PASSWORD, WebdavServer } from '../browsers/rclone.ts';
import { makeCertificate } from '../stand-in-aws/certificate.ts';
import {
  dataProd,
  Hatrack,
  panelOf,
  role,
  roleKey,
  shopProd,
  shopTest,
  storedKeys,
} from './hatrack.ts';
import { connect, enter, exchange, FOLDER, HOLD_THE_SAME, says } from './web-folder.ts';

let server: WebdavServer;
let granted: [Granted, Granted];
let here: Hatrack;
let there: Hatrack;
const grant = () => grantHosts('dist/chrome', ['http://127.0.0.1/*', 'https://127.0.0.1/*']);
beforeAll(async () => {
  server = await WebdavServer.start();
  granted = await Promise.all([grant(), grant()]);
  [here, there] = await Promise.all([
    Hatrack.start(granted[0]),
    Hatrack.start({ ...granted[1], checksCertificates: true }),
  ]);
});
afterAll(async () => {
  await here.close();
  await there.close();
  await Promise.all(granted.map(({ remove }) => remove()));
  await server.close();
});
beforeEach(async () => {
  await server.isUp();
  server.startOver();
  await Promise.all([here.reset(), there.reset()]);
});

const files = () => (server.holds(FOLDER) ? readdirSync(join(server.folder, FOLDER)).sort() : []);
const textsOnServer = () =>
  files().map((name) => readFileSync(join(server.folder, FOLDER, name), 'utf8'));
const bytesOnServer = () =>
  files().reduce((sum, name) => sum + statSync(join(server.folder, FOLDER, name)).size, 0);

const alarms = (page: Page) =>
  page.evaluate(async () => (await chrome.alarms.getAll()).map((alarm) => alarm.name));

function isWhole(text: string): boolean {
  try {
    return JSON.parse(text).hatrack === 1;
  } catch {
    return false;
  }
}

const many = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    role({
      displayName: `Account ${(at * 7919) % 100_003}`,
      account: String(300_000_000_000 + at * 7_777_777),
      roleName: `Role${(at * 104_729) % 1_000_003}`,
    }),
  );

describe('two browsers with one folder', () => {
  it.each(['', 'correct horse'])('hold the same (passphrase “%s”)', async (passphrase) => {
    await here.holdsRoles(shopProd);
    await there.holdsRoles(shopTest);
    const pageHere = await connect(here, server, { passphrase });
    const pageThere = await connect(there, server, { passphrase });
    await exchange(pageHere);
    const both = [roleKey(shopProd), roleKey(shopTest)].sort();
    expect(await storedKeys(here)).toEqual(both);
    expect(await storedKeys(there)).toEqual(both);

    await there.edit({ key: roleKey(shopProd), details: { displayName: 'Shop production' } });
    await here.edit({ key: roleKey(shopTest), live: false });
    await exchange(pageHere);
    await exchange(pageThere);
    await exchange(pageHere);
    expect(await storedKeys(there)).toEqual([roleKey(shopProd)]);
    const list = await here.options('roles');
    await list.getByText('Shop production').waitFor();
    expect(files()).toHaveLength(2);
    for (const text of textsOnServer()) expect(text.includes('"items"')).toBe(passphrase === '');
  });

  it('tell a change once the person has paused, and hear of it by “Sync now”', async () => {
    await connect(here, server);
    const page = await connect(there, server);
    // As if the browser had been started long ago: what its own sync brings comes first.
    await here.chromium.storage('session').set({ 'sync-started': 0 });
    const before = textsOnServer();
    await here.holdsRoles(shopProd);
    const isTold = (texts: string[]) => texts.every(isWhole) && texts.join() !== before.join();
    await expect.poll(() => isTold(textsOnServer())).toBe(true);
    await page.getByRole('button', { name: 'Sync now' }).click();
    await expect.poll(() => storedKeys(there)).toEqual([roleKey(shopProd)]);
  });
});

describe('a folder that cannot be opened is told:', () => {
  it.each([
    ['a wrong password', () => ({ password: 'wrong' }), 'does not take this user and password'],
    [
      'a parent that is not there',
      () => ({ address: server.url('a/b/') }),
      'no folder at this address',
    ],
    [
      'nobody who answers',
      () => ({ address: 'http://127.0.0.1:1/' }),
      'The server did not answer.',
    ],
  ])('%s', async (_, entered, words) => {
    await here.holdsRoles(shopProd);
    const page = await enter(here, server, entered());
    await page.getByRole('alert').getByText(words).waitFor();
    expect(files()).toEqual([]);
    expect(await here.chromium.storage('local').get('sync-folder')).toEqual({});
  });

  it.each([
    ['a server that sends on to another', 302, 'The server sends Hatrack on to another address'],
    ['a server of pages', 200, 'it does not speak WebDAV'],
  ])('%s, and is not followed', async (_, status, words) => {
    const asked: string[] = [];
    const other = createServer(({ url = '' }, answer) => {
      asked.push(url);
      answer.writeHead(status, { Location: '/elsewhere/' }).end('<html></html>');
    }).listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const page = await enter(here, server, { address: `http://127.0.0.1:${port}/dav/` });
    await page.getByRole('alert').getByText(words).waitFor();
    expect(asked).toEqual(['/dav/']);
    other.close();
  });

  it('a certificate that the browser does not trust', async () => {
    const asked: string[] = [];
    const other = createSecureServer(await makeCertificate(), ({ url = '' }) => {
      asked.push(url);
    }).listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const page = await enter(there, server, { address: `https://127.0.0.1:${port}/dav/` });
    await page.getByRole('alert').getByText('the browser does not trust its certificate').waitFor();
    expect(asked).toEqual([]);
    other.close();
  });

  it('an address over plain HTTP', async () => {
    const page = await enter(here, server, { address: 'http://cloud.example.com/' });
    await page.getByText('has to begin with https:// because your password goes there').waitFor();
  });

  it('another passphrase, which overwrites nothing', async () => {
    await here.holdsRoles(shopProd);
    await there.holdsRoles(shopTest);
    await connect(here, server, { passphrase: 'correct horse' });
    const before = textsOnServer();
    for (const passphrase of ['battery staple', '']) {
      const page = await enter(there, server, { passphrase });
      const words = passphrase ? 'The passphrase does not open the files' : 'are encrypted';
      await page.getByRole('alert').getByText(words).waitFor();
    }
    expect(textsOnServer()).toEqual(before);
    expect(await storedKeys(there)).toEqual([roleKey(shopTest)]);
  });
});

describe('nothing is lost when', () => {
  // Long enough that the server does not write it in one go.
  const list = many(5000);
  const keys = list.map(roleKey).sort();

  it('the folder vanishes', async () => {
    await here.holdsRoles(shopProd, shopTest);
    const pageHere = await connect(here, server);
    const pageThere = await connect(there, server);
    rmSync(join(server.folder, FOLDER), { recursive: true });
    await there.edit({ key: roleKey(dataProd), live: true, details: { displayName: 'Data' } });
    await exchange(pageThere);
    await exchange(pageHere);
    await exchange(pageThere);
    const all = [shopProd, shopTest, dataProd].map(roleKey).sort();
    expect(await storedKeys(here)).toEqual(all);
    expect(await storedKeys(there)).toEqual(all);
    expect(files().length).toBeGreaterThan(0);
  });

  it('a clock is a month ahead', async () => {
    await there.holdsRoles(shopProd);
    const ahead = Date.now() + 30 * 24 * 60 * 60 * 1000;
    await there.chromium.storage('local').set({ clock: nextStamp(NEVER, ahead, 'zzzzzz') });
    const name = (displayName: string) => ({ key: roleKey(shopProd), details: { displayName } });
    await there.edit(name('Of next month'));
    const pages = [await connect(there, server), await connect(here, server)];
    await here.edit(name('Of today'));
    for (const page of pages.reverse()) await exchange(page);
    const list = await there.options('roles');
    await list.getByText('Of today').waitFor();
    expect(await storedKeys(here)).toEqual([roleKey(shopProd)]);
  });

  it('the server dies while it saves, and comes back', async () => {
    const [pageHere, pageThere] = [await connect(here, server), await connect(there, server)];
    await here.holdsRoles(...list);
    await server.restart('32k');
    const before = bytesOnServer();
    const under = exchange(pageHere);
    await expect.poll(bytesOnServer).not.toBe(before);
    await server.kill();
    // The other browser's own file is not touched by it.
    expect(textsOnServer().filter(isWhole)).toHaveLength(1);
    await under;
    await says(pageHere, 'The server did not answer.');
    expect(await alarms(pageHere)).toContain('sync-folder');
    await server.restart();
    await exchange(pageThere);
    // As if the pause were over: the alarm that tries again rings now.
    await pageHere.evaluate(() => chrome.alarms.create('sync-folder', { when: Date.now() }));
    await says(pageHere, HOLD_THE_SAME);
    await expect.poll(() => alarms(pageHere)).not.toContain('sync-folder');
    await exchange(pageThere);
    expect(await storedKeys(here)).toEqual(keys);
    expect(await storedKeys(there)).toEqual(keys);
  });

  it('a browser dies while it saves, and comes back', async () => {
    const [pageHere, pageThere] = [await connect(here, server), await connect(there, server)];
    await here.holdsRoles(...list);
    await server.restart('32k');
    const before = bytesOnServer();
    exchange(pageHere).catch(() => undefined);
    await expect.poll(bytesOnServer).not.toBe(before);
    await here.chromium.kill();
    await here.close();
    await server.restart();
    // The other browser's own file is not touched by it.
    expect(textsOnServer().filter(isWhole)).toHaveLength(1);
    await exchange(pageThere);
    here = await Hatrack.start(granted[0]);
    expect(await storedKeys(here)).toEqual(keys);
    const again = await here.options('sync');
    await exchange(again);
    await says(again, HOLD_THE_SAME);
    await exchange(pageThere);
    expect(await storedKeys(there)).toEqual(keys);
  });
});

describe('what opens the folder', () => {
  it('is out of reach of Hatrack’s own script in AWS’s page', async () => {
    await here.holdsRoles(shopProd);
    await connect(here, server);
    const tab = await here.chromium.context.newPage();
    await tab.goto('https://signin.aws.amazon.com/switchrole?account=111111111111&roleName=Admin');
    await panelOf(tab).waitFor();
    const session = await tab.context().newCDPSession(tab);
    const worlds: { id: number; origin: string }[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
    await session.send('Runtime.enable');
    const world = worlds.find(({ origin }) => origin.startsWith('chrome-extension:'));
    const { result } = await session.send('Runtime.evaluate', {
      contextId: world?.id ?? -1,
      awaitPromise: true,
      expression: 'chrome.storage.local.get().then(JSON.stringify, String)',
    });
    expect(result.value).toContain('Access to storage is not allowed');
  });
});

// Chromium asks again for what was taken away, and nobody can answer: each of these is the last of its profile.
describe('disconnected', () => {
  it('a browser forgets what opens the folder, and leaves the folder as it is', async () => {
    await here.holdsRoles(shopProd);
    const page = await connect(here, server, { passphrase: 'correct horse' });
    const before = textsOnServer();
    await page.getByRole('button', { name: 'Disconnect' }).click();
    await page.getByRole('status').filter({ hasText: 'Disconnected.' }).waitFor();
    await page.getByRole('button', { name: 'Connect' }).waitFor();
    const stored = JSON.stringify(await here.chromium.storage('local').get());
    expect(stored).not.toContain(PASSWORD);
    expect(stored).not.toContain('correct horse');
    await exchange(page);
    expect(textsOnServer()).toEqual(before);
    const patterns = await page.evaluate(async () => (await chrome.permissions.getAll()).origins);
    expect(patterns).not.toContain('http://127.0.0.1/*');
  });

  it('by the browser’s own settings, a browser says so', async () => {
    await there.holdsRoles(shopProd);
    const page = await connect(there, server);
    const origins = ['http://127.0.0.1/*'];
    await page.evaluate((taken) => chrome.permissions.remove({ origins: taken }), origins);
    await exchange(page);
    await says(page, 'The browser keeps Hatrack from this server.');
  });
});

declare const chrome: {
  permissions: {
    getAll(): Promise<{ origins: string[] }>;
    remove(permissions: { origins: string[] }): Promise<boolean>;
  };
  alarms: {
    create(name: string, info: { when: number }): Promise<void>;
    getAll(): Promise<{ name: string }[]>;
  };
};
