/**
 * Places in an order that a person makes by hand, as texts of letters that sort by their code units: between any two there
 * is room for another, so that moving one role changes that role alone.
 *
 * A position is a fraction: its letters are the digits behind the point, `A` the lowest. It never ends with `A`, as no
 * fraction ends with a nought, so each place has one spelling. Digits are not used, because spreadsheets take `1E5` for a number.
 */
import { say } from '../i18n/say.ts';
import { bad, good, type Result } from './result.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE = BigInt(LETTERS.length);

/** Thousands of moves to one and the same place stay below it. */
const MAX_POSITION = 256;

/** Reads a position; '' is none: such a role stands by its name. */
export function parsePosition(text: string): Result<string> {
  const position = text.trim();
  if (position.length <= MAX_POSITION && /^(?:[A-Za-z]*[B-Za-z])?$/.test(position)) {
    return good(position);
  }
  return bad(say('role_position', { most: MAX_POSITION }));
}

/** Compares as positions are meant to be: what has none stands last. */
export function byPosition(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  return a < b ? -1 : 1;
}

/**
 * `count` positions in order between two others, as short as can be; '' is the start and the end of all. undefined where
 * there is no room.
 */
export function positionsBetween(
  after: string,
  before: string,
  count: number,
): string[] | undefined {
  if (before !== '' && after >= before) return undefined;
  for (let length = 1; length <= MAX_POSITION; length++) {
    const low = fractionOf(after.slice(0, length), length);
    const high = upperEnd(before, length);
    if (high - low <= BigInt(count)) continue;
    const places = count === 1 ? [soleNumber(low, high, after, before)] : spread(low, high, count);
    return places.map((place) => lettersOf(place, length));
  }
  return undefined;
}

/** The least number of `length` letters that is too great. */
function upperEnd(before: string, length: number): bigint {
  if (before === '') return BASE ** BigInt(length);
  const cut = fractionOf(before.slice(0, length), length);
  return before.length > length ? cut + 1n : cut;
}

/**
 * The longer neighbor was most likely put there last, and who puts one thing there soon puts the next: so the new one
 * stands as close to it as can be, and leaves the room to those to come.
 */
function soleNumber(low: bigint, high: bigint, after: string, before: string): bigint {
  if (after === '' && before === '') return high / 2n;
  if (before === '' || (after !== '' && after.length > before.length)) return low + 1n;
  if (after === '' || before.length > after.length) return high - 1n;
  return (low + high) / 2n;
}

const spread = (low: bigint, high: bigint, count: number) =>
  Array.from(
    { length: count },
    (_, at) => low + ((high - low) * BigInt(at + 1)) / BigInt(count + 1),
  );

function fractionOf(letters: string, length: number): bigint {
  let number = 0n;
  for (let at = 0; at < length; at++) {
    const digit = at < letters.length ? LETTERS.indexOf(letters.charAt(at)) : 0;
    number = number * BASE + BigInt(digit);
  }
  return number;
}

function lettersOf(number: bigint, length: number): string {
  let letters = '';
  let rest = number;
  for (let at = 0; at < length; at++) {
    letters = LETTERS.charAt(Number(rest % BASE)) + letters;
    rest /= BASE;
  }
  return letters.replace(/A+$/, '');
}
