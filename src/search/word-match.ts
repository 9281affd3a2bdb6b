/**
 * How well a word matches in a line: at the start of a field better than at that of a word, and there better than inside; a
 * whole word better than a part; a display name better than a role name, account, group or region.
 *
 * This runs over ten thousand roles at each key, and the first time before the browser has made fast code of it: so the browser
 * itself finds where the word could begin, and only these places are looked at, as numbers.
 */
import { HUMP } from './fold.ts';
import { inParts } from './in-parts.ts';
import {
  DIGIT,
  endsWord,
  FIELD_END,
  isBetweenWords,
  kindOf,
  LETTER,
  nextWord,
  SIGN,
} from './letters.ts';
import type { Term } from './query.ts';
import { type Column, FIELD, type SearchText, type Units } from './search-text.ts';

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

/** A match as one number: its points above, then its field, and below its place in the value, which is under 65,536. */
export const packed = (points: number, field = 0, offset = 0) =>
  (points << 19) | (field << 16) | offset;
export const pointsOf = (match: number) => match >> 19;
export const fieldOf = (match: number) => (match >> 16) & 7;
export const offsetOf = (match: number) => match & 0xffff;
export const NO_MATCH = 0;
const USEFUL = packed(150);
/** Whether it is so good that it may be what was meant. */
export const isUseful = (match: number) => match >= USEFUL;

/** Whether it stands, and not by its initials, where a display name begins. */
export const beginsField = (match: number) =>
  offsetOf(match) === 0 && match >= packed(INITIALS + 1);

/** The matches of a term in one field. */
export interface FieldMatches {
  /** The best match in each of the field's values, packed. */
  matches: Int32Array;
  /** The value of each role. */
  valueAt: Column['valueAt'];
}

/** A term, and the fields in which it stands, in their order. */
export interface Matched {
  term: Term;
  fields: readonly FieldMatches[];
}

/** Looks for a term in the fields that it may stand in. */
export function matched(all: SearchText, term: Term): Matched {
  const fields = all.flatMap((column, field) => {
    const matches = (term.fields >> field) & 1 ? matchesIn(column, term.word, field) : undefined;
    return matches ? { matches, valueAt: column.valueAt } : [];
  });
  return { term, fields };
}

/** The best match of a term in a role, packed; of equal ones the first. */
export function bestMatch({ fields }: Matched, line: number): number {
  let best = NO_MATCH;
  for (let nth = 0; nth < fields.length; nth++) {
    const { matches, valueAt } = fields[nth] as FieldMatches;
    const match = matches[valueAt[line] as number] as number;
    if (pointsOf(match) > pointsOf(best)) best = match;
  }
  return best;
}

/** The best match of a word, which begins with a letter or digit, in each value of a field, packed; undefined where it is in none. */
export function matchesIn(
  { units, ends }: Pick<Column, 'units' | 'ends'>,
  word: string,
  field: number,
): Int32Array | undefined {
  let best: Int32Array | undefined;
  const first = word.charCodeAt(0);
  const kind = kindOf(first);
  // 0 is no letter, and stands for none.
  const second = word.length > 1 ? word.charCodeAt(1) : 0;
  const goesOn = kindOf(second) !== SIGN;
  let next = units.indexOf(first);
  inParts(next < 0 ? 0 : ends.length, (from, to) => {
    const last = ends[to - 1] as number;
    let value = from;
    let at = next;
    for (; at >= 0 && at < last; at = units.indexOf(first, at + 1)) {
      while (at > (ends[value] as number)) value++;
      const soFar = best ? pointsOf(best[value] as number) : 0;
      const begins = at === 0 || kindOf(units[at - 1] as number) !== kind;
      if (!begins) {
        // Most letters are inside a word, where nothing is better than this, and where it goes on as it is typed.
        if (soFar >= INSIDE + ENDS_WORD) continue;
        const unit = units[at + 1] as number;
        if (goesOn && unit !== second && unit !== HUMP) continue;
      }
      const start = startOf(ends, value);
      const points = pointsAt(units, at, word, field, begins, start);
      if (points <= soFar) continue;
      best ??= new Int32Array(ends.length);
      best[value] = packed(points, field, at - start);
    }
    next = at;
  });
  return best;
}

/** How many roles there are. */
export const countOf = (all: SearchText) => all[0]?.valueAt.length ?? 0;

/** Where a value begins. */
export const startOf = (ends: Int32Array, value: number) =>
  value === 0 ? 0 : (ends[value - 1] as number) + 1;

/** The points of a word at one place, 0 where it does not match there. */
function pointsAt(
  units: Units,
  at: number,
  word: string,
  field: number,
  begins: boolean,
  fieldStart: number,
): number {
  const end = matchEnd(units, at, word, begins);
  let points = 0;
  if (end === NOT_THERE) points = begins && areInitials(units, at, word) ? INITIALS : 0;
  else if (begins) {
    const cost = end - at > word.length ? OTHER_SIGNS : 0;
    points = pointsOfWord(units, end, field, at === fieldStart) - cost;
  } else points = INSIDE + (endsWord(units, end) ? ENDS_WORD : 0);
  return Math.floor((points * (fieldWeights[field] ?? 0)) / 100);
}

/** The points of a match that begins with a word of the text and ends at `end`. */
function pointsOfWord(units: Units, end: number, field: number, isFirst: boolean): number {
  const next = units[end] as number;
  const kind = kindOf(next);
  const ends = kind !== kindOf(units[end - 1] as number);
  const goesOn = !ends && kind === DIGIT && field !== FIELD.account;
  if (goesOn || (field === FIELD.region && !isFirst)) return BEGINS_PART;
  const points = BEGINS_WORD + (ends ? WHOLE_WORD : 0);
  if (!isFirst) return points;
  if (next !== FIELD_END) return points + BEGINS_FIELD;
  return points + BEGINS_FIELD + (field === FIELD.displayName ? WHOLE_NAME : WHOLE_FIELD);
}

/** The end of a word that does not stand where it was looked for. */
export const NOT_THERE = -1;

/**
 * Where a word ends whose first letter stands at `at`; `NOT_THERE` where the others do not follow. A sign in the word stands for any signs in the text.
 * `joins`: signs in the text may also stand where the word has none, so that `readonly` finds `Read only`.
 */
export function matchEnd(units: Units, at: number, word: string, joins: boolean): number {
  let place = at + 1;
  for (let index = 1; index < word.length; ) {
    const code = units[place] as number;
    const wanted = word.charCodeAt(index);
    if (kindOf(wanted) === SIGN) {
      if (!isBetweenWords(code)) return NOT_THERE;
      index++;
      while (isBetweenWords(units[place] as number)) place++;
    } else if (code === wanted) {
      place++;
      index++;
    } else if (code === HUMP || (joins && isBetweenWords(code))) place++;
    else return NOT_THERE;
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
