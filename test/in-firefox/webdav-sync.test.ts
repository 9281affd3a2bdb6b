/** Sync between a real Firefox and a real Chromium, which no account joins, through one real WebDAV server. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { privileged } from '../browsers/firefox-privileged.ts';
import { type Granted, grantHosts } from '../browsers/granted-host.ts';
import { PASSWORD, USER, WebdavServer } from '../browsers/rclone.ts';
import { byLabel, byRole } from '../browsers/roles.ts';
import { Hatrack, roleKey, shopProd, shopTest, storedKeys } from '../in-chromium/hatrack.ts';
import { connect, exchange, FOLDER, HOLD_THE_SAME } from '../in-chromium/web-folder.ts';
import { HatrackInFirefox } from './hatrack.ts';

let server: WebdavServer;
let granted: Granted;
let chromium: Hatrack;
let firefox: HatrackInFirefox;
beforeAll(async () => {
  server = await WebdavServer.start();
  granted = await grantHosts('dist/chrome', ['http://127.0.0.1/*']);
  chromium = await Hatrack.start(granted);
  firefox = await HatrackInFirefox.start();
});
afterAll(async () => {
  await firefox.close();
  await chromium.close();
  await granted.remove();
  await server.close();
});

/** The person's next answer to Firefox's own question for a permission. */
function answerNext(isAllowed: boolean): Promise<unknown> {
  return privileged(
    firefox.firefox.browser,
    `(() => {
      const { ExtensionsUI } = ChromeUtils.importESModule('resource:///modules/ExtensionsUI.sys.mjs');
      const { observe } = ExtensionsUI;
      ExtensionsUI.observe = (subject, topic, data) => {
        if (topic !== 'webextension-optional-permission-prompt') {
          return observe.call(ExtensionsUI, subject, topic, data);
        }
        ExtensionsUI.observe = observe;
        subject.wrappedJSObject.resolve(${isAllowed});
      };
    })()`,
  );
}

const wordsOn = (page: Page) => page.evaluate(() => document.body.textContent ?? '');

async function keysInFirefox(): Promise<string[]> {
  const items = await firefox.firefox.storage('local').get();
  return Object.entries(items)
    .filter(([key]) => key.startsWith('roles/'))
    .flatMap(([, text]) => Object.entries(JSON.parse(String(text)).roles))
    .filter(([, entry]) => (entry as { live?: boolean }).live === true)
    .map(([key]) => key)
    .sort();
}

describe('Firefox beside Chromium', () => {
  const passphrase = 'correct horse';

  it('holds the same, once the person allowed it to talk to the server', async () => {
    await chromium.holdsRoles(shopProd);
    await firefox.holdsRoles(shopTest);
    const inChromium = await connect(chromium, server, { passphrase });

    const page = await firefox.firefox.openExtensionPage('src/options/index.html#sync');
    await page.bringToFront();
    await byLabel(page, 'Address').fill(server.url(FOLDER));
    await byLabel(page, 'User').fill(USER);
    await byLabel(page, 'Password').fill(PASSWORD);
    await byLabel(page, 'Passphrase').fill(passphrase);
    await answerNext(false);
    await byRole(page, 'button', 'Connect').click();
    await expect
      .poll(() => wordsOn(page))
      .toContain('may not talk to this server before you allow');
    await answerNext(true);
    await byRole(page, 'button', 'Connect').click();
    await expect.poll(() => wordsOn(page)).toContain(HOLD_THE_SAME);

    await exchange(inChromium);
    const both = [roleKey(shopProd), roleKey(shopTest)].sort();
    expect(await keysInFirefox()).toEqual(both);
    expect(await storedKeys(chromium)).toEqual(both);
  });

  it('hears nothing while the server is down, says so, and loses nothing', async () => {
    await server.kill();
    await chromium.edit({ key: roleKey(shopProd), live: false });
    await firefox.send('saveEdits', [
      { key: roleKey(shopTest), details: { displayName: 'Shop staging' } },
    ]);
    const page = await firefox.firefox.openExtensionPage('src/options/index.html#sync');
    await byRole(page, 'button', 'Sync now').click();
    await expect.poll(() => wordsOn(page)).toContain('The server did not answer.');

    await server.restart();
    const inChromium = await chromium.options('sync');
    await exchange(inChromium);
    await firefox.send('syncNow', undefined);
    await exchange(inChromium);
    await expect.poll(() => wordsOn(page)).toContain(HOLD_THE_SAME);
    expect(await keysInFirefox()).toEqual([roleKey(shopTest)]);
    expect(await storedKeys(chromium)).toEqual([roleKey(shopTest)]);
    const list = await chromium.options('roles');
    await list.getByText('Shop staging').waitFor();
  });
});
