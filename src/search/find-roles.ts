/**
 * Finds roles for what a person typed, best first: how well it matches, and among what matches about as well, what they use
 * often and have used lately.
 */
import { countWords } from './letters.ts';
import { isLooseTerm, looseMatch, looseTerm } from './loose-match.ts';
import { type ColorNames, isRestricting, partsOf, readQuery, type Term } from './query.ts';
import { FIELD, FIELDS, type SearchText, type Units } from './search-text.ts';
import {
  bestMatches,
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
/** Room below the points for the places of two million roles. */
const PLACES = 2 ** 21;
const NO_HIT = Number.NEGATIVE_INFINITY;

/**
 * The places of the roles found, best first; what is found equally well stays in the order given. `boosts` has a number from
 * 0 for each role, about how often it was used lately. A query that asks for nothing finds everything.
 */
export function findRoles(
  all: SearchText,
  query: string,
  boosts: ArrayLike<number> = [],
  colorNames: ColorNames = {},
): number[] {
  const asked = readQuery(query, colorNames);
  if (!isRestricting(asked)) return [...new Int32Array(all.ends.length / FIELDS).keys()];
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
  const count = all.ends.length / FIELDS;
  const ranks = new Float64Array(count);
  const found: Found = { places: [], isUseful: false };
  let hits = 0;
  for (let line = 0; line < count; line++) {
    const points = pointsOfLine(all, line, terms);
    if (points === NO_HIT || (colors.length > 0 && !hasColor(all, line, colors))) continue;
    found.isUseful ||= terms.every(({ matches }) => isUseful(matches[line] as number));
    const boost = boosts[line] ?? 0;
    const lifted = boost > 0 ? points + lift(boost) : points;
    // One number holds points and place, because numbers alone are sorted without comparing in JavaScript.
    ranks[hits++] = Math.round(-lifted * 16) * PLACES + line;
  }
  const sorted = ranks.subarray(0, hits).sort();
  for (let at = 0; at < hits; at++) {
    const ranked = sorted[at] as number;
    found.places.push(ranked - Math.floor(ranked / PLACES) * PLACES);
  }
  return found;
}

const lift = (boost: number) =>
  MOST_LIFT * Math.min(1, Math.log2(1 + boost) / Math.log2(1 + FULL_BOOST));

/** Whether one of the colors begins the line's hex digits or its color's name. */
function hasColor({ units, ends }: SearchText, line: number, colors: readonly string[]): boolean {
  const nth = line * FIELDS + FIELD.color;
  const start = startOf(ends, nth);
  const name = units.indexOf(SPACE, start) + 1;
  return colors.some(
    (color) =>
      standsAt(units, start, color) ||
      (name > start && name < (ends[nth] as number) && standsAt(units, name, color)),
  );
}

function standsAt(units: Units, place: number, word: string): boolean {
  let at = 0;
  while (at < word.length && units[place + at] === word.charCodeAt(at)) at++;
  return at === word.length;
}

/** The points of all terms together in a line; `NO_HIT` where one of them does not match there. */
function pointsOfLine(all: SearchText, line: number, terms: readonly Matched[]): number {
  const { units, ends, words } = all;
  let sum = 0;
  let isLoose = false;
  for (let nth = 0; nth < terms.length; nth++) {
    const { term, matches } = terms[nth] as Matched;
    let match = matches[line] as number;
    if (match === NO_MATCH && isLooseTerm(term)) {
      match = looseMatch(units, startOf(ends, line * FIELDS), term);
      matches[line] = match;
      isLoose = true;
    }
    if (match === NO_MATCH) return NO_HIT;
    // Every word of its field that need not have been typed makes a match a little less likely meant.
    const others = (words[line * FIELDS + fieldOf(match)] as number) * PER_WORD;
    sum += pointsOf(match) - Math.min(others, MOST_FOR_WORDS);
  }
  const points = terms.length > 0 ? sum / terms.length : 0;
  return points + forOrder(all, line, terms) + (isLoose ? LOOSELY : 0);
}

/** What the words gain by standing as they were typed. */
function forOrder({ units, ends }: SearchText, line: number, terms: readonly Matched[]): number {
  if (terms.length < 2) return 0;
  const start = startOf(ends, line * FIELDS);
  let gain = 0;
  for (let index = 1; index < terms.length; index++) {
    const [former, next] = [terms[index - 1] as Matched, terms[index] as Matched];
    const from = start + offsetOf(former.matches[line] as number);
    const at = start + offsetOf(next.matches[line] as number);
    if (at <= from) continue;
    const end = from + former.term.word.length;
    gain += countWords(units, end, at) > 0 ? IN_ORDER : ADJACENT;
  }
  return gain / (terms.length - 1);
}
