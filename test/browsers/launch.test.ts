// The drivers against real browsers, with a tiny extension that this test makes itself.
//
// The browsers are started once for all tests of a kind. Nothing here waits for a time; what
// cannot be seen at once is waited for as a condition.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Chromium, closing, launchChromium } from './chromium.ts';
import { type Firefox, launchFirefox } from './firefox.ts';
import { byLabel, byRole } from './roles.ts';

const TEST_MS = 60_000;
/** A browser may have to be installed first. */
const LAUNCH_MS = 20 * 60_000;

const folder = mkdtempSync(join(tmpdir(), 'hatrack-launch-'));
let server: Server;
let address: string;

beforeAll(async () => {
  server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    // The strictest policy: neither content scripts nor drivers may be stopped by it.
    response.setHeader('content-security-policy', "default-src 'none'");
    response.end('<!doctype html><title>Page</title><h1>Page</h1>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

const POPUP = `<!doctype html>
<html lang="en">
  <meta name="color-scheme" content="light dark">
  <style>body { width: 420px; height: 560px; margin: 0 }</style>
  <input aria-label="Search roles" autofocus>
  <button id="close">Close</button>
  <label>Role list file <input id="file" type="file"></label>
  <output></output>
  <div id="host"></div>
  <script src="popup.js"></script>
</html>`;

const POPUP_SCRIPT = `
  // Firefox sometimes drops the focused field as the popup's window gets the focus.
  window.onfocus = () => document.querySelector('input').focus();
  document.getElementById('close').onclick = () => window.close();
  document.querySelector('input').onkeydown = (event) => {
    if (event.key === 'Enter') window.close();
  };
  const root = document.getElementById('host').attachShadow({ mode: 'open' });
  root.innerHTML = '<label>Account <input></label><button>Save</button>';
  const output = document.querySelector('output');
  root.querySelector('button').onclick = () => {
    output.textContent = root.querySelector('input').value;
  };
  document.getElementById('file').onchange = ({ target }) => {
    output.textContent = target.files[0].name;
  };
`;

const BACKGROUND = `
  let asked = 0;
  chrome.runtime.onMessage.addListener((message, sender, answer) => {
    asked += 1;
    answer(asked);
  });
`;

/** Writes the fixture extension for one browser and answers its folder. */
function writeExtension(name: string, background: object): string {
  const extension = join(folder, name);
  mkdirSync(extension);
  const write = (file: string, text: string) => writeFileSync(join(extension, file), text);
  write(
    'manifest.json',
    JSON.stringify({
      manifest_version: 3,
      name: 'Fixture',
      version: '1',
      permissions: ['storage', 'tabs'],
      host_permissions: ['http://127.0.0.1/*', 'https://*.aws.example/*'],
      action: { default_popup: 'popup.html' },
      background,
      content_scripts: [
        {
          matches: ['http://127.0.0.1/*', 'https://*.aws.example/*'],
          js: ['content.js'],
        },
      ],
      browser_specific_settings: { gecko: { id: 'fixture@hatrack.test' } },
    }),
  );
  write('background.js', BACKGROUND);
  write('content.js', "document.documentElement.dataset.fixture = 'here';");
  write('popup.html', POPUP);
  write('popup.js', POPUP_SCRIPT);
  return extension;
}

/** Run in a page that a content script may have marked. */
const mark = () => document.documentElement.dataset.fixture;

/** Run in an extension's page: how often the background has been asked since it started. */
const ask = () => chrome.runtime.sendMessage('how often?');

declare const chrome: {
  runtime: { sendMessage(message: string): Promise<number> };
  tabs: {
    create(tab: { url: string }): Promise<unknown>;
    query(filter: { active: true; currentWindow: true }): Promise<{ url: string }[]>;
  };
  windows: { create(window: { url: string }): Promise<unknown> };
};

describe('Chromium', () => {
  let browser: Chromium;

  beforeAll(async () => {
    browser = await launchChromium({
      extension: writeExtension('chromium', { service_worker: 'background.js' }),
      colorScheme: 'dark',
    });
  }, LAUNCH_MS);

  afterAll(async () => {
    await browser?.close();
  });

  test(
    'the popup opens in its real size, with the focus in its field',
    async () => {
      const popup = await browser.openPopup();
      expect(await popup.evaluate(() => [innerWidth, innerHeight])).toEqual([420, 560]);
      expect(await popup.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(
        true,
      );
      expect((await popup.screenshot()).length).toBeGreaterThan(0);

      await popup.keyboard.type('prod');
      expect(await popup.getByRole('textbox', { name: 'Search roles' }).inputValue()).toBe('prod');

      await closing(popup, () => popup.getByRole('button', { name: 'Close' }).click());
    },
    TEST_MS,
  );

  test(
    'the popup opens again and again, and Enter can close it',
    async () => {
      for (let time = 0; time < 3; time += 1) {
        const popup = await browser.openPopup();
        await expect(browser.openPopup()).rejects.toThrow('A popup is open already');
        await closing(popup, () => popup.keyboard.press('Enter'));
      }
    },
    TEST_MS,
  );

  test(
    'the popup opens over the tab that is asked for, in its window',
    async () => {
      const first = await browser.context.newPage();
      await first.goto(`${address}first`);
      const secondOpened = browser.context.waitForEvent('page');
      const worker = await browser.worker();
      await worker.evaluate((url) => chrome.windows.create({ url }), `${address}second`);
      const second = await secondOpened;
      await second.waitForURL(`${address}second`);

      for (const tab of [first, second, first]) {
        const popup = await browser.openPopup(tab);
        const active = await popup.evaluate(() =>
          chrome.tabs.query({ active: true, currentWindow: true }),
        );
        expect(active.map(({ url }) => url)).toEqual([tab.url()]);
        await closing(popup, () => popup.keyboard.press('Enter'));
      }
      await second.close();
      await first.close();
    },
    TEST_MS,
  );

  test(
    'the content script runs',
    async () => {
      const page = await browser.context.newPage();
      await page.goto(address);
      await page.locator('html[data-fixture=here]').waitFor();
      expect(await page.evaluate(mark)).toBe('here');
      await page.close();
    },
    TEST_MS,
  );

  test(
    'a killed worker forgets its variables, keeps its storage and wakes up',
    async () => {
      const page = await browser.openExtensionPage('popup.html');
      await browser.storage('session').set({ kept: 1 });
      await browser.killWorker();
      expect(await browser.workerRuns()).toBe(false);
      expect(await page.evaluate(ask)).toBe(1);
      expect(await page.evaluate(ask)).toBe(2);
      await browser.killWorker();
      expect(await page.evaluate(ask)).toBe(1);
      expect(await browser.storage('session').get('kept')).toEqual({ kept: 1 });
      await browser.killWorker();
      const popup = await browser.openPopup(page);
      await closing(popup, () => popup.keyboard.press('Enter'));
      await page.close();
    },
    TEST_MS,
  );

  test(
    'the browser closes with a popup open',
    async () => {
      const other = await launchChromium({
        extension: writeExtension('closing', { service_worker: 'background.js' }),
      });
      await other.openPopup();
      await other.close();
    },
    TEST_MS,
  );
});

describe('Firefox', () => {
  let browser: Firefox;

  beforeAll(async () => {
    browser = await launchFirefox({
      extension: writeExtension('firefox', { scripts: ['background.js'] }),
      colorScheme: 'dark',
    });
  }, LAUNCH_MS);

  afterAll(async () => {
    await browser?.close();
  });

  test(
    'a page of the extension can be driven, open shadow roots included',
    async () => {
      const page = await browser.openExtensionPage('popup.html');
      await byRole(page, 'textbox', 'Search roles').type('prod');
      expect(await byRole(page, 'textbox', 'Search roles').value()).toBe('prod');
      await byRole(page, 'textbox', 'Account').fill('old');
      await byRole(page, 'textbox', /^Acc/).fill('123456789012');
      await byRole(page, 'button', 'Save').click();
      expect(await page.evaluate(() => document.querySelector('output')?.textContent)).toBe(
        '123456789012',
      );
      expect(await byRole(page, 'button', 'Sav').count()).toBe(0);

      const file = join(folder, 'roles.json');
      writeFileSync(file, '{}');
      await byLabel(page, 'Role list file').upload(file);
      expect(await page.evaluate(() => document.querySelector('output')?.textContent)).toBe(
        'roles.json',
      );
      await page.close();
    },
    TEST_MS,
  );

  test(
    'the content script runs without a further grant',
    async () => {
      const page = await browser.openPage(address);
      await page.waitForSelector('html[data-fixture=here]');
      expect(await page.evaluate(mark)).toBe('here');
      await page.close();
    },
    TEST_MS,
  );

  test(
    'a tab that the extension opens is found by its address',
    async () => {
      const url = browser.extensionUrl('popup.html?new');
      await browser.anchor.evaluate((wanted) => void chrome.tabs.create({ url: wanted }), url);
      const page = await browser.waitForPage((found) => found === url);
      await byRole(page, 'button', 'Save').element();
      await page.close();
    },
    TEST_MS,
  );

  test(
    'the real popup opens over a tab, takes keys and closes',
    async () => {
      const page = await browser.openPage(address);
      for (let time = 0; time < 3; time += 1) {
        const popup = await browser.openPopup(page);
        await popup.type('prod 1');
        expect(await popup.evaluate(({ document }) => document.querySelector('input')?.value)).toBe(
          'prod 1',
        );
        expect(
          await popup.evaluate((view) => view.matchMedia('(prefers-color-scheme: dark)').matches),
        ).toBe(true);
        await popup.press('Enter');
        await popup.closed();
      }
      await page.close();
    },
    TEST_MS,
  );

  test(
    'a killed background forgets its variables, keeps its storage and wakes up',
    async () => {
      await browser.storage('session').set({ kept: 1 });
      await browser.killBackground();
      expect(await browser.anchor.evaluate(ask)).toBe(1);
      expect(await browser.anchor.evaluate(ask)).toBe(2);
      await browser.killBackground();
      expect(await browser.anchor.evaluate(ask)).toBe(1);
      expect(await browser.storage('session').get('kept')).toEqual({ kept: 1 });
    },
    TEST_MS,
  );
});
