/** A window of Chromium with the extension, for a person: the browser does in it what it does for anybody. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import type { Readable, Writable } from 'node:stream';
import { ensureChromium } from '../browsers/install.ts';
import { until, within } from '../browsers/wait.ts';
import { type DevToolsEvent, DevToolsPipe } from './devtools-pipe.ts';
import { Problem } from './problem.ts';

export interface WindowOptions {
  extension: string;
  profile: string;
  hostResolverRules: string;
  /** The tab in front. */
  address: string;
}

/** Opens the window and resolves once its first tab is there. Throws, with the browser's own words, if it cannot. */
export async function openWindow(options: WindowOptions): Promise<BrowserWindow> {
  const program = await ensureChromium();
  const window = new BrowserWindow(program, switches(options));
  await window.start();
  return window;
}

function switches({ extension, profile, hostResolverRules, address }: WindowOptions): string[] {
  return [
    `--user-data-dir=${profile}`,
    '--remote-debugging-pipe',
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    `--host-resolver-rules=${hostResolverRules}`,
    '--ignore-certificate-errors',
    // QUIC would go around the resolver's rules.
    '--disable-quic',
    '--disable-background-networking',
    '--no-first-run',
    '--no-default-browser-check',
    // The profile is thrown away, so it need not ask for the person's keychain.
    '--password-store=basic',
    '--use-mock-keychain',
    // Otherwise a bar at the top warns of some of these switches, which a newcomer would take for Hatrack's doing.
    '--test-type',
    // Many Linux machines (containers, root, recent Ubuntu) refuse the sandbox, and here only the stand-in is visited.
    ...(process.platform === 'linux' ? ['--no-sandbox', '--ozone-platform-hint=auto'] : []),
    '--window-size=1280,900',
    address,
  ];
}

const WORDS_KEPT = 1_000;

export class BrowserWindow {
  /** Resolves when the browser has ended, whoever ended it. */
  readonly closed: Promise<unknown>;
  readonly #process: ChildProcess;
  readonly #pipe: DevToolsPipe;
  /** The tabs, by the ids of the DevTools protocol; the popup counts as one. */
  readonly #tabs = new Set<string>();
  #hasEnded = false;
  #lastWords = '';

  /** Internal: use `openWindow`. */
  constructor(program: string, parameters: string[]) {
    this.#process = spawn(program, parameters, {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    });
    this.closed = once(this.#process, 'exit').then(() => {
      this.#hasEnded = true;
    });
    this.#process.stderr?.on('data', (text: Buffer) => {
      this.#lastWords = (this.#lastWords + text).slice(-WORDS_KEPT);
    });
    const [, , , toBrowser, fromBrowser] = this.#process.stdio;
    this.#pipe = new DevToolsPipe(toBrowser as Writable, fromBrowser as Readable, (event) =>
      this.#hear(event),
    );
  }

  /** Internal: use `openWindow`. */
  async start(): Promise<void> {
    try {
      await this.#pipe.send('Target.setDiscoverTargets', { discover: true });
      await until('the first tab', () => this.#tabs.size > 0 || this.#hasEnded);
      if (this.#hasEnded) throw new Error('The browser has ended.');
    } catch (error) {
      await this.close();
      const hint = 'The same tour without a window: HATRACK_TOUR=headless npm start';
      const words = ['Chromium opened no window.', hint, 'Chromium says:', this.#lastWords];
      throw new Problem(words.join('\n'), { cause: error });
    }
  }

  /** Opens an address in a tab behind the one in front. */
  async openBehind(url: string): Promise<void> {
    await this.#pipe.send('Target.createTarget', { url, background: true });
  }

  /** Ends the browser, the hard way if it does not go of its own accord. */
  async close(): Promise<void> {
    this.#pipe.send('Browser.close').catch(() => undefined);
    await within(5_000, () => this.closed).catch(() => this.#process.kill('SIGKILL'));
    await this.closed;
  }

  #hear({ method, params }: DevToolsEvent): void {
    const { targetInfo, targetId } = params as TargetParams;
    if (method === 'Target.targetCreated' && targetInfo?.type === 'page') {
      this.#tabs.add(targetInfo.targetId);
    }
    if (method === 'Target.targetDestroyed' && targetId && this.#tabs.delete(targetId)) {
      // On macOS a browser lives on without a window, but this one has nothing left to do.
      if (this.#tabs.size === 0) void this.close();
    }
  }
}

/** What of the DevTools protocol's events about targets is read here. */
interface TargetParams {
  targetInfo?: { type: string; targetId: string };
  targetId?: string;
}
