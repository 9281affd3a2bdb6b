/**
 * `npm run bench`: what Hatrack costs beside what the browser itself costs, both measured in one run, as ratios; what its
 * background worker costs the processor; what thousands of roles cost those who keep them, and the search over them.
 */
import { managerBench } from './manager-bench.ts';
import { searchBench } from './search-bench.ts';
import { switchBench } from './switch-bench.ts';
import { budgetTable, isWithin, isWithinBudget, tableOf } from './table.ts';
import { workerBench } from './worker-bench.ts';

const comparisons = await switchBench();
console.log(tableOf(comparisons));
const budgets = [...(await workerBench()), ...(await managerBench()), ...searchBench()];
console.log(`\n${budgetTable(budgets)}`);

const over = [
  ...comparisons.filter((comparison) => !isWithin(comparison)),
  ...budgets.filter((budget) => !isWithinBudget(budget)),
];
for (const { name, limit } of over) console.log(`Over its limit of ${limit}: ${name.trim()}`);
process.exitCode = over.length > 0 ? 1 : 0;
