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

/** A new replica id from random bytes (six or more). */
export function replicaId(random: Uint8Array): ReplicaId {
  return [...random.slice(0, 6)].map((byte) => (byte % 36).toString(36)).join('');
}
