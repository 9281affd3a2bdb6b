/**
 * Puts the roles in which all terms match in their order, best first: how well they match, and among what matches about as
 * well, what is used often and was used lately.
 */
import { coloredIn } from './color-match.ts';
import { inParts } from './in-parts.ts';
import { isLooseTerm, looseMatch } from './loose-match.ts';
import { type Column, FIELD, type SearchText } from './search-text.ts';
import {
  beginsField,
  bestMatch,
  countOf,
  fieldOf,
  isUseful,
  type Matched,
  NO_MATCH,
  pointsOf,
} from './word-match.ts';
import { forOrder } from './word-order.ts';

/** The most that habit adds: less than lies between the beginning of a word and its inside, more than between whole and begun. */
const MOST_LIFT = 250;
/** A boost of this much lifts as high as any: that of a role used more than once a day. */
const FULL_BOOST = 31;
/** For every word of its field that need not have been typed. */
const PER_WORD = 4;
const MOST_FOR_WORDS = 40;
/** For a display name that begins with all that was typed: more than another field's whole word is ahead of a name's. */
const BEGUN_NAME = 40;
/** What matches only loosely stands behind everything else. */
const LOOSELY = -2000;

/** Bits below the points for the places of half a million roles. */
const PLACE_BITS = 19;
/** More points than there can be. */
const MOST_POINTS = 1500;

const NO_HIT = Number.NEGATIVE_INFINITY;

export interface Found {
  places: Int32Array;
  /** Whether in at least one of them no word stands only inside another. */
  isUseful: boolean;
}

/**
 * All lines with every term and one of the colors, if any. `all` has at most 524,288 roles (`PLACE_BITS`). `begun` are the matches
 * of all terms as one in the values of display names.
 */
export function rank(
  all: SearchText,
  terms: readonly Matched[],
  colors: readonly string[],
  boosts: ArrayLike<number>,
  begun?: Int32Array,
): Found {
  const nameAt = all[FIELD.displayName]?.valueAt ?? [];
  const isColored = colors.length > 0 ? coloredIn(all, colors) : undefined;
  const ranks = new Int32Array(countOf(all));
  const matches = new Int32Array(terms.length);
  let count = 0;
  let isAnyUseful = false;
  inParts(ranks.length, (from, to) => {
    for (let line = from; line < to; line++) {
      let points = pointsOfLine(all, line, terms, matches);
      if (points === NO_HIT || isColored?.(line) === false) continue;
      isAnyUseful ||= matches.every(isUseful);
      if (begun && beginsField(begun[nameAt[line] as number] as number)) points += BEGUN_NAME;
      const boost = boosts[line] ?? 0;
      if (boost > 0) points += lift(boost);
      // One number holds points and place, because numbers alone are sorted without comparing in JavaScript.
      ranks[count++] = ((MOST_POINTS - points) << PLACE_BITS) | line;
    }
  });
  const sorted = ranks.subarray(0, count).sort();
  return { places: sorted.map((rank) => rank & ((1 << PLACE_BITS) - 1)), isUseful: isAnyUseful };
}

/** The points of all terms together in a line, `NO_HIT` where one of them does not match there. Writes their matches down. */
function pointsOfLine(
  all: SearchText,
  line: number,
  terms: readonly Matched[],
  matches: Int32Array,
): number {
  let sum = 0;
  let isLoose = false;
  for (let nth = 0; nth < terms.length; nth++) {
    const one = terms[nth] as Matched;
    let match = bestMatch(one, line);
    if (match === NO_MATCH && isLooseTerm(one.term)) {
      match = looseMatch(all, line, one.term);
      isLoose = true;
    }
    if (match === NO_MATCH) return NO_HIT;
    matches[nth] = match;
    // Every word of its field that need not have been typed makes a match a little less likely meant.
    const { words, valueAt } = all[fieldOf(match)] as Column;
    const others = (words[valueAt[line] as number] as number) * PER_WORD;
    sum += pointsOf(match) - (others > MOST_FOR_WORDS ? MOST_FOR_WORDS : others);
  }
  if (terms.length > 1) sum = sum / terms.length + forOrder(all, line, terms, matches);
  return isLoose ? sum + LOOSELY : sum;
}

const lift = (boost: number) =>
  MOST_LIFT * Math.min(1, Math.log2(1 + boost) / Math.log2(1 + FULL_BOOST));
