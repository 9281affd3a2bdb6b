/** Tries the properties of sync with many cases: `npm run properties -- --cases 100000`. */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { cases: { type: 'string', default: '100000' } } });

const { status } = spawnSync(
  'npx',
  ['vitest', 'run', '--project', 'unit', '--testTimeout=0', 'test/sync/properties'],
  { stdio: 'inherit', env: { ...process.env, CASES: values.cases } },
);
process.exitCode = status ?? 1;
