// Finds the browsers that the tests drive, rclone and the AWS CLI, without installing anything.
//
// A person's word comes first (HATRACK_CHROMIUM, HATRACK_FIREFOX, HATRACK_RCLONE, HATRACK_AWS_CLI), then what a tool of
// this repository has downloaded for tests, then what the machine has.
//
// Left out on purpose: branded Google Chrome, because from 137 on it ignores --load-extension;
// and Playwright's own Firefox, because it is patched and cannot install an extension over
// WebDriver BiDi.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright';

/**
 * The path of a Chromium that can load an unpacked extension, or undefined if there is none.
 *
 * Throws if HATRACK_CHROMIUM is set and names no file: a test that ran in another browser than
 * the one asked for would mislead.
 */
export function findChromium(): string | undefined {
  return (
    fromEnvironment('HATRACK_CHROMIUM') ??
    firstFile([chromium.executablePath()]) ??
    onPath(['chromium', 'chromium-browser']) ??
    firstFile(usualChromiums())
  );
}

/**
 * The path of a stock Firefox, or undefined if there is none.
 *
 * Throws if HATRACK_FIREFOX is set and names no file.
 */
export function findFirefox(): string | undefined {
  return (
    fromEnvironment('HATRACK_FIREFOX') ??
    firstFile(downloadedFirefoxes()) ??
    onPath(['firefox-esr', 'firefox']) ??
    firstFile(usualFirefoxes())
  );
}

/** The path of rclone, or undefined; otherwise like `findFirefox`. */
export function findRclone(): string | undefined {
  return fromEnvironment('HATRACK_RCLONE') ?? onPath(['rclone']);
}

/**
 * The path of the AWS CLI, version 2, or undefined; otherwise like `findFirefox`. Version 1, which often stands in front of
 * it on PATH, cannot list profiles.
 */
export function findAwsCli(): string | undefined {
  return fromEnvironment('HATRACK_AWS_CLI') ?? allOnPath('aws').find(isAwsCli2);
}

function isAwsCli2(path: string): boolean {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 60_000 });
  return stdout?.startsWith('aws-cli/2.') ?? false;
}

/** Where @puppeteer/browsers keeps what it downloads. */
export function puppeteerCache(): string {
  return process.env.PUPPETEER_CACHE_DIR || join(homedir(), '.cache', 'puppeteer');
}

function fromEnvironment(name: string): string | undefined {
  const path = process.env[name];
  if (!path) return undefined;
  if (isFile(path)) return path;
  throw new Error(`${name} is set to "${path}", but there is no such file.`);
}

/** A name on PATH, by the order of the names first: firefox-esr anywhere wins over firefox. */
function onPath(names: string[]): string | undefined {
  return names.flatMap(allOnPath)[0];
}

/** Every program of this name on PATH, in the order in which a shell would look. */
function allOnPath(name: string): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const ending = process.platform === 'win32' ? '.exe' : '';
  return folders.map((folder) => join(folder, name + ending)).filter(isFile);
}

function usualChromiums(): string[] {
  switch (process.platform) {
    case 'darwin':
      return macApplications('Chromium.app/Contents/MacOS/Chromium');
    case 'win32':
      return windowsPrograms('Chromium\\Application\\chrome.exe');
    default:
      return ['/usr/bin/chromium', '/usr/lib/chromium/chromium'];
  }
}

function usualFirefoxes(): string[] {
  switch (process.platform) {
    case 'darwin':
      return macApplications('Firefox.app/Contents/MacOS/firefox');
    case 'win32':
      return windowsPrograms('Mozilla Firefox\\firefox.exe');
    default:
      return ['/usr/bin/firefox-esr', '/usr/bin/firefox'];
  }
}

function macApplications(path: string): string[] {
  return [join('/Applications', path), join(homedir(), 'Applications', path)];
}

function windowsPrograms(path: string): string[] {
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .flatMap((name) => process.env[name] ?? [])
    .map((folder) => join(folder, path));
}

/**
 * The layout of the cache is firefox/<platform>-<channel>_<version>/<archive's own folder>.
 * The newest folder by name comes first.
 */
function downloadedFirefoxes(): string[] {
  const folder = join(puppeteerCache(), 'firefox');
  if (!existsSync(folder)) return [];
  const builds = readdirSync(folder).sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  return builds.flatMap((build) => [
    join(folder, build, 'firefox', 'firefox'),
    join(folder, build, 'Firefox.app', 'Contents', 'MacOS', 'firefox'),
    join(folder, build, 'core', 'firefox.exe'),
  ]);
}

function firstFile(paths: string[]): string | undefined {
  return paths.find(isFile);
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
