// A real WebDAV server on loopback: rclone, over a folder of this machine.

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { ensureRclone } from './install.ts';
import { until } from './wait.ts';

export const USER = 'me';
export const PASSWORD = 'pässword: 1';

const UNHURRIED = 'off';

export class WebdavServer {
  readonly port: number;
  readonly #program: string;
  readonly #served: string;
  #round = 0;
  #child: ChildProcess | undefined;
  #pace = UNHURRIED;

  private constructor(program: string, served: string, port: number) {
    this.#program = program;
    this.#served = served;
    this.port = port;
  }

  /** Starts one over an empty folder. Close with `close`. */
  static async start(): Promise<WebdavServer> {
    const served = mkdtempSync(join(tmpdir(), 'hatrack-webdav-'));
    const server = new WebdavServer(await ensureRclone(), served, await freePort());
    server.startOver();
    await server.restart();
    return server;
  }

  /** The folder that people's folders are in, as it stands on the disk. */
  get folder(): string {
    return join(this.#served, String(this.#round));
  }

  /** The address of a folder in that. */
  url(path = ''): string {
    return `http://127.0.0.1:${this.port}/${this.#round}/${path}`;
  }

  /** Starts it anew unless it runs already, as quick as it can be. */
  async isUp(): Promise<void> {
    if (this.#child?.exitCode !== null || this.#pace !== UNHURRIED) await this.restart();
  }

  /** Starts it on the same port, and resolves once it answers. `pace`: how much it reads in a second, such as "4k". */
  async restart(pace = UNHURRIED): Promise<void> {
    await this.kill();
    this.#pace = pace;
    const address = ['--addr', `127.0.0.1:${this.port}`];
    // Looked up anew each time, since the tests look into the folder and change it as well.
    // What comes in is written as it comes in.
    const direct = ['--bwlimit', pace, '--buffer-size', '0'];
    const fresh = ['--dir-cache-time', '0s', '--config', '/dev/null'];
    this.#child = spawn(
      this.#program,
      ['serve', 'webdav', this.#served, ...address, ...fresh, ...direct],
      {
        stdio: 'ignore',
        // Not on the command line, where every user of the machine can read it.
        env: { ...process.env, RCLONE_USER: USER, RCLONE_PASS: PASSWORD },
      },
    );
    await until('rclone to answer', async () => (await fetch(this.url())).status === 401);
  }

  /** Ends it in the midst of whatever it does. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null && child.kill('SIGKILL')) await ended;
    this.#child = undefined;
  }

  /** Takes an empty folder: a browser may still write into the one before. */
  startOver(): void {
    this.#round++;
    mkdirSync(this.folder);
  }

  holds(path: string): boolean {
    return existsSync(join(this.folder, path));
  }

  async close(): Promise<void> {
    await this.kill();
    await rm(this.#served, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
