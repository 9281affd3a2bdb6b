// What the drivers need to know of an unpacked extension: its manifest and its ids.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

type Manifest = {
  key?: string;
  action?: { default_popup?: string };
  browser_specific_settings?: { gecko?: { id?: string } };
};

/** Reads an unpacked extension's manifest. Throws if the folder holds none. */
export function readManifest(folder: string): Manifest {
  const path = join(folder, 'manifest.json');
  if (!existsSync(path)) {
    throw new Error(
      `There is no extension in "${folder}": it has no manifest.json. Build it first.`,
    );
  }
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
}

/**
 * The id that Chromium gives an unpacked extension: a hash of the manifest's key, or of the
 * folder's real path where there is no key. Computed, so that no service worker need run.
 */
export function chromiumId(folder: string): string {
  const { key } = readManifest(folder);
  const hash = createHash('sha256').update(key ? Buffer.from(key, 'base64') : pathBytes(folder));
  const firstHalf = hash.digest('hex').slice(0, 32);
  return firstHalf.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

/** The id an extension has chosen for Firefox. Throws if its manifest chooses none. */
export function firefoxId(folder: string): string {
  const id = readManifest(folder).browser_specific_settings?.gecko?.id;
  if (id) return id;
  throw new Error(`The manifest in "${folder}" has no browser_specific_settings.gecko.id.`);
}

/** Chromium hashes the path as the platform spells it, which on Windows is UTF-16. */
function pathBytes(folder: string): Buffer {
  const path = realpathSync.native(folder);
  return process.platform === 'win32' ? Buffer.from(path, 'utf16le') : Buffer.from(path, 'utf8');
}
