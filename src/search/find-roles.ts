/**
 * Finds roles for what a person typed, best first: how well it matches, and among what matches about as well, what they use
 * often and have used lately.
 */
import { countWords } from './letters.ts';
import { isLooseTerm, looseMatch, looseTerm } from './loose-match.ts';
import { type ColorNames, isRestricting, partsOf, readQuery, type Term } from './query.ts';
import { type Column, FIELD, type SearchText, type Units } from './search-text.ts';
import {
  bestMatches,
  countOf,
  fieldOf,
  NO_MATCH,
  offsetOf,
  pointsOf,
  startOf,
  USEFUL,
} from './word-match.ts';

/** The most that habit adds: less than lies between the beginning of a word and its inside, more than between whole and begun. */
const MOST_LIFT = 250;
/** A boost of this much lifts as high as any: that of a role used more than once a day. */
const FULL_BOOST = 31;
/** Words that follow each other as typed. */
const IN_ORDER = 10;
const ADJACENT = 30;
/** For every word of its field that need not have been typed. */
const PER_WORD = 4;
const MOST_FOR_WORDS = 40;
/** What matches only loosely stands behind everything else. */
const LOOSELY = -2000;

const SPACE = 32;
/** Bits below the points for the places of half a million roles. */
const PLACE_BITS = 19;
/** More points than there can be. */
const MOST_POINTS = 1500;
const NO_HIT = Number.NEGATIVE_INFINITY;

/**
 * The places of the roles found, best first; what is found equally well stays in the order given. `boosts` has a number from
 * 0 for each role, about how often it was used lately. A query that asks for nothing finds everything. `all` has at most 524,288
 * roles (`PLACE_BITS`).
 */
export function findRoles(
  all: SearchText,
  query: string,
  boosts: ArrayLike<number> = [],
  colorNames: ColorNames = {},
): number[] {
  const asked = readQuery(query, colorNames);
  if (!isRestricting(asked)) return [...new Int32Array(countOf(all)).keys()];
  const exact = asked.terms.map((term) => matched(all, term));
  const found = rank(all, exact, asked.colors, boosts);
  if (found.isUseful) return found.places;
  const loosened = exact.flatMap((one) => loosen(all, one));
  if (loosened.every((one) => exact.includes(one))) return found.places;
  // What is quick to look for comes first, and most lines do not have it.
  loosened.sort((a, b) => Number(isLooseTerm(a.term)) - Number(isLooseTerm(b.term)));
  return rank(all, loosened, asked.colors, boosts).places;
}

/** A term, and its best match in each line; loose matches are looked for, and kept here, once they are needed. */
interface Matched {
  term: Term;
  matches: Int32Array;
}

const matched = (all: SearchText, term: Term): Matched => ({
  term,
  matches: bestMatches(all, term),
});

const isUseful = (match: number) => pointsOf(match) >= USEFUL;

/** A term that finds nothing useful, as its parts or as one to be matched loosely. */
function loosen(all: SearchText, exact: Matched): Matched[] {
  if (exact.matches.some(isUseful)) return [exact];
  return partsOf(exact.term).map((part) => {
    const { term, matches } = matched(all, part);
    return { term: matches.some(isUseful) ? term : looseTerm(term), matches };
  });
}

interface Found {
  places: number[];
  /** Whether in at least one of them no word stands only inside another. */
  isUseful: boolean;
}

/** All lines with every term and one of the colors, best first. */
function rank(
  all: SearchText,
  terms: readonly Matched[],
  colors: readonly string[],
  boosts: ArrayLike<number>,
): Found {
  const count = countOf(all);
  const colored = colors.length > 0 ? coloredIn(all, colors) : undefined;
  const [first] = terms;
  const needed = first && !isLooseTerm(first.term) ? first.matches : undefined;
  const ranks = new Int32Array(count);
  let hits = 0;
  let isUsefulFound = false;
  for (let line = 0; line < count; line++) {
    if (needed && needed[line] === NO_MATCH) continue;
    let points = pointsOfLine(all, line, terms);
    if (points === NO_HIT || colored?.(line) === false) continue;
    isUsefulFound ||= terms.every(({ matches }) => isUseful(matches[line] as number));
    const boost = boosts[line] ?? 0;
    if (boost > 0) points += lift(boost);
    // One number holds points and place, because numbers alone are sorted without comparing in JavaScript.
    ranks[hits++] = ((MOST_POINTS - points) << PLACE_BITS) | line;
  }
  const sorted = ranks.subarray(0, hits).sort();
  const places = Array.from(sorted);
  for (let at = 0; at < hits; at++) places[at] = (places[at] as number) & ((1 << PLACE_BITS) - 1);
  return { places, isUseful: isUsefulFound };
}

const lift = (boost: number) =>
  MOST_LIFT * Math.min(1, Math.log2(1 + boost) / Math.log2(1 + FULL_BOOST));

/** Tells whether one of the colors begins a role's hex digits or its color's name. */
function coloredIn(all: SearchText, colors: readonly string[]): (line: number) => boolean {
  const { units, ends, valueAt } = all[FIELD.color] as Column;
  const isMeant = Array.from(ends, (end, value) => {
    const start = startOf(ends, value);
    const name = units.indexOf(SPACE, start) + 1;
    return colors.some(
      (color) =>
        standsAt(units, start, color) ||
        (name > start && name < end && standsAt(units, name, color)),
    );
  });
  return (line) => isMeant[valueAt[line] as number] === true;
}

function standsAt(units: Units, place: number, word: string): boolean {
  let at = 0;
  while (at < word.length && units[place + at] === word.charCodeAt(at)) at++;
  return at === word.length;
}

/** The points of all terms together in a line; `NO_HIT` where one of them does not match there. */
function pointsOfLine(all: SearchText, line: number, terms: readonly Matched[]): number {
  let sum = 0;
  let isLoose = false;
  for (let nth = 0; nth < terms.length; nth++) {
    const { term, matches } = terms[nth] as Matched;
    let match = matches[line] as number;
    if (match === NO_MATCH && isLooseTerm(term)) {
      match = looseMatch(all, line, term);
      matches[line] = match;
      isLoose = true;
    }
    if (match === NO_MATCH) return NO_HIT;
    // Every word of its field that need not have been typed makes a match a little less likely meant.
    const { words, valueAt } = all[fieldOf(match)] as Column;
    const others = (words[valueAt[line] as number] as number) * PER_WORD;
    sum += pointsOf(match) - (others > MOST_FOR_WORDS ? MOST_FOR_WORDS : others);
  }
  if (terms.length > 1) sum = sum / terms.length + forOrder(all, line, terms);
  return isLoose ? sum + LOOSELY : sum;
}

/** What the words gain by standing as they were typed. */
function forOrder(all: SearchText, line: number, terms: readonly Matched[]): number {
  let gain = 0;
  for (let index = 1; index < terms.length; index++) {
    const [former, next] = [terms[index - 1] as Matched, terms[index] as Matched];
    const words = wordsBetween(all, line, former, next.matches[line] as number);
    if (words >= 0) gain += words > 0 ? IN_ORDER : ADJACENT;
  }
  return gain / (terms.length - 1);
}

/** How many words begin between a term's match in a role and another match behind it; less than 0 where that is not behind. */
function wordsBetween(
  all: SearchText,
  line: number,
  { term, matches }: Matched,
  next: number,
): number {
  const former = matches[line] as number;
  let field = fieldOf(former);
  let from = offsetOf(former) + term.word.length;
  const last = fieldOf(next);
  if (field > last || (field === last && offsetOf(former) >= offsetOf(next))) return -1;
  let words = 0;
  for (; field <= last; field++) {
    const { units, ends, valueAt } = all[field] as Column;
    const value = valueAt[line] as number;
    const start = startOf(ends, value);
    const end = field < last ? (ends[value] as number) : start + offsetOf(next);
    words += countWords(units, start + from, end);
    from = 0;
  }
  return words;
}
