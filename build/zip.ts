/**
 * Packs a built extension into the zip that the stores take. Run as `tsx build/zip.ts chrome firefox` after the builds.
 *
 * Entries are sorted and carry one fixed time, so that the same sources give the same bytes.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort();
}

function zipFolder(folder: string, target: string): number {
  const entries: Zippable = {};
  for (const path of filesBelow(folder)) {
    const name = relative(folder, path).split(sep).join('/');
    entries[name] = [readFileSync(path), { mtime: '1980-01-01T00:00:00' }];
  }
  const bytes = zipSync(entries, { level: 9 });
  writeFileSync(target, bytes);
  return bytes.length;
}

for (const target of process.argv.slice(2)) {
  const size = zipFolder(`dist/${target}`, `dist/hatrack-${target}.zip`);
  console.log(`dist/hatrack-${target}.zip  ${(size / 1024).toFixed(0)} kB`);
}
