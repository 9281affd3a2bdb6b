/**
 * Puts the roles in which all terms match in their order, best first: how well they match, and among what matches about as
 * well, what is used often and was used lately.
 *
 * It goes over ten thousand roles at each key, and the first time before the browser has made fast code of it: so each step
 * is one plain loop over numbers, and calls nothing that most roles do not need.
 */
import { coloredIn } from './color-match.ts';
import type { Matched } from './find-roles.ts';
import { isLooseTerm, looseMatch } from './loose-match.ts';
import type { Column, SearchText } from './search-text.ts';
import { countOf, fieldOf, NO_MATCH, pointsOf, USEFUL_MATCH } from './word-match.ts';
import { forOrder } from './word-order.ts';

/** The most that habit adds: less than lies between the beginning of a word and its inside, more than between whole and begun. */
const MOST_LIFT = 250;
/** A boost of this much lifts as high as any: that of a role used more than once a day. */
const FULL_BOOST = 31;
/** For every word of its field that need not have been typed. */
const PER_WORD = 4;
const MOST_FOR_WORDS = 40;
/** What matches only loosely stands behind everything else. */
const LOOSELY = -2000;

/** Bits below the points for the places of half a million roles. */
const PLACE_BITS = 19;
/** More points than there can be. */
const MOST_POINTS = 1500;

/** What a line is after the terms that were looked at so far. */
const NO_HIT = 0;
const LOOSE_HIT = 1;
const HIT = 2;
/** In none of them a word stands only inside another. */
const USEFUL_HIT = 3;

export interface Found {
  places: Int32Array;
  /** Whether in at least one of them no word stands only inside another. */
  isUseful: boolean;
}

/** All lines with every term and one of the colors, if any. `all` has at most 524,288 roles (`PLACE_BITS`). */
export function rank(
  all: SearchText,
  terms: readonly Matched[],
  colors: readonly string[],
  boosts: ArrayLike<number>,
): Found {
  const isColored = colors.length > 0 ? coloredIn(all, colors) : undefined;
  const hits = new Uint8Array(countOf(all)).fill(USEFUL_HIT);
  const sums = new Int32Array(hits.length);
  for (const term of terms) addTerm(all, term, hits, sums);
  const ranks = new Int32Array(hits.length);
  let count = 0;
  let isUseful = false;
  for (let line = 0; line < hits.length; line++) {
    const hit = hits[line];
    if (hit === NO_HIT || isColored?.(line) === false) continue;
    let points = sums[line] as number;
    if (terms.length > 1) points = points / terms.length + forOrder(all, line, terms);
    if (hit === LOOSE_HIT) points += LOOSELY;
    const boost = boosts[line] as number;
    if (boost > 0) points += lift(boost);
    if (hit === USEFUL_HIT) isUseful = true;
    // One number holds points and place, because numbers alone are sorted without comparing in JavaScript.
    ranks[count++] = ((MOST_POINTS - points) << PLACE_BITS) | line;
  }
  const places = ranks.subarray(0, count).sort();
  for (let at = 0; at < count; at++) places[at] = (places[at] as number) & ((1 << PLACE_BITS) - 1);
  return { places, isUseful };
}

/** Adds what a term is worth in each line where those before it match; other lines are none from now on. */
function addTerm(
  all: SearchText,
  { term, matches }: Matched,
  hits: Uint8Array,
  sums: Int32Array,
): void {
  const loose = isLooseTerm(term) ? term : undefined;
  for (let line = 0; line < hits.length; line++) {
    let hit = hits[line] as number;
    if (hit === NO_HIT) continue;
    let match = matches[line] as number;
    if (match === NO_MATCH && loose) {
      match = looseMatch(all, line, loose);
      matches[line] = match;
      hit = LOOSE_HIT;
    } else if (match < USEFUL_MATCH && hit > HIT) hit = HIT;
    hits[line] = match === NO_MATCH ? NO_HIT : hit;
    if (match === NO_MATCH) continue;
    // Every word of its field that need not have been typed makes a match a little less likely meant.
    const { words, valueAt } = all[fieldOf(match)] as Column;
    const others = (words[valueAt[line] as number] as number) * PER_WORD;
    const worth = pointsOf(match) - (others > MOST_FOR_WORDS ? MOST_FOR_WORDS : others);
    sums[line] = (sums[line] as number) + worth;
  }
}

const lift = (boost: number) =>
  MOST_LIFT * Math.min(1, Math.log2(1 + boost) / Math.log2(1 + FULL_BOOST));
