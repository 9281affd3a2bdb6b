/** Plays many schedules: `npm run simulate -- --schedules 20000 --seed 1`. Ends with 1 where anything is lost. */
import { parseArgs } from 'node:util';
import '../../english.ts';
import { playSchedule } from './schedule.ts';

const { values } = parseArgs({
  options: {
    schedules: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
  },
});
const schedules = Number(values.schedules);
const seed = Number(values.seed);

const total = { edits: 0, crashes: 0, corruptions: 0, losses: 0, problems: 0 };
for (let at = 0; at < schedules; at++) {
  const { edits, crashes, corruptions, lost, problems } = playSchedule(seed + at);
  total.edits += edits;
  total.crashes += crashes;
  total.corruptions += corruptions;
  total.losses += lost.length;
  total.problems += problems.length;
  if (lost.length + problems.length > 0) {
    console.log(
      `Schedule ${seed + at}: ${[...lost.map((edit) => `lost ${edit}`), ...problems].join('; ')}`,
    );
  }
}
console.log(
  `${schedules} schedules from seed ${seed}: ${total.edits} edits, ${total.crashes} crashes, ` +
    `${total.corruptions} corruptions, ${total.losses} losses, ${total.problems} other problems`,
);
process.exitCode = total.losses + total.problems > 0 ? 1 : 0;
