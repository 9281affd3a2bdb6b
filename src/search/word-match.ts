/**
 * How well a word matches in a line: at the start of a field better than at that of a word, and there better than inside; a
 * whole word better than a part; a display name better than a role name, account, group or region.
 *
 * This runs over every letter of ten thousand roles at each key, so it looks at character codes and makes no objects.
 */
import { HUMP } from './fold.ts';
import type { Term } from './query.ts';
import { FIELD, type Units } from './search-text.ts';

export const TAB = 9;
const LINE_FEED = 10;
export const SIGN = 0;
const DIGIT = 1;
export const LETTER = 2;

const asciiKinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[a-z]/.test(character) ? LETTER : /\d/.test(character) ? DIGIT : SIGN;
});

export const kindOf = (code: number) => (code < 128 ? (asciiKinds[code] ?? SIGN) : LETTER);

/** Signs within a field, that stand between words. */
const isBetweenWords = (code: number) =>
  kindOf(code) === SIGN && code !== TAB && code !== LINE_FEED;

/** Whether a word begins here: after a sign, or as digits after letters or the other way round. */
function beginsWord(units: Units, at: number): boolean {
  const kind = kindOf(units[at] as number);
  return kind !== SIGN && (at === 0 || kind !== kindOf(units[at - 1] as number));
}

/** Whether the word that is here before `end` ends there. */
export const endsWord = (units: Units, end: number) =>
  kindOf(units[end] as number) !== kindOf(units[end - 1] as number);

/** How many words begin from `from` on and before `to`. */
export function countWords(units: Units, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    if (beginsWord(units, at)) count++;
  }
  return count;
}

/** In thousandths of the best there could be. */
const INSIDE = 100;
const ENDS_WORD = 40;
const INITIALS = 250;
/** A number that goes on is another number, and a number or direction within a region's name says little. */
const BEGINS_PART = 190;
const BEGINS_WORD = 500;
const WHOLE_WORD = 150;
const BEGINS_FIELD = 100;
const WHOLE_NAME = 200;
const WHOLE_FIELD = 50;
/** What it costs that signs were not typed as they stand. */
const OTHER_SIGNS = 30;

/** Percent, in the order of the fields: display name, account, role name, region, group. */
const fieldWeights = [100, 88, 92, 80, 85];

/** Whatever is at least this good may be what was meant. */
export const USEFUL = 150;

/** A match as one number: its points above, its place in the line below. */
export const packed = (points: number, offset: number) => (points << 16) | offset;
export const pointsOf = (match: number) => match >> 16;
export const offsetOf = (match: number) => match & 0xffff;
export const NO_MATCH = -1;

/** The best match of a term in the line that begins at `from`, packed. */
export function bestMatch(units: Units, from: number, { word, fields }: Term): number {
  const first = word.charCodeAt(0);
  let best = NO_MATCH;
  let fieldStart = from;
  let field = 0;
  for (let at = from; ; at++) {
    const code = units[at] as number;
    if (code === TAB) {
      if (++field === FIELD.color) return best;
      fieldStart = at + 1;
    } else if (code === first && (fields >> field) & 1) {
      // Inside a word there is nothing better than this; most letters are inside one.
      if (pointsOf(best) >= INSIDE + ENDS_WORD && !beginsWord(units, at)) continue;
      const points = pointsAt(units, at, word, fieldStart, field);
      if (points > 0 && points > pointsOf(best)) best = packed(points, at - from);
    }
  }
}

/** The points of a word at one place, 0 where it does not match there. */
function pointsAt(units: Units, at: number, word: string, fieldStart: number, field: number) {
  const begins = beginsWord(units, at);
  const end = matchEnd(units, at, word, begins);
  let points = 0;
  if (end !== NO_MATCH && begins) {
    const cost = end - at > word.length ? OTHER_SIGNS : 0;
    points = pointsOfWord(units, end, field, at === fieldStart) - cost;
  } else if (end !== NO_MATCH) points = INSIDE + (endsWord(units, end) ? ENDS_WORD : 0);
  else if (begins && areInitials(units, at, word)) points = INITIALS;
  return Math.floor((points * (fieldWeights[field] ?? 0)) / 100);
}

/** The points of a match that begins with a word of the text and ends at `end`. */
function pointsOfWord(units: Units, end: number, field: number, isFirst: boolean): number {
  const ends = endsWord(units, end);
  const goesOn = !ends && kindOf(units[end] as number) === DIGIT && field !== FIELD.account;
  if (goesOn || (field === FIELD.region && !isFirst)) return BEGINS_PART;
  const points = BEGINS_WORD + (ends ? WHOLE_WORD : 0);
  if (!isFirst) return points;
  if ((units[end] as number) !== TAB) return points + BEGINS_FIELD;
  return points + BEGINS_FIELD + (field === FIELD.displayName ? WHOLE_NAME : WHOLE_FIELD);
}

/**
 * Where a word that begins at `at` ends; -1 where it does not stand there. A sign in the word stands for any signs in the
 * text. `joins`: signs in the text may also stand where the word has none, so that `readonly` finds `Read only`.
 */
export function matchEnd(units: Units, at: number, word: string, joins: boolean): number {
  let place = at;
  for (let index = 0; index < word.length; ) {
    const code = units[place] as number;
    const wanted = word.charCodeAt(index);
    if (kindOf(wanted) === SIGN) {
      if (!isBetweenWords(code)) return NO_MATCH;
      index++;
      while (isBetweenWords(units[place] as number)) place++;
    } else if (code === wanted) {
      place++;
      index++;
    } else if (code === HUMP || (joins && isBetweenWords(code))) place++;
    else return NO_MATCH;
  }
  return place;
}

/** Whether the word is made of the first letters of words that follow each other: `ro` of `ReadOnly`. */
function areInitials(units: Units, at: number, word: string): boolean {
  if (word.length < 2 || kindOf(word.charCodeAt(0)) !== LETTER) return false;
  let place = at;
  for (let index = 1; index < word.length; index++) {
    place = nextWord(units, place);
    if ((units[place] as number) !== word.charCodeAt(index)) return false;
  }
  return true;
}

/** Where the next word of the field begins, or the field's end. */
export function nextWord(units: Units, at: number): number {
  let place = at + 1;
  while ((units[place] as number) !== TAB && !beginsWord(units, place)) place++;
  return place;
}
