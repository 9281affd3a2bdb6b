/** `npm run bench`: what Hatrack costs beside what the browser itself costs, both measured in one run, as ratios. */
import { switchBench } from './switch-bench.ts';
import { type Comparison, isWithin, tableOf } from './table.ts';

const comparisons: Comparison[] = [...(await switchBench())];
console.log(tableOf(comparisons));
const over = comparisons.filter((comparison) => !isWithin(comparison));
for (const { name, limit } of over) console.log(`Over its limit of ${limit}: ${name}`);
process.exitCode = over.length > 0 ? 1 : 0;
