/** The pace of writing: what is done in a row is told once, and never more often than browsers let through. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fullAllowance,
  nextWriteAt,
  noteChange,
  pauseAfter,
  refill,
  takeWrite,
  tellAt,
  type Waiting,
  WRITES,
} from '../../src/sync/pace.ts';

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const NOW = Date.UTC(2026, 8, 1);

describe('the allowance', () => {
  it('lets sixty writes through at once, and then one in two minutes', () => {
    let allowance = fullAllowance(NOW);
    for (let write = 0; write < WRITES.atMost; write++) {
      const left = takeWrite(allowance, NOW);
      if (!left) throw new Error('The allowance is used up too early.');
      allowance = left;
    }
    expect(takeWrite(allowance, NOW)).toBeUndefined();
    const next = nextWriteAt(allowance, NOW);
    expect(next).toBe(NOW + 120 * SECOND);
    expect(takeWrite(allowance, next - 1)).toBeUndefined();
    expect(takeWrite(allowance, next)).toBeDefined();
  });

  it.each([
    [0, 1, 30],
    [10, 0.5, 25],
    [50, 1, 60],
    [5, -1, 5],
  ])('with %i left and %d hours later has %i', (left, hours, expected) => {
    expect(refill({ left, at: NOW }, NOW + hours * HOUR).left).toBeCloseTo(expected);
  });

  it('never lets more through than sixty and thirty an hour', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 600 * SECOND })), (pauses) => {
        let [allowance, now, writes] = [fullAllowance(NOW), NOW, 0];
        for (const pause of pauses) {
          now += pause;
          const left = takeWrite(allowance, now);
          if (left) writes++;
          allowance = left ?? allowance;
        }
        expect(writes).toBeLessThanOrEqual(60 + ((now - NOW) / HOUR) * 30 + 1e-6);
      }),
    );
  });
});

describe('changes', () => {
  const tellAfter = (changes: number[], startedAt = NOW - HOUR) => {
    let waiting: Waiting | undefined;
    for (const at of changes) waiting = noteChange(waiting, NOW + at * SECOND);
    return waiting && (tellAt(waiting, startedAt) - NOW) / SECOND;
  };

  it.each([
    ['one is told after three seconds', [0], 3],
    ['of several the last counts', [0, 2, 4], 7],
    ['at the longest after fifteen seconds', [0, 2, 4, 6, 8, 10, 12, 14], 15],
    ['a clock that went back holds nothing up', [0, -100], -97],
  ])('%s', (_, changes, expected) => {
    expect(tellAfter(changes)).toBe(expected);
  });

  it('wait for a minute after the start', () => {
    expect(tellAfter([0], NOW - 10 * SECOND)).toBe(50);
  });
});

describe('the pause after failures', () => {
  it.each([
    [1, 30],
    [2, 60],
    [3, 120],
    [7, 1920],
    [8, 3600],
    [1000, 3600],
  ])('is, after %i, %i seconds', (failures, seconds) => {
    expect(pauseAfter(failures)).toBe(seconds * 1000);
  });
});
