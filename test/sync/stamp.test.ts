/** Stamps: later edits have later stamps, whatever the clock does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isPlausible,
  isStamp,
  laterStamp,
  NEVER,
  nextStamp,
  receiveStamp,
  replicaId,
} from '../../src/sync/stamp.ts';

const time = fc.integer({ min: 0, max: 36 ** 9 - 2 });
const replica = fc.uint8Array({ minLength: 6, maxLength: 6 }).map(replicaId);

describe('a stamp', () => {
  it('is 18 characters', () => {
    expect(isStamp(nextStamp(NEVER, Date.UTC(2026, 0, 1), 'abc123'))).toBe(true);
    expect(isStamp('')).toBe(false);
    expect(isStamp('0'.repeat(19))).toBe(false);
    expect(isStamp(18)).toBe(false);
  });

  it('is later than the last one, whatever the clock says', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(time, replica), { minLength: 2 }), (edits) => {
        let last = NEVER;
        for (const [now, id] of edits) {
          const next = nextStamp(last, now, id);
          expect(next > last).toBe(true);
          expect(isStamp(next)).toBe(true);
          expect(laterStamp(last, next)).toBe(next);
          last = next;
        }
      }),
    );
  });

  it('carries on when one millisecond has more edits than the counter holds', () => {
    let last = nextStamp(NEVER, 1000, 'abc123');
    for (let edit = 0; edit < 50_000; edit++) {
      const next = nextStamp(last, 1000, 'abc123');
      expect(next > last).toBe(true);
      last = next;
    }
  });

  it('compares by time first, then by count, then by replica', () => {
    const earlier = nextStamp(NEVER, 1000, 'zzzzzz');
    expect(nextStamp(NEVER, 1001, '000000') > earlier).toBe(true);
    expect(nextStamp(earlier, 1000, '000000') > earlier).toBe(true);
    expect(nextStamp(NEVER, 1000, 'aaaaaa') < earlier).toBe(true);
  });
});

describe('a clock that hears of a stamp', () => {
  const NOW = Date.UTC(2026, 8, 1);
  const DAY = 24 * 60 * 60 * 1000;
  const YEAR = 365.25 * DAY;
  const heard = (ahead: number) => nextStamp(NEVER, NOW + ahead, 'zzzzzz');

  it.each([
    ['30 days ahead', 30 * DAY],
    ['behind', -30 * DAY],
    ['nine years ahead', 9 * YEAR],
  ])('makes later ones from then on when it is %s', (_, ahead) => {
    const last = receiveStamp(nextStamp(NEVER, NOW, 'aaaaaa'), heard(ahead), NOW);
    expect(nextStamp(last, NOW, 'aaaaaa') > heard(ahead)).toBe(true);
  });

  it.each([
    ['eleven years ahead', heard(11 * YEAR)],
    ['at the end of the width', 'zzzzzzzzzzzzzzzzzz'],
  ])('is not moved when it is %s', (_, received) => {
    const last = nextStamp(NEVER, NOW, 'aaaaaa');
    expect(receiveStamp(last, received, NOW)).toBe(last);
    expect(isPlausible(received, NOW)).toBe(false);
  });

  it('believes others where it has fallen back itself', () => {
    expect(isPlausible(heard(0), Date.UTC(1970, 0, 2))).toBe(true);
  });
});
