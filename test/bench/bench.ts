/**
 * `npm run bench`: what Hatrack costs beside what the browser itself costs, both measured in one run, as ratios; what its
 * background worker costs the processor; what thousands of roles cost those who keep them, and the search over
 * them; and how large it is.
 *
 * `npm run bench -- popup switch` measures these parts alone; `--load 4` keeps four processes busy meanwhile, and
 * `--json FILE` writes every run down.
 */
import { parseArgs } from 'node:util';
import { writeBenchFile } from './bench-file.ts';
import { whileBusy } from './busy.ts';
import { managerBench } from './manager-bench.ts';
import { popupBench } from './popup-bench.ts';
import { searchBench } from './search-bench.ts';
import { sizeBench } from './size-bench.ts';
import { switchBench } from './switch-bench.ts';
import { isWithin, limitWords, type Measured, tableOf } from './table.ts';
import { workerBench } from './worker-bench.ts';

const parts: Record<string, () => Promise<Measured[]>> = {
  switch: switchBench,
  popup: popupBench,
  size: sizeBench,
  worker: workerBench,
  manager: managerBench,
  search: async () => searchBench(),
};

const { values, positionals } = parseArgs({
  options: { json: { type: 'string' }, load: { type: 'string', default: '0' } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !(name in parts));
if (unknown.length > 0) {
  throw new Error(`No part is called ${unknown.join(', ')}; there are ${Object.keys(parts)}.`);
}
const load = Number(values.load);
const chosen = positionals.length > 0 ? positionals : Object.keys(parts);

const measured: Record<string, Measured[]> = {};
for (const name of chosen) {
  measured[name] = await whileBusy(load, async () => (await parts[name]?.()) ?? []);
  console.log(`\n${tableOf(measured[name])}`);
}
if (values.json) writeBenchFile(values.json, load, measured);

const over = Object.values(measured)
  .flat()
  .filter((one) => !isWithin(one));
for (const one of over) console.log(`Over its limit of ${limitWords(one)}: ${one.name.trim()}`);
process.exitCode = over.length > 0 ? 1 : 0;
