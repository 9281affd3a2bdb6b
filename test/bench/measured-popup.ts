/**
 * Opens a popup as a click does, with the watch of `popup-watch.ts` in it from its first moment, and talks with it.
 *
 * The watch comes from outside, over the DevTools protocol, whose connection attaches to every page as it comes to be. Popups
 * are pages to it that Playwright's own connection does not know.
 */
import { join } from 'node:path';
import type { Worker } from 'playwright';
import { type CDPSession, Connection } from 'puppeteer-core';
import { NodeWebSocketTransport } from 'puppeteer-core/internal/node/NodeWebSocketTransport.js';
import { build } from 'vite';
import type { Chromium } from '../browsers/chromium.ts';
import { until, within } from '../browsers/wait.ts';
import { type Key, keyDown } from './popup-keys.ts';
import type { Expected, Opened } from './popup-watch.ts';

/** What takes longer than this never comes. */
const DEADLINE = 60_000;
/** What a popup leaves to do when it closes is over by then. */
const REST = 150;

interface Attached {
  session: CDPSession;
  targetId: string;
}

/** A popup is of no kind yet while it comes to be, so all is attached to but what it cannot be. */
const NO_POPUPS = ['browser', 'tab', 'iframe', 'worker', 'shared_worker', 'service_worker'];

export class PopupOpener {
  readonly #connection: Connection;
  readonly #watch: string;
  /** Called with the popup that is about to open; undefined while none is. */
  #attached: ((popup: Attached) => void) | undefined;

  private constructor(connection: Connection, watch: string) {
    this.#connection = connection;
    connection.on('Target.attachedToTarget', ({ sessionId, targetInfo: { targetId } }) => {
      const session = connection.session(sessionId);
      if (session) this.#take({ session, targetId });
    });
    this.#watch = watch;
  }

  static async start(chromium: Chromium): Promise<PopupOpener> {
    const version = await fetch(`http://127.0.0.1:${chromium.port}/json/version`);
    const { webSocketDebuggerUrl: url } = (await version.json()) as Record<string, string>;
    if (!url) throw new Error('The browser names no address for its debugger.');
    const connection = new Connection(url, await NodeWebSocketTransport.create(url));
    const opener = new PopupOpener(connection, await watchScript());
    await connection.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      filter: [...NO_POPUPS.map((type) => ({ type, exclude: true })), {}],
    });
    return opener;
  }

  /** Opens the popup of the extension that a worker belongs to. */
  async open(worker: Worker): Promise<MeasuredPopup> {
    const attached = new Promise<Attached>((resolve) => {
      this.#attached = resolve;
    });
    // Right after another popup has closed, the browser may still refuse.
    const called = await until('the popup to open', () => worker.evaluate(openPopup));
    const { session, targetId } = await within(DEADLINE, () => attached);
    return new MeasuredPopup(this.#connection, session, targetId, called);
  }

  close(): void {
    this.#connection.dispose();
  }

  /** In this order and in one go: a popup goes on as soon as it has the watch. */
  #take(attached: Attached): void {
    const { session } = attached;
    if (this.#attached) {
      void session.send('Page.enable');
      void session.send('Page.addScriptToEvaluateOnNewDocument', { source: this.#watch });
    }
    void session.send('Runtime.runIfWaitingForDebugger');
    this.#attached?.(attached);
    this.#attached = undefined;
  }
}

/** A popup that is open. */
export class MeasuredPopup {
  readonly #browser: Connection;
  readonly #session: CDPSession;
  readonly #targetId: string;
  readonly #called: number;

  constructor(browser: Connection, session: CDPSession, targetId: string, called: number) {
    this.#browser = browser;
    this.#session = session;
    this.#targetId = targetId;
    this.#called = called;
  }

  /** Milliseconds from the call that opened the popup, once all of it has come about. */
  async opened(): Promise<Opened> {
    const { rows, focus } = await this.#ask<Opened>('opened');
    return { rows: rows - this.#called, focus: focus - this.#called };
  }

  /** Resolves once a key would go to the field, whatever else is still to come. */
  async focused(): Promise<void> {
    await this.#ask('focused');
  }

  /** What the popup shows for a query when it has come to rest. */
  settled(query: string): Promise<Expected> {
    return this.#ask(`settled(${JSON.stringify(query)})`);
  }

  /** Presses a key, and waits for nothing else. */
  async press(key: Key): Promise<void> {
    await this.#session.send('Input.dispatchKeyEvent', keyDown(key));
    await this.#session.send('Input.dispatchKeyEvent', { ...keyDown(key), type: 'keyUp' });
  }

  /** Presses keys, each once the one before has brought about what it should, and gives each one's milliseconds. */
  async type(keys: readonly Key[], expected: readonly Expected[]): Promise<number[]> {
    await this.#ask(`expect(${JSON.stringify(expected)})`);
    const times: number[] = [];
    for (const key of keys) {
      await this.press(key);
      times.push(await this.#ask<number>('keystroke()'));
    }
    return times;
  }

  /** Megabytes of JavaScript's heap that are in use after the garbage was collected. */
  async heap(): Promise<number> {
    await this.#session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.#session.send('Runtime.getHeapUsage');
    return usedSize / 1_000_000;
  }

  async close(): Promise<void> {
    const gone = new Promise((resolve) => {
      this.#browser.once('Target.detachedFromTarget', resolve);
    });
    await this.#browser.send('Target.closeTarget', { targetId: this.#targetId });
    await gone;
    await new Promise((resolve) => setTimeout(resolve, REST));
  }

  async #ask<T>(what: string): Promise<T> {
    try {
      return await within(DEADLINE, () => this.#evaluate<T>(what));
    } catch (cause) {
      const present = await this.#evaluate('present()');
      throw new Error(`${what} never came about: ${JSON.stringify(present)}`, { cause });
    }
  }

  async #evaluate<T>(what: string): Promise<T> {
    const { result, exceptionDetails } = await this.#session.send('Runtime.evaluate', {
      expression: `popupWatch.${what}`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value as T;
  }
}

/** The watch as one plain script. */
async function watchScript(): Promise<string> {
  const input = join(import.meta.dirname, 'popup-watch.ts');
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, minify: false, rollupOptions: { input, output: { format: 'iife' } } },
  });
  const [output] = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  if (output?.type !== 'chunk') throw new Error('The watch was not built.');
  return output.code;
}

/** In the worker: opens the popup, and tells when it was called for. */
async function openPopup(): Promise<number> {
  const called = performance.timeOrigin + performance.now();
  await chrome.action.openPopup();
  return called;
}

declare const chrome: { action: { openPopup(): Promise<void> } };
