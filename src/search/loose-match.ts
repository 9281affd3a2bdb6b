/**
 * What may have been meant by a word that stands nowhere: one with a slip in it (a letter wrong, missing, too many, or two
 * swapped), or the beginnings of several words in their order (`dpadm` of `data-prod` and `Admin`).
 *
 * Both go over a line once. A bit for each number of the word's letters says whether so many have been found, as in the
 * bitap algorithm of Baeza-Yates and Gonnet, with one error as Wu and Manber allow it.
 */
import { HUMP } from './fold.ts';
import { endsWord, kindOf, LETTER, SIGN } from './letters.ts';
import type { Term } from './query.ts';
import { type Column, FIELD, type SearchText } from './search-text.ts';
import { NO_MATCH, packed, startOf } from './word-match.ts';

/** A term prepared for being matched loosely. */
export interface LooseTerm extends Term {
  /** For each code of a letter, a bit for each place that it has in the word. */
  places: Places;
  /** A bit for each place of a letter; digits and signs are typed as they are meant. */
  letters: number;
}

/** ASCII can be looked up quickly, and is nearly everything. */
interface Places {
  ascii: Int32Array;
  others: ReadonlyMap<number, number>;
}

/** Slips in shorter words could be anything. */
const MIN_SLIP = 4;
/** As many as bits go together. */
const MAX_LOOSE = 30;

const SLIP = 60;
const SLIP_IN_WHOLE_WORD = 20;
const BEGINNINGS = 50;
/** Beginnings that are together sooner are likelier meant. */
const PER_LETTER = 0.2;

export const isLooseTerm = (term: Term): term is LooseTerm => 'letters' in term;

export function looseTerm({ word, fields }: Term): LooseTerm {
  const ascii = new Int32Array(128);
  const others = new Map<number, number>();
  let letters = 0;
  for (let index = 0; index < word.length; index++) {
    const code = word.charCodeAt(index);
    if (code < 128) ascii[code] = (ascii[code] ?? 0) | (1 << index);
    else others.set(code, (others.get(code) ?? 0) | (1 << index));
    if (kindOf(code) === LETTER) letters |= 1 << index;
  }
  return { word, fields, places: { ascii, others }, letters };
}

const placesOf = (code: number, { ascii, others }: Places) =>
  (code < 128 ? ascii[code] : others.get(code)) ?? 0;

/** The best loose match in a role, packed. */
export function looseMatch(all: SearchText, line: number, term: LooseTerm): number {
  const { length } = term.word;
  if (length < 2 || length > MAX_LOOSE) return NO_MATCH;
  const slip = length < MIN_SLIP ? 0 : slipPoints(all, line, term);
  const points = slip > 0 ? slip : beginningsPoints(all, line, term);
  return points > 0 ? packed(points) : NO_MATCH;
}

function slipPoints(all: SearchText, line: number, term: LooseTerm): number {
  let best = 0;
  for (let field = 0; field < FIELD.color; field++) {
    if ((term.fields >> field) & 1) best = Math.max(best, slipIn(all[field] as Column, line, term));
  }
  return best;
}

function slipIn({ units, ends, valueAt }: Column, line: number, term: LooseTerm): number {
  const { word, places, letters } = term;
  const last = 1 << word.length;
  // Bit n: n letters of the word end here, without a slip, with one, and with the first of two swapped letters.
  let exact = 0;
  let slipped = 0;
  let swapping = 0;
  let before: number = SIGN;
  let best = 0;
  const end = ends[valueAt[line] as number] as number;
  for (let at = startOf(ends, valueAt[line] as number); at < end; at++) {
    const code = units[at] as number;
    const kind = kindOf(code);
    if (code !== HUMP) {
      const here = placesOf(code, places);
      const so = exact | (kind !== SIGN && kind !== before ? 1 : 0);
      const tooMany = slipped | ((so & letters) << 1);
      const wrongOrMissing = kind === LETTER ? ((so & letters) << 1) | so : 0;
      exact = (so & here) << 1;
      slipped = ((tooMany & here) << 1) | wrongOrMissing | ((swapping & here) << 2);
      swapping = so & (here >> 1) & letters;
      const isThere = (slipped | ((exact & letters) << 1)) & last;
      if (isThere) best = Math.max(best, SLIP + (endsWord(units, at + 1) ? SLIP_IN_WHOLE_WORD : 0));
    }
    before = kind;
  }
  return best;
}

function beginningsPoints(all: SearchText, line: number, { word, fields, places }: LooseTerm) {
  const last = 1 << word.length;
  // Bit n: n letters have been found so far, and n letters of which the last stands right before.
  let found = 1;
  let running = 0;
  let passed = 0;
  for (let field = 0; field < FIELD.color; field++) {
    const { units, ends, valueAt } = all[field] as Column;
    const start = startOf(ends, valueAt[line] as number);
    const end = ends[valueAt[line] as number] as number;
    let before: number = SIGN;
    for (let at = start; at < end; at++) {
      const code = units[at] as number;
      const kind = kindOf(code);
      if (code !== HUMP && (fields >> field) & 1) {
        const begins = kind !== SIGN && kind !== before;
        running = ((begins ? found | running : running) & placesOf(code, places)) << 1;
        found |= running;
        if (found & last) {
          return Math.max(1, Math.floor(BEGINNINGS - PER_LETTER * (passed + at - start)));
        }
      }
      before = kind;
    }
    passed += end - start + 1;
  }
  return 0;
}
