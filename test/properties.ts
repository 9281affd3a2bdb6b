/** Tries properties with many cases: `npm run properties -- --cases 100000`, or of one part: `npm run properties -- formats`. */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  options: { cases: { type: 'string', default: '100000' } },
  allowPositionals: true,
});
const parts = positionals.length > 0 ? positionals : ['sync', 'formats'];

const { status } = spawnSync(
  'npx',
  [
    ...['vitest', 'run', '--project', 'unit', '--testTimeout=0'],
    ...parts.map((part) => `test/${part}/properties`),
  ],
  { stdio: 'inherit', env: { ...process.env, CASES: values.cases } },
);
process.exitCode = status ?? 1;
