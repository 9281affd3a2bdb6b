/**
 * Puts what was measured into `docs/speed.md`: `npm run bench:docs -- FILE...`, each written by `npm run bench -- --json FILE`.
 * Files of the same load are put together; give three of each, for one may be by chance.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { type BenchFile, readBenchFile } from './bench-file.ts';
import { markdownOf } from './table.ts';

const PAGE = 'docs/speed.md';
const files = process.argv.slice(2).map(readBenchFile);

function circumstances({ processors, load }: BenchFile): string {
  const others = load === 0 ? '' : `, with ${load} other processes busy meanwhile`;
  return `On a machine with ${processors} processors${others}:`;
}

/** The tables of a part, one for each load. */
function tablesOf(part: string): string[] {
  const loads = [...new Set(files.map(({ load }) => load))].sort((a, b) => a - b);
  return loads.flatMap((load) => {
    const having = files.filter((file) => file.load === load && file.parts[part]);
    const [first] = having;
    return first
      ? [circumstances(first), markdownOf(having.map(({ parts }) => parts[part] ?? []))]
      : [];
  });
}

let page = readFileSync(PAGE, 'utf8');
for (const part of ['popup', 'size']) {
  // Sizes do not depend on what else a machine does.
  const tables = part === 'size' ? tablesOf(part).slice(1, 2) : tablesOf(part);
  if (tables.length === 0) continue;
  const place = new RegExp(`(<!-- ${part} -->\n)[^]*?(<!-- end -->)`);
  page = page.replace(place, (_, begin, end) => `${begin}\n${tables.join('\n\n')}\n\n${end}`);
}
writeFileSync(PAGE, page);
