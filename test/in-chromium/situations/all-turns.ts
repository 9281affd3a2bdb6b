/** `npm run situations`: every situation by every way to every target, turn by turn, two turns at a time. */
import { spawn } from 'node:child_process';
import { TURNS } from './ways.ts';

const TEST = 'test/in-chromium/situations/situations.test.ts';

/** Plays one turn; true where all its rows are as the table says. */
function play(turn: number): Promise<boolean> {
  const vitest = spawn('npx', ['vitest', 'run', '--project', 'browsers', TEST], {
    env: { ...process.env, HATRACK_TURN: String(turn) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  vitest.stdout.on('data', (chunk) => {
    said += chunk;
  });
  return new Promise((resolve) => {
    vitest.on('close', (code) => {
      const [rows = 'no rows'] = /Tests .*/.exec(said) ?? [];
      console.log(`Turn ${turn + 1} of ${TURNS}: ${rows}`);
      if (code !== 0) console.log(said);
      resolve(code === 0);
    });
  });
}

let failed = 0;
for (let turn = 0; turn < TURNS; turn += 2) {
  const played = await Promise.all([play(turn), play(turn + 1)]);
  failed += played.filter((isAsExpected) => !isAsExpected).length;
}
process.exitCode = failed > 0 ? 1 : 0;
