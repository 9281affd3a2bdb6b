/**
 * Every starting situation, way in and target, on the stand-in with its policies and its tokens on: the right request or
 * address, byte for byte, or the reason in words. `expectations.ts` is the table.
 *
 * Fifteen situations, eight ways and ten targets are 1,200 switches. Here each situation meets each target, and the ways take
 * turns from one to the next: so every situation also meets every way, and every way every target. `npm run situations` plays
 * all turns, which is all 1,200.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Hatrack } from '../hatrack.ts';
import { hasEnded } from './endings.ts';
import { expectations } from './expectations.ts';
import { inNewTab, type Outcome } from './outcomes.ts';
import { type Situation, type SituationName, situationNames, situations } from './situations.ts';
import { type Target, type TargetName, targetNames, targets } from './targets.ts';
import { type Way, type WayName, wayNames, ways } from './ways.ts';

interface Row {
  situation: SituationName;
  target: TargetName;
  way: WayName;
}

/** Which of the ways begins, 0 to 7. */
const firstTurn = Number(process.env.HATRACK_TURN ?? 0);

const rowsOf = (situation: SituationName): Row[] =>
  targetNames.map((target, at) => {
    const turn = (firstTurn + at + situationNames.indexOf(situation)) % wayNames.length;
    return { situation, target, way: wayNames[turn] as WayName };
  });

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
  const rows = situationNames.flatMap(rowsOf);
  const pairs = (one: keyof Row, other: keyof Row) =>
    new Set(rows.map((row) => `${row[one]} × ${row[other]}`)).size;

  it('has every pair of situation, way and target', () => {
    const [s, w, t] = [situationNames, wayNames, targetNames].map(({ length }) => length);
    expect(pairs('situation', 'target')).toBe(Number(s) * Number(t));
    expect(pairs('situation', 'way')).toBe(Number(s) * Number(w));
    expect(pairs('way', 'target')).toBe(Number(w) * Number(t));
  });
});
