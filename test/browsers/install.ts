// Makes sure that the browsers are there, rclone, which is the WebDAV server of the tests, and the AWS CLI, which reads what
// Hatrack exports: finds them, or else installs them.
//
//   npx tsx test/browsers/install.ts
//
// Which way first? On Debian itself, as someone who may install packages, apt: one mirror that
// such a machine reaches anyway, even in a closed network, brings the browser with all the
// libraries it needs. Anywhere else the download that the tools of this repository know comes
// first, since Ubuntu's packages of both browsers are only a door to snap, which containers lack.
// Each way has a deadline, because a closed network may drop what it does not let through and
// leave a download hanging.

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { findAwsCli, findChromium, findFirefox, findRclone, puppeteerCache } from './find.ts';
import { alone } from './lock.ts';
import { type Ending, run } from './run.ts';

const MINUTE = 60_000;

type Step = { command: string[]; deadlineMs: number; environment?: Record<string, string> };
type Way = { name: string; steps: Step[] };
type Wanted = {
  name: string;
  find: () => string | undefined;
  variable: string;
  aptPackage: string;
  /** Where a tool of this repository can download it. */
  download?: () => Way;
  byHand: string;
};

const CHROMIUM: Wanted = {
  name: 'Chromium',
  find: findChromium,
  variable: 'HATRACK_CHROMIUM',
  aptPackage: 'chromium',
  download: playwrightChromium,
  byHand: 'npx playwright install --with-deps --no-shell chromium',
};

const FIREFOX: Wanted = {
  name: 'Firefox',
  find: findFirefox,
  variable: 'HATRACK_FIREFOX',
  aptPackage: 'firefox-esr',
  download: puppeteerFirefox,
  byHand: 'npx @puppeteer/browsers install firefox@stable --path ~/.cache/puppeteer',
};

const RCLONE: Wanted = {
  name: 'rclone',
  find: findRclone,
  variable: 'HATRACK_RCLONE',
  aptPackage: 'rclone',
  byHand: 'install it as https://rclone.org/install/ says',
};

const AWS_CLI: Wanted = {
  name: 'AWS CLI',
  find: findAwsCli,
  variable: 'HATRACK_AWS_CLI',
  aptPackage: 'awscli',
  byHand:
    'install version 2 as https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html says',
};

/**
 * The path of a Chromium that can load an extension, installed if there is none.
 *
 * Says on stderr what it installs. Throws, with what to do by hand, if every way fails, or if
 * HATRACK_CHROMIUM names no file.
 */
export async function ensureChromium(): Promise<string> {
  return await ensure(CHROMIUM);
}

/** The path of a stock Firefox, installed if there is none; otherwise like `ensureChromium`. */
export async function ensureFirefox(): Promise<string> {
  return await ensure(FIREFOX);
}

/** The path of rclone, installed if there is none; otherwise like `ensureChromium`. */
export async function ensureRclone(): Promise<string> {
  return await ensure(RCLONE);
}

/** The path of the AWS CLI, version 2, installed if there is none; otherwise like `ensureChromium`. */
export async function ensureAwsCli(): Promise<string> {
  return await ensure(AWS_CLI);
}

async function ensure(wanted: Wanted): Promise<string> {
  // The second look is for the process that had to wait while another one installed it.
  return (
    wanted.find() ?? (await alone('browsers', async () => wanted.find() ?? (await install(wanted))))
  );
}

async function install(wanted: Wanted): Promise<string> {
  const failures: string[] = [];
  for (const way of await waysTo(wanted)) {
    say(`${wanted.name} is missing; installing it with ${way.name}.`);
    const ending = await take(way);
    const path = ending.ok ? wanted.find() : undefined;
    const checked = path ? await check(path) : ending;
    if (path && checked.ok) return path;
    failures.push(`${way.name}: ${checked.reason || 'done, but it is not to be found'}`);
    say(`That failed. ${failures.at(-1)}`);
  }
  throw new Error(
    [
      `${wanted.name} is missing and could not be installed.`,
      ...failures.map((failure) => `- ${failure}`),
      'Do one of these by hand:',
      `- set ${wanted.variable} to the path of a ${wanted.name} that is there already`,
      `- ${wanted.byHand}`,
      `- on Debian, as root: apt-get update && apt-get install ${wanted.aptPackage}`,
    ].join('\n'),
  );
}

async function waysTo(wanted: Wanted): Promise<Way[]> {
  const prefix = await rootPrefix();
  const apt = prefix && onPath('apt-get') ? [aptWay(prefix, wanted.aptPackage)] : [];
  const download = wanted.download ? [wanted.download()] : [];
  return isDebian() ? [...apt, ...download] : [...download, ...apt];
}

function aptWay(prefix: string[], name: string): Way {
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  // Sudo drops the environment, so env sets it on the far side of it.
  const apt = [
    ...prefix,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-qq',
    '-o',
    'DPkg::Lock::Timeout=120',
    '-o',
    'Acquire::http::Timeout=20',
  ];
  return {
    name: `apt-get install ${name}`,
    steps: [
      { command: [...apt, 'update'], deadlineMs: 3 * MINUTE, environment },
      {
        command: [...apt, 'install', '-y', '--no-install-recommends', name],
        deadlineMs: 10 * MINUTE,
        environment,
      },
    ],
  };
}

/** The full browser, since the headless shell knows no extensions. */
function playwrightChromium(): Way {
  const cli = join(dirname(resolved('playwright/package.json')), 'cli.js');
  const withLibraries = isLinuxRoot() ? ['--with-deps'] : [];
  const command = [process.execPath, cli, 'install', ...withLibraries, '--no-shell', 'chromium'];
  return {
    name: ['npx playwright install', ...withLibraries, '--no-shell chromium'].join(' '),
    steps: [
      {
        command,
        deadlineMs: 6 * MINUTE,
        // Playwright asks several mirrors again and again, half a minute a time if they are silent.
        environment: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '5000', CI: '1' },
      },
    ],
  };
}

function puppeteerFirefox(): Way {
  // It is puppeteer-core's dependency and not ours, so it is looked up from there.
  const cli = join(
    dirname(createRequire(resolved('puppeteer-core')).resolve('@puppeteer/browsers')),
    'main-cli.js',
  );
  const command = [process.execPath, cli, 'install', 'firefox@stable', '--path', puppeteerCache()];
  const playwright = join(dirname(resolved('playwright/package.json')), 'cli.js');
  // Mozilla's archive brings no libraries; Playwright knows which ones a Firefox needs.
  const libraries = [process.execPath, playwright, 'install-deps', 'firefox'];
  return {
    name: 'npx @puppeteer/browsers install firefox@stable',
    steps: [
      { command, deadlineMs: 4 * MINUTE },
      ...(isLinuxRoot() ? [{ command: libraries, deadlineMs: 5 * MINUTE }] : []),
    ],
  };
}

async function take(way: Way): Promise<Ending> {
  for (const step of way.steps) {
    const ending = await run(step.command, step.deadlineMs, step.environment);
    if (!ending.ok) return ending;
  }
  return { ok: true, reason: '' };
}

/** A browser without its libraries is there but does not start. On Windows, asking opens it. */
async function check(path: string): Promise<Ending> {
  if (process.platform === 'win32') return { ok: true, reason: '' };
  return await run([path, '--version'], MINUTE);
}

/** What to put before a command so that it runs as root; undefined if there is no way to. */
async function rootPrefix(): Promise<string[] | undefined> {
  if (isLinuxRoot()) return [];
  if (process.platform !== 'linux' || !onPath('sudo')) return undefined;
  return (await run(['sudo', '-n', 'true'], 10_000)).ok ? ['sudo', '-n'] : undefined;
}

function isLinuxRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/** Debian itself, not what is made from it: those may package browsers in their own way. */
function isDebian(): boolean {
  const path = '/etc/os-release';
  return existsSync(path) && /^ID="?debian"?$/m.test(readFileSync(path, 'utf8'));
}

function onPath(program: string): boolean {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, program)));
}

function resolved(name: string): string {
  return createRequire(import.meta.url).resolve(name);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** True if this file is what Node was asked to run, rather than an import of something else. */
function isProgram(): boolean {
  const [, program] = process.argv;
  return program !== undefined && pathToFileURL(program).href === import.meta.url;
}

if (isProgram()) {
  for (const ensureOne of [ensureChromium, ensureFirefox, ensureRclone, ensureAwsCli]) {
    try {
      say(`${await ensureOne()} is there.`);
    } catch (error) {
      process.exitCode = 1;
      say((error as Error).message);
    }
  }
}
