// Drives a real, stock Firefox with the extension installed as a temporary add-on, over WebDriver
// BiDi.
//
// What Firefox 153 does, found by trying:
//
// - Installing a temporary add-on this way grants the host permissions of its manifest at once, so
//   that content scripts run and pages are reachable. A person who installs from
//   addons.mozilla.org is asked for them.
// - Going to an extension's page never "ends" for WebDriver BiDi, and `page.url()` stays at
//   about:blank. The page is there all the same: ask it for `location.href`.
// - `browser.action.openPopup()` works headless, without a person's click, and opens the real
//   popup. It is no browsing context of WebDriver BiDi, but see firefox-popup.ts.
// - That popup has its field focused by autofocus or by `focus()` while it loads, and then, about
//   one time in three, lost again as its window gets the focus: `activeElement` is the body, and no
//   blur event tells. A popup that focuses its field on the window's focus event has it each time.

import { resolve } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { FirefoxPopup } from './firefox-popup.ts';
import { privileged } from './firefox-privileged.ts';
import { ensureFirefox } from './install.ts';
import { firefoxId } from './manifest.ts';
import { until, within } from './wait.ts';

/** Any fixed one does; a profile that is used again finds its storage under it. */
const UUID = '2f6a1c3e-8f0b-4f0e-9d57-6b1f8a0c4e21';

export type FirefoxOptions = {
  /** The folder of the unpacked extension. Its manifest must give a gecko id. */
  extension: string;
  /** The port on loopback of an HTTP proxy that gets a CONNECT for every HTTPS address. */
  proxyPort?: number;
  /** A profile folder to use and keep. Without it, a temporary one is removed on close. */
  profile?: string;
  /** False shows the window, which needs a display. */
  headless?: boolean;
  /** What the browser tells every page, the popup included. */
  colorScheme?: 'light' | 'dark';
  /** Further preferences. */
  preferences?: Record<string, unknown>;
};

/** A tab with its real address. */
export type OpenPage = { page: Page; url: string };

/** Launches Firefox and installs the extension. */
export async function launchFirefox(options: FirefoxOptions): Promise<Firefox> {
  const extensionId = firefoxId(options.extension);
  const browser = await launch({
    browser: 'firefox',
    executablePath: await ensureFirefox(),
    headless: options.headless ?? true,
    acceptInsecureCerts: true,
    defaultViewport: null,
    // Installing an extension and looking at the browser's own window both need it.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: preferences(options, extensionId),
    ...(options.profile && { userDataDir: options.profile }),
  });
  try {
    await browser.installExtension(resolve(options.extension));
    return await Firefox.start(browser, extensionId);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function preferences(options: FirefoxOptions, extensionId: string): Record<string, unknown> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: UUID }),
    // A temporary add-on goes with the browser; what it stored is to outlive it in a kept profile.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    // The anchor page (see below) is the manifest, and the JSON viewer would be no page of ours.
    'devtools.jsonview.enabled': false,
    ...(options.proxyPort && proxyPreferences(options.proxyPort)),
    ...(options.colorScheme && {
      'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1,
      // The popup follows the browser's own colours.
      'ui.systemUsesDarkTheme': options.colorScheme === 'dark' ? 1 : 0,
    }),
    ...options.preferences,
  };
}

function proxyPreferences(port: number): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.no_proxies_on': '',
  };
}

/** A running Firefox with one extension. Made by `launchFirefox`. */
export class Firefox {
  readonly browser: Browser;
  readonly extensionId: string;
  /**
   * The extension's manifest, open in the first tab: a page without anything of its own, from
   * which the extension's interfaces can be reached. Leave it open; `openPopup` and `storage`
   * use it.
   */
  readonly anchor: Page;

  private constructor(browser: Browser, extensionId: string, anchor: Page) {
    this.browser = browser;
    this.extensionId = extensionId;
    this.anchor = anchor;
  }

  /** Internal: use `launchFirefox`. */
  static async start(browser: Browser, extensionId: string): Promise<Firefox> {
    const anchor = (await browser.pages())[0] ?? (await browser.newPage());
    const started = new Firefox(browser, extensionId, anchor);
    await started.#goTo(anchor, 'manifest.json');
    return started;
  }

  /** The address of one of the extension's files, such as "src/options/options.html". */
  extensionUrl(path = ''): string {
    return `moz-extension://${UUID}/${path.replace(/^\//, '')}`;
  }

  /** Opens an address in a new tab, which becomes the active one, and waits until it has loaded. */
  async openPage(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(url);
    return page;
  }

  /** Opens one of the extension's pages in a new tab and waits until its document has loaded. */
  async openExtensionPage(path: string): Promise<Page> {
    const page = await this.browser.newPage();
    await this.#goTo(page, path);
    return page;
  }

  /** Opens the real popup, on the tab `over` or on the active one. */
  async openPopup(over?: Page): Promise<FirefoxPopup> {
    await over?.bringToFront();
    return await FirefoxPopup.open(this.browser, this.anchor);
  }

  /** Every tab with its real address; those that give no answer are left out. */
  async pages(): Promise<OpenPage[]> {
    const pages = await this.browser.pages();
    const addresses = await Promise.allSettled(pages.map(addressOf));
    return pages.flatMap((page, index) => {
      const address = addresses[index];
      return address?.status === 'fulfilled' ? [{ page, url: address.value }] : [];
    });
  }

  /** Waits until a tab's address satisfies the predicate. */
  async waitForPage(predicate: (url: string) => boolean): Promise<Page> {
    const found = await until('a tab with the wanted address', async () =>
      (await this.pages()).find(({ url }) => predicate(url)),
    );
    return found.page;
  }

  /** One area of the extension's storage. */
  storage(area: 'local' | 'session' | 'sync') {
    return {
      get: (keys: string | string[] | null = null): Promise<Record<string, unknown>> =>
        this.anchor.evaluate((name, k) => browser.storage[name].get(k), area, keys),
      set: (items: Record<string, unknown>): Promise<void> =>
        this.anchor.evaluate((name, i) => browser.storage[name].set(i), area, items),
      remove: (keys: string | string[]): Promise<void> =>
        this.anchor.evaluate((name, k) => browser.storage[name].remove(k), area, keys),
      clear: (): Promise<void> =>
        this.anchor.evaluate((name) => browser.storage[name].clear(), area),
    };
  }

  /** Sets a preference while it runs, as in about:config. */
  async prefers(name: string, value: boolean): Promise<void> {
    await privileged(this.browser, `Services.prefs.setBoolPref(${JSON.stringify(name)}, ${value})`);
  }

  /** Stops the event page, as Firefox does when it has been idle: its variables are gone. */
  async killBackground(): Promise<void> {
    const id = JSON.stringify(this.extensionId);
    await privileged(
      this.browser,
      `WebExtensionPolicy.getByID(${id}).extension.terminateBackground()`,
    );
  }

  /** Closes the browser; a temporary profile is removed. */
  async close(): Promise<void> {
    await this.browser.close();
  }

  async #goTo(page: Page, path: string): Promise<void> {
    const url = this.extensionUrl(path);
    // This never resolves; it rejects when the tab is closed, which is then no news.
    page.goto(url, { timeout: 0 }).catch(() => undefined);
    await until(
      `${url} to load`,
      async () =>
        await page.evaluate(
          (wanted) => location.href.startsWith(wanted) && document.readyState === 'complete',
          url,
        ),
    );
  }
}

async function addressOf(page: Page): Promise<string> {
  return await within(1_000, () => page.evaluate(() => location.href));
}

type Area = {
  get(keys: string | string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
  clear(): Promise<void>;
};

/** The little of the extension's world that is used from its pages. */
declare const browser: { storage: Record<'local' | 'session' | 'sync', Area> };
