/** Frecency: more use never lowers it, time alone does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreAt, type Use, usedAt } from '../../src/domain/frecency.ts';

const DAY = 24 * 60 * 60 * 1000;

const usedOn = (days: readonly number[]) =>
  days.reduce<Use | undefined>((use, day) => usedAt(use, day * DAY), undefined) as Use;

const days = fc
  .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 50 })
  .map((all) => all.sort((a, b) => a - b));

describe('frecency', () => {
  it('counts a use 1, and half of that a fortnight later', () => {
    const use = usedOn([0]);
    expect(scoreAt(use, 0)).toBe(1);
    expect(scoreAt(use, 14 * DAY)).toBe(0.5);
    expect(scoreAt(use, 28 * DAY)).toBe(0.25);
  });

  it('is the sum of its uses, each by its age', () => {
    fc.assert(
      fc.property(days, (all) => {
        const sum = all.reduce((total, day) => total + 2 ** ((day - 1000) / 14), 0);
        expect(scoreAt(usedOn(all), 1000 * DAY)).toBeCloseTo(sum);
      }),
    );
  });

  it('loses nothing to a clock that was put back', () => {
    expect(scoreAt(usedOn([100]), 0)).toBe(1);
    expect(usedAt(usedOn([100]), 0).score).toBe(2);
  });

  it('tells habit from chance, and today’s work from that of last season', () => {
    const today = 200;
    const at = (all: number[]) => scoreAt(usedOn(all), today * DAY);
    const daily = at(Array.from({ length: 60 }, (_, day) => today - 60 + day));
    const weekly = at([172, 179, 186, 193, 200]);
    const once = at([today]);
    const formerly = at(Array.from({ length: 60 }, (_, day) => day));
    expect(daily).toBeGreaterThan(weekly);
    expect(weekly).toBeGreaterThan(once);
    expect(once).toBeGreaterThan(formerly);
  });
});
