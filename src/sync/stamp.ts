/**
 * Stamps: the hybrid logical time of an edit, so that two browsers agree which edit of one field came last.
 *
 * A stamp is text of fixed width, time then counter then replica, made so that comparing two texts compares the times.
 * The counter keeps edits of one millisecond, and edits under a clock that went back, in their order.
 */

export type Stamp = string;

/** Six characters that name one browser's run; two runs never share one. */
export type ReplicaId = string;

/** What is older than every edit: the stamp of a field that nobody has set. */
export const NEVER: Stamp = '';

const TIME_WIDTH = 9;
const COUNTER_WIDTH = 3;
const SHAPE = /^[0-9a-z]{18}$/;
const LAST_COUNT = 36 ** COUNTER_WIDTH - 1;

const encode = (value: number, width: number) => value.toString(36).padStart(width, '0');

function stamp(time: number, counter: number, replica: ReplicaId): Stamp {
  return encode(time, TIME_WIDTH) + encode(counter, COUNTER_WIDTH) + replica;
}

const timeOf = (from: Stamp) => Number.parseInt(from.slice(0, TIME_WIDTH), 36);
const counterOf = (from: Stamp) =>
  Number.parseInt(from.slice(TIME_WIDTH, TIME_WIDTH + COUNTER_WIDTH), 36);

export interface StampParts {
  /** In milliseconds since 1970. */
  time: number;
  counter: number;
  replica: ReplicaId;
}

export function stampParts(from: Stamp): StampParts {
  return {
    time: timeOf(from),
    counter: counterOf(from),
    replica: from.slice(TIME_WIDTH + COUNTER_WIDTH),
  };
}

/** The stamp of these parts; `isStamp` tells where they were too large. */
export function stampOfParts({ time, counter, replica }: StampParts): Stamp {
  return stamp(time, counter, replica);
}

/** Whether `value` was made by a clock: 18 characters of 0-9 and a-z. */
export function isStamp(value: unknown): value is Stamp {
  return typeof value === 'string' && SHAPE.test(value);
}

/**
 * The stamp of an edit made now: later than `last`, the latest stamp this browser has made or seen.
 * `now` is in milliseconds since 1970.
 */
export function nextStamp(last: Stamp, now: number, replica: ReplicaId): Stamp {
  if (last === NEVER || timeOf(last) < now) return stamp(now, 0, replica);
  const counter = counterOf(last) + 1;
  return counter > LAST_COUNT
    ? stamp(timeOf(last) + 1, 0, replica)
    : stamp(timeOf(last), counter, replica);
}

/** The later of two stamps. */
export function laterStamp(a: Stamp, b: Stamp): Stamp {
  return a > b ? a : b;
}

/** The time in a stamp, in milliseconds since 1970. */
export const stampTime = timeOf;

/** A clock that tells an earlier time than that of this code's writing is wrong for sure. */
const EARLIEST_NOW = Date.UTC(2026, 0, 1);
const TEN_YEARS = 10 * 365.25 * 24 * 60 * 60 * 1000;

/**
 * Whether a clock somewhere can have made the stamp in good faith: it is at most ten years ahead of `now`, or of 2026
 * where this browser's own clock has fallen back.
 *
 * What is stamped later is not taken in, neither its value nor its time. So a stamp of the year 9999 can neither win over
 * every edit to come nor push the clock to the end of its width: the clock is never more than ten years ahead, and any
 * edit made after a merge is later than all it took in. A clock that is days, months or years ahead or behind by
 * mistake loses nothing.
 */
export function isPlausible(stamp: Stamp, now: number): boolean {
  return timeOf(stamp) <= Math.max(now, EARLIEST_NOW) + TEN_YEARS;
}

/** The clock after hearing of a stamp: edits made from here on are later than what was heard. */
export function receiveStamp(last: Stamp, received: Stamp, now: number): Stamp {
  return isPlausible(received, now) ? laterStamp(last, received) : last;
}

/** A new replica id from random bytes (six or more). */
export function replicaId(random: Uint8Array): ReplicaId {
  return [...random.slice(0, 6)].map((byte) => (byte % 36).toString(36)).join('');
}
