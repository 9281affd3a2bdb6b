/**
 * The pace of writing to a browser's account: what the person does in a row is written once, and never more often than
 * browsers let through.
 *
 * Chrome shares 100 commits among all extensions and gives one back in 100 seconds, so 30 an hour is a fair part. Times
 * are in milliseconds since 1970; clocks that go back are taken for clocks that stood still.
 */

const SECOND = 1000;
const HOUR = 3600 * SECOND;

export const WRITES = { atMost: 60, anHour: 30 };

/** How many writes may be made. Kept over restarts. */
export interface Allowance {
  /** Whole writes and the part of one that has been refilled. */
  left: number;
  /** When that was reckoned. */
  at: number;
}

export const fullAllowance = (now: number): Allowance => ({ left: WRITES.atMost, at: now });

/** The allowance at `now`. */
export function refill({ left, at }: Allowance, now: number): Allowance {
  const gained = (Math.max(now - at, 0) / HOUR) * WRITES.anHour;
  return { left: Math.min(left + gained, WRITES.atMost), at: now };
}

/** The allowance after one write at `now`; undefined where there is none left. */
export function takeWrite(allowance: Allowance, now: number): Allowance | undefined {
  const { left, at } = refill(allowance, now);
  return left >= 1 ? { left: left - 1, at } : undefined;
}

/** When the next write may be made, at `now` or later. */
export function nextWriteAt(allowance: Allowance, now: number): number {
  const { left } = refill(allowance, now);
  return left >= 1 ? now : now + Math.ceil(((1 - left) / WRITES.anHour) * HOUR);
}

const QUIET = 3 * SECOND;
const LONGEST_WAIT = 15 * SECOND;
/** What a browser's own sync brings after its start comes first. */
const AFTER_START = 60 * SECOND;

/** Changes that wait to be told. */
export interface Waiting {
  /** When the first of them was made, and the last. */
  first: number;
  last: number;
}

/** What waits after one more change at `now`. */
export function noteChange(waiting: Waiting | undefined, now: number): Waiting {
  return { first: Math.min(waiting?.first ?? now, now), last: now };
}

/** When to tell what waits: once the person has paused, at the longest after 15 seconds, not right after the start. */
export function tellAt({ first, last }: Waiting, startedAt: number): number {
  return Math.max(Math.min(last + QUIET, first + LONGEST_WAIT), startedAt + AFTER_START);
}

const FIRST_PAUSE = 30 * SECOND;

/** How long to wait before the next try after this many failures in a row: longer each time, at most an hour. */
export const pauseAfter = (failures: number) =>
  Math.min(FIRST_PAUSE * 2 ** Math.max(failures - 1, 0), HOUR);
