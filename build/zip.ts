/**
 * Packs a built extension into the zip that the stores take. Run as `tsx build/zip.ts chrome firefox` after the builds.
 *
 * Entries are sorted and carry one fixed time, so that the same sources give the same bytes. Zopfli takes seconds where
 * others take a moment, and what it writes is 7 % smaller than fflate's and read by all that read zips.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { deflateAsync } from '@gfx/zopfli';
import { type Entry, zipOf } from './zip-format.ts';

const ITERATIONS = 15;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort();
}

/** What was packed before, by its bytes: most files are the same for all browsers. */
const packed = new Map<string, Promise<Uint8Array>>();

function pack(bytes: Buffer): Promise<Uint8Array> {
  const key = bytes.toString('latin1');
  const known = packed.get(key) ?? deflateAsync(bytes, { numiterations: ITERATIONS });
  packed.set(key, known);
  return known;
}

async function entryOf(folder: string, path: string): Promise<Entry> {
  const name = relative(folder, path).split(sep).join('/');
  const bytes = readFileSync(path);
  return { name, bytes, deflated: await pack(bytes) };
}

async function zipFolder(folder: string, target: string): Promise<number> {
  const entries: Entry[] = [];
  for (const path of filesBelow(folder)) entries.push(await entryOf(folder, path));
  const bytes = zipOf(entries);
  writeFileSync(target, bytes);
  return bytes.length;
}

for (const target of process.argv.slice(2)) {
  const size = await zipFolder(`dist/${target}`, `dist/hatrack-${target}.zip`);
  console.log(`dist/hatrack-${target}.zip  ${(size / 1000).toFixed(1)} kB`);
}
