/**
 * Every starting situation, way in and target, on the stand-in with its policies and its tokens on: the right request or
 * address, byte for byte, or the reason in words. `expectations.ts` is the table.
 *
 * Fifteen situations, eight ways and ten targets are 1,200 switches. A turn is 75 of them: each situation meets every second
 * target, in its own order of the ways, so that every way meets nearly every target. The other turns bring the rest, and
 * `npm run situations` plays them all, which is all 1,200.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Hatrack } from '../hatrack.ts';
import { hasEnded } from './endings.ts';
import { expectations } from './expectations.ts';
import { inNewTab, type Outcome } from './outcomes.ts';
import { type Situation, type SituationName, situationNames, situations } from './situations.ts';
import { type Target, type TargetName, targetNames, targets } from './targets.ts';
import { TURNS, type Way, type WayName, wayNames, ways } from './ways.ts';

interface Row {
  situation: SituationName;
  target: TargetName;
  way: WayName;
}

/** Which turn is played, 0 to 15. */
const turnPlayed = Number(process.env.HATRACK_TURN ?? 0);

const rowsOf = (situation: SituationName, turn = turnPlayed): Row[] => {
  const place = situationNames.indexOf(situation);
  const isEven = (place + Math.floor(turn / wayNames.length)) % 2 === 0;
  const met = targetNames.filter((_, at) => (at % 2 === 0) === isEven);
  return met.map((target, at) => {
    const way = wayNames[(turn + at + Math.floor(place / 2)) % wayNames.length] as WayName;
    return { situation, target, way };
  });
};

let hatrack: Hatrack;
beforeAll(async () => {
  hatrack = await Hatrack.start();
  const roles = Object.values<Target>(targets).map(({ role }) => role);
  await hatrack.holdsRoles(...roles);
  await hatrack.choosesShortcuts(...roles);
});
afterAll(() => hatrack.close());
beforeEach(() => hatrack.startOver());

describe.each(situationNames)('%s', (name) => {
  it.each(rowsOf(name))('$target by $way', async (row) => {
    const way: Way = ways[row.way];
    const target: Target = targets[row.target];
    const here = expectations[row.situation][row.target];
    const outcome = way.inNewTab ? inNewTab(here) : here;
    const situation = await situations[row.situation](hatrack);
    const { tab } = situation;
    const before = tab.url();
    const session = sessionOf(situation);
    const [page] = await Promise.all([
      pageOf(outcome, way, situation),
      way.go({ hatrack, situation, target, outcome }),
    ]);
    await hasEnded(outcome, { aws: hatrack.aws, target, page, session });
    if (page !== tab || outcome.kind === 'told') expect(tab.url()).toBe(before);
  });
});

/** The page on which the outcome is to be seen. */
async function pageOf(outcome: Outcome, way: Way, { tab, console: consoleTab }: Situation) {
  if (outcome.kind === 'post') return consoleTab ?? tab;
  const opensTab = way.inNewTab && outcome.kind !== 'told';
  return opensTab ? hatrack.chromium.context.waitForEvent('page') : tab;
}

const sessionOf = ({ console: page }: Situation) =>
  page ? (/^\d{12}-\w+/.exec(new URL(page.url()).hostname)?.[0] ?? '') : '';

describe('the table', () => {
  const named = ({ situation, way, target }: Row) => `${situation}, ${way}, ${target}`;
  const different = (rows: Row[], by: (row: Row) => string) => new Set(rows.map(by)).size;
  const turn = (at: number) => situationNames.flatMap((situation) => rowsOf(situation, at));

  it('has in each turn every situation, 75 pairs of a way and a target, and no pair twice', () => {
    for (let at = 0; at < TURNS; at++) {
      const rows = turn(at);
      expect(rows).toHaveLength(75);
      expect(different(rows, ({ situation, target }) => `${situation} × ${target}`)).toBe(75);
      expect(different(rows, ({ situation, way }) => `${situation} × ${way}`)).toBe(75);
      expect(different(rows, ({ way, target }) => `${way} × ${target}`)).toBe(75);
    }
  });

  it('has every situation by every way to every target in all turns together', () => {
    const rows = Array.from({ length: TURNS }, (_, at) => turn(at)).flat();
    expect(different(rows, named)).toBe(
      situationNames.length * wayNames.length * targetNames.length,
    );
  });
});
