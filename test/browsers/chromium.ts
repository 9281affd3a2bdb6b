// Drives a real Chromium with an unpacked extension loaded, its real popup included.
//
// Two things here are less plain than they look:
//
// - The popup is no tab, and a connection that was there before the popup never sees it. One that
//   is made afterwards does. So each popup gets a connection of its own, which ends with the popup.
// - While a debugger is attached, Chromium never stops an idle service worker, and the popup's
//   and Playwright's connections are debuggers. Only `killWorker` stops it.

import { mkdtempSync, readFileSync, readlinkSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import type { CDPSession, Page, Worker } from 'playwright';
import { type Browser, type BrowserContext, chromium } from 'playwright';
import { ensureChromium } from './install.ts';
import { chromiumId } from './manifest.ts';
import { TargetSession } from './target-session.ts';
import { until, within } from './wait.ts';

export type ColorScheme = 'light' | 'dark';
export type StorageArea = 'local' | 'session' | 'sync';

export type ChromiumOptions = {
  /** The folder of the unpacked extension. */
  extension: string;
  /** The value of --host-resolver-rules, for example "MAP *.aws.amazon.com:443 127.0.0.1:8443". */
  hostResolverRules?: string;
  /** A profile folder to use and keep. Without it, a temporary one is removed on close. */
  profile?: string;
  /** False shows the window, which needs a display. */
  headless?: boolean;
  /** What the browser tells every page, the popup included, from its first paint on. */
  colorScheme?: ColorScheme;
  /** True where certificates count; else every one is good enough, also the stand-in's own. */
  checksCertificates?: boolean;
  /** Further command line switches. */
  args?: string[];
};

/** One area of the extension's storage, read and written from within its service worker. */
export type Storage = {
  get(keys?: string | string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
  clear(): Promise<void>;
};

/** Launches Chromium with the extension and waits until the extension is there. */
export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  const extensionId = chromiumId(options.extension);
  const executablePath = await ensureChromium();
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'hatrack-chromium-'));
  const removeProfile = async () => {
    if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  // A kept profile may still name the port of an earlier, crashed browser.
  await rm(portFile(profile), { force: true });
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      // Playwright's own headless mode is the old headless shell's, which knows no extensions.
      headless: false,
      args: switches(options),
      ignoreHTTPSErrors: !options.checksCertificates,
      ...(options.colorScheme && { colorScheme: options.colorScheme }),
    });
    return await Chromium.start(context, { ...options, profile, extensionId, removeProfile });
  } catch (error) {
    await removeProfile();
    throw error;
  }
}

function switches(options: ChromiumOptions): string[] {
  const extension = resolve(options.extension);
  return [
    ...(options.headless === false ? [] : ['--headless=new']),
    // Chromium's sandbox refuses to run as root, which is what a container is.
    '--no-sandbox',
    // Port 0 lets Chromium choose; it writes its choice into the profile.
    '--remote-debugging-port=0',
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    ...(options.checksCertificates ? [] : ['--ignore-certificate-errors']),
    // QUIC would go around the resolver's rules.
    '--disable-quic',
    '--disable-background-networking',
    '--no-first-run',
    // Headless Chromium's own screen is 800 by 600, which cuts a popup off at 510 pixels.
    '--screen-info={1920x1080}',
    ...(options.hostResolverRules ? [`--host-resolver-rules=${options.hostResolverRules}`] : []),
    // The popup is not Playwright's, so its emulation comes too late for the first paint.
    ...(options.colorScheme === 'dark' ? ['--force-dark-mode'] : []),
    ...(options.args ?? []),
  ];
}

type Launched = {
  extension: string;
  extensionId: string;
  profile: string;
  colorScheme?: ColorScheme;
  removeProfile: () => Promise<void>;
};

/** A running Chromium with one extension. Made by `launchChromium`. */
export class Chromium {
  /** Everything but the popup: tabs, pages, routes, cookies. */
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** The port of the DevTools protocol on loopback. */
  readonly port: number;
  readonly #launched: Launched;
  readonly #session: CDPSession;
  readonly #popupConnections = new Set<Browser>();

  private constructor(
    context: BrowserContext,
    launched: Launched,
    session: CDPSession,
    port: number,
  ) {
    this.context = context;
    this.extensionId = launched.extensionId;
    this.port = port;
    this.#launched = launched;
    this.#session = session;
  }

  /** Internal: use `launchChromium`. */
  static async start(context: BrowserContext, launched: Launched): Promise<Chromium> {
    try {
      const browser = context.browser();
      if (!browser) throw new Error('Playwright gives no browser for the persistent context.');
      const session = await browser.newBrowserCDPSession();
      const port = await debuggingPort(launched.profile);
      const started = new Chromium(context, launched, session, port);
      await started.worker();
      return started;
    } catch (error) {
      await context.close();
      throw error;
    }
  }

  /** The address of one of the extension's files, such as "src/popup/popup.html". */
  extensionUrl(path = ''): string {
    return `chrome-extension://${this.extensionId}/${path.replace(/^\//, '')}`;
  }

  /**
   * The extension's service worker, started if it is stopped.
   *
   * Ask again after `killWorker` or after `chrome.runtime.reload()` rather than keeping it.
   * Throws if the extension has none, or if it does not start within 15 seconds: then the
   * worker's script most likely throws while it loads.
   */
  async worker(): Promise<Worker> {
    return await until(`the service worker of ${this.extensionUrl()}`, async () => {
      if (!(await this.#workerTarget())) await this.#startWorker();
      const worker = this.context
        .serviceWorkers()
        .findLast((candidate) => candidate.url().startsWith(this.extensionUrl()));
      // The same Worker object serves before and after a restart, and while it restarts a
      // question to it can stay unanswered.
      const id = await within(1_000, async () => worker?.evaluate(() => chrome.runtime.id));
      return id === this.extensionId && worker;
    });
  }

  /**
   * Stops the service worker, as Chromium does after thirty idle seconds: its variables are
   * gone, `storage.session` stays. The next event wakes it. Pages lose their ports to it.
   */
  async killWorker(): Promise<void> {
    const target = await this.#workerTarget();
    if (!target) return;
    await this.#session.send('Target.closeTarget', { targetId: target });
    await until('the service worker to stop', async () => !(await this.#workerTarget()));
  }

  /**
   * Does something while the extension is turned off, as before it was installed, and turns it on again: what is open by
   * then meets an extension that has just begun. What was kept for the session is gone, and its own pages are closed.
   */
  async withoutExtension<T>(action: () => Promise<T>): Promise<T> {
    const manager = await this.context.newPage();
    await manager.goto('chrome://extensions');
    const turn = (isOn: boolean) =>
      manager.evaluate(([id, on]) => chrome.management.setEnabled(id, on), [
        this.extensionId,
        isOn,
      ] as const);
    await turn(false);
    await until('the service worker to stop', async () => !(await this.#workerTarget()));
    const result = await action();
    await turn(true);
    await this.worker();
    await manager.close();
    return result;
  }

  /** Milliseconds of processor time that the worker's own code takes while `action` goes on, by Chromium's profiler. */
  async workerCpu(action: () => Promise<unknown>): Promise<number> {
    await this.worker();
    const target = await this.#workerTarget();
    if (!target) throw new Error('The service worker does not run.');
    const profiler = await TargetSession.attach(this.#session, target);
    await profiler.send('Profiler.enable');
    await profiler.send('Profiler.start');
    await action();
    const { profile } = await profiler.send('Profiler.stop');
    await profiler.detach();
    return busyTime(profile as Profile);
  }

  /** True while the service worker runs, so that a test can see what wakes it. */
  async workerRuns(): Promise<boolean> {
    return (await this.#workerTarget()) !== undefined;
  }

  /**
   * Closes all pages but one. Chromium loses what closes a tab that is just changing to the process of its next page, and
   * Playwright then waits for ever: so here it is asked again until all are gone.
   */
  async closePagesBut(kept: Page): Promise<void> {
    const keptTarget = await targetOf(kept);
    await until('all other pages to close', async () => {
      const { targetInfos } = await this.#session.send('Target.getTargets');
      const others = targetInfos.filter(
        ({ type, targetId }) => type === 'page' && targetId !== keptTarget,
      );
      for (const { targetId } of others)
        await this.#session.send('Target.closeTarget', { targetId });
      return others.length === 0 && this.context.pages().length === 1;
    });
  }

  /** Opens one of the extension's pages in a new tab. */
  async openExtensionPage(path: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(this.extensionUrl(path));
    return page;
  }

  /**
   * Opens the real popup, as a click on the extension's icon does, on the last focused window;
   * with `over`, on that tab and its window. (Headless windows all count as focused, and the last
   * one to be opened stays the last focused one: with several windows, say `over`.)
   *
   * The popup closes as it does for a person: by window.close(), when its tab or window loses
   * the focus, and on `close`; but not by Escape, which is the window's key and not the page's.
   * Wrap what is to close it in `closing`. Unlike a click on the icon, this grants no activeTab.
   * Its size is the real one, and `viewportSize()` is null.
   *
   * Throws if the extension has no popup for the tab, or if one is open already.
   */
  async openPopup(over?: Page): Promise<Page> {
    const where = over ? { windowId: await this.#bringToFront(over) } : {};
    const worker = await this.worker();
    return await this.popupOpenedBy(() =>
      worker
        .evaluate((w) => chrome.action.openPopup(w), where)
        .catch((error: unknown) => {
          // Chromium's own words for an open popup are "Could not find an active browser window.",
          // since the popup has taken the focus from it.
          const hint =
            this.#popupConnections.size > 0 ? ' A popup is open already; close it first.' : '';
          throw new Error(`The popup did not open.${hint}`, { cause: error });
        }),
    );
  }

  /** The popup that `action` makes the extension open by itself. */
  async popupOpenedBy(action: () => Promise<unknown>): Promise<Page> {
    const before = new Set(await this.#extensionPageTargets());
    await action();
    const target = await until('the popup to open', async () =>
      (await this.#extensionPageTargets()).find((id) => !before.has(id)),
    );
    return await this.#connectToPopup(target);
  }

  /** One area of the extension's storage. `managed` is left out: an extension cannot write it. */
  storage(area: StorageArea): Storage {
    const inWorker = async <A, R>(action: (input: [StorageArea, A]) => Promise<R>, input: A) => {
      const worker = await this.worker();
      // Playwright's own type for an argument cannot be met by a generic one.
      return await worker.evaluate(action as (input: unknown) => Promise<R>, [area, input]);
    };
    return {
      get: (keys) => inWorker(([name, k]) => chrome.storage[name].get(k), keys ?? null),
      set: (items) => inWorker(([name, i]) => chrome.storage[name].set(i), items),
      remove: (keys) => inWorker(([name, k]) => chrome.storage[name].remove(k), keys),
      clear: () => inWorker(([name]) => chrome.storage[name].clear(), null),
    };
  }

  /** Forgets what the extension's pages keep for themselves. */
  async clearPageStorage(): Promise<void> {
    const [page] = this.context.pages();
    if (!page) throw new Error('The browser has no tab.');
    const session = await this.context.newCDPSession(page);
    const origin = new URL((await this.worker()).url()).origin;
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage' });
    await session.detach();
  }

  /** Closes the browser and removes its profile, unless the profile was given. */
  async close(): Promise<void> {
    await Promise.allSettled([...this.#popupConnections].map((browser) => browser.close()));
    await this.context.close();
    await this.#launched.removeProfile();
  }

  /** Ends the browser at once, in the midst of whatever it does. A profile that was given can be used again. */
  async kill(): Promise<void> {
    const ended = new Promise((resolve) => this.context.once('close', resolve));
    // Chromium's lock on a profile is a link that names who holds it: machine and process.
    const holder = readlinkSync(join(this.#launched.profile, 'SingletonLock'));
    process.kill(Number(holder.slice(holder.lastIndexOf('-') + 1)), 'SIGKILL');
    await ended;
    await this.#launched.removeProfile();
  }

  /** Makes a tab the active one of its window, and answers the window's id in chrome.windows. */
  async #bringToFront(page: Page): Promise<number> {
    await page.bringToFront();
    const session = await this.context.newCDPSession(page);
    const { windowId } = await session.send('Browser.getWindowForTarget');
    await session.detach();
    return windowId;
  }

  async #connectToPopup(targetId: string): Promise<Page> {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${this.port}`, {
      // Otherwise this connection's defaults would overwrite those of the tabs' own connection.
      noDefaults: true,
      isLocal: true,
    });
    this.#popupConnections.add(browser);
    browser.on('disconnected', () => this.#popupConnections.delete(browser));
    const popup = await pageOfTarget(browser, targetId);
    if (!popup) {
      await browser.close();
      throw new Error('The popup closed as soon as it had opened.');
    }
    // Ending the connection leaves the browser as it is.
    popup.on('close', () => void browser.close());
    const { colorScheme } = this.#launched;
    if (colorScheme) await popup.emulateMedia({ colorScheme });
    return popup;
  }

  async #targets() {
    return (await this.#session.send('Target.getTargets')).targetInfos.filter((target) =>
      target.url.startsWith(this.extensionUrl()),
    );
  }

  async #workerTarget(): Promise<string | undefined> {
    return (await this.#targets()).find((target) => target.type === 'service_worker')?.targetId;
  }

  async #extensionPageTargets(): Promise<string[]> {
    return (await this.#targets())
      .filter((target) => target.type === 'page')
      .map((target) => target.targetId);
  }

  /** Starts the worker without an event. The domain that can do it belongs to pages only. */
  async #startWorker(): Promise<void> {
    const page = this.context.pages()[0] ?? (await this.context.newPage());
    const session = await this.context.newCDPSession(page);
    try {
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.startWorker', { scopeURL: this.extensionUrl() });
    } finally {
      await session.detach();
    }
  }
}

/** What `Profiler.stop` answers, as far as it is read here. */
interface Profile {
  nodes: { id: number; callFrame: { functionName: string } }[];
  samples: number[];
  /** Microseconds. */
  timeDeltas: number[];
}

/** Milliseconds in which anything but waiting was seen. */
function busyTime({ nodes, samples, timeDeltas }: Profile): number {
  const waiting = new Set(
    nodes
      .filter(({ callFrame }) => ['(idle)', '(root)', '(program)'].includes(callFrame.functionName))
      .map(({ id }) => id),
  );
  const busy = samples.map((id, at) => (waiting.has(id) ? 0 : (timeDeltas[at] ?? 0)));
  return busy.reduce((sum, time) => sum + time, 0) / 1000;
}

/**
 * Does something that closes the popup, and waits until it is closed.
 *
 * A key that closes it on its way down has nowhere left to come up, so Playwright's call for that
 * key rejects although all is well; that rejection is dropped. Throws what `action` threw if the
 * popup stays open for 15 seconds.
 */
export async function closing(popup: Page, action: () => Promise<unknown>): Promise<void> {
  let problem: unknown;
  await action().catch((error: unknown) => {
    problem = error;
  });
  await until('the popup to close', () => popup.isClosed()).catch((error: unknown) => {
    throw problem ?? error;
  });
}

function portFile(profile: string): string {
  return join(profile, 'DevToolsActivePort');
}

/** Chromium writes the port on the file's first line, some time while it starts. */
async function debuggingPort(profile: string): Promise<number> {
  return await until('Chromium to name its debugging port', () => {
    const [port] = readFileSync(portFile(profile), 'utf8').split('\n');
    return Number(port) || undefined;
  });
}

async function pageOfTarget(browser: Browser, targetId: string): Promise<Page | undefined> {
  for (const page of browser.contexts().flatMap((context) => context.pages())) {
    if ((await targetOf(page)) === targetId) return page;
  }
  return undefined;
}

async function targetOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  return targetInfo.targetId;
}

/** The little of the extension's world that runs inside its worker. */
declare const chrome: {
  runtime: { id: string };
  management: { setEnabled(id: string, isEnabled: boolean): Promise<void> };
  action: { openPopup(where: { windowId?: number }): Promise<void> };
  storage: Record<
    StorageArea,
    {
      get(keys: string | string[] | null): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
      remove(keys: string | string[]): Promise<void>;
      clear(): Promise<void>;
    }
  >;
};
