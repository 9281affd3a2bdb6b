/** Nothing that a person was told is saved gets lost, whatever browsers, accounts and folders do; and a fault is found. */
import { describe, expect, it } from 'vitest';
import { FAULTS } from './faults.ts';
import { playSchedule } from './schedule.ts';

describe('browsers that sync', () => {
  it('come to hold the same and lose no edit', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { lost, problems } = playSchedule(seed);
      expect({ seed, lost, problems }).toEqual({ seed, lost: [], problems: [] });
    }
  });
});

/** A fault shows within this many schedules. */
const BOUND = 150;

describe('the simulator', () => {
  it.each(Object.entries(FAULTS))('finds the fault when %s', (_, wiring) => {
    const seeds = Array.from({ length: BOUND }, (_, seed) => seed + 1);
    const isFound = (seed: number) => {
      const { lost, problems } = playSchedule(seed, wiring);
      return lost.length + problems.length > 0;
    };
    expect(seeds.some(isFound)).toBe(true);
  });

  it('plays a schedule the same way again', () => {
    expect(playSchedule(7)).toEqual(playSchedule(7));
  });
});
