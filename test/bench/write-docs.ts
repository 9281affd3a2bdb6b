/** Puts what was measured into `docs/speed.md`: `npm run bench:docs -- QUIET LOADED`, both written by `npm run bench -- --json FILE`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { type BenchFile, readBenchFile } from './bench-file.ts';
import { markdownOf } from './table.ts';

const PAGE = 'docs/speed.md';
const files = process.argv.slice(2).map(readBenchFile);
/** Sizes do not depend on what else a machine does. */
const parts = { popup: files, size: files.slice(0, 1) };

function circumstances({ processors, load }: BenchFile): string {
  const others = load === 0 ? '' : `, with ${load} other processes busy meanwhile`;
  return `On a machine with ${processors} processors${others}:`;
}

let page = readFileSync(PAGE, 'utf8');
for (const [part, given] of Object.entries(parts)) {
  const tables = given.flatMap((file) => {
    const measured = file.parts[part];
    if (!measured) return [];
    return [...(part === 'size' ? [] : [circumstances(file)]), markdownOf(measured)];
  });
  if (tables.length === 0) continue;
  const place = new RegExp(`(<!-- ${part} -->\n)[^]*?(<!-- end -->)`);
  page = page.replace(place, (_, begin, end) => `${begin}\n${tables.join('\n\n')}\n\n${end}`);
}
writeFileSync(PAGE, page);
