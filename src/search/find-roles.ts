/**
 * Finds roles for what a person typed, best first: how well it matches, and among what matches about as well, what they use
 * often and have used lately.
 */
import { isLooseTerm, looseMatch, looseTerm } from './loose-match.ts';
import {
  type ColorNames,
  isRestricting,
  partsOf,
  type Query,
  readQuery,
  type Term,
} from './query.ts';
import type { SearchText, Units } from './search-text.ts';
import { bestMatch, countWords, NO_MATCH, offsetOf, pointsOf, TAB, USEFUL } from './word-match.ts';

/** The most that habit adds: less than lies between the beginning of a word and its inside, more than between whole and begun. */
const MOST_LIFT = 250;
/** A boost of this much lifts as high as any: that of a role used more than once a day. */
const FULL_BOOST = 31;
/** Words that follow each other as typed. */
const IN_ORDER = 10;
const ADJACENT = 30;
/** Every word of its field that need not have been typed makes a match a little less likely meant. */
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
  if (!isRestricting(asked)) return Array.from(all.starts.keys());
  const exact = scan(all, asked, boosts);
  if (exact.isUseful) return exact.places;
  const loosened = asked.terms.flatMap((term) => loosen(all, term));
  if (loosened.every((term) => asked.terms.includes(term))) return exact.places;
  // What is quick to look for comes first, and most lines do not have it.
  const terms = loosened.sort((a, b) => Number(isLooseTerm(a)) - Number(isLooseTerm(b)));
  return scan(all, { ...asked, terms }, boosts).places;
}

/** A term that finds nothing useful, as its parts or as one to be matched loosely. */
function loosen(all: SearchText, term: Term): Term[] {
  if (findsUseful(all, term)) return [term];
  return partsOf(term).map((part) => (findsUseful(all, part) ? part : looseTerm(part)));
}

const findsUseful = ({ units, starts }: SearchText, term: Term) =>
  starts.some((start) => pointsOf(bestMatch(units, start, term)) >= USEFUL);

interface Found {
  places: number[];
  /** Whether in at least one of them no word stands only inside another. */
  isUseful: boolean;
}

/** All lines with every term and one of the colors, best first. */
function scan({ units, starts }: SearchText, { terms, colors }: Query, boosts: ArrayLike<number>) {
  const ranks = new Float64Array(starts.length);
  const matches = new Int32Array(terms.length);
  const found: Found = { places: [], isUseful: false };
  let hits = 0;
  for (let place = 0; place < starts.length; place++) {
    const start = starts[place] ?? 0;
    if (colors.length > 0 && !hasColor(units, starts[place + 1] ?? units.length, colors)) continue;
    const points = pointsOfLine(units, start, terms, matches);
    if (points === NO_HIT) continue;
    found.isUseful ||= matches.every((match) => pointsOf(match) >= USEFUL);
    // One number holds points and place, because numbers alone are sorted without comparing in JavaScript.
    ranks[hits++] = Math.round(-(points + lift(boosts[place] ?? 0)) * 16) * PLACES + place;
  }
  for (const rank of ranks.subarray(0, hits).sort()) {
    found.places.push(rank - Math.floor(rank / PLACES) * PLACES);
  }
  return found;
}

const lift = (boost: number) =>
  boost > 0 ? MOST_LIFT * Math.min(1, Math.log2(1 + boost) / Math.log2(1 + FULL_BOOST)) : 0;

/** Whether one of the colors begins the line's hex digits or its color's name; the color stands last in a line. */
function hasColor(units: Units, end: number, colors: readonly string[]): boolean {
  const start = units.lastIndexOf(TAB, end - 1) + 1;
  const name = units.indexOf(SPACE, start) + 1;
  return colors.some(
    (color) =>
      standsAt(units, start, color) || (name > start && name < end && standsAt(units, name, color)),
  );
}

function standsAt(units: Units, place: number, word: string): boolean {
  let at = 0;
  while (at < word.length && units[place + at] === word.charCodeAt(at)) at++;
  return at === word.length;
}

/** The points of all terms together in a line; keeps in `matches` where each matches. */
function pointsOfLine(units: Units, start: number, terms: readonly Term[], matches: Int32Array) {
  let sum = 0;
  let isLoose = false;
  for (let index = 0; index < terms.length; index++) {
    const term = terms[index] as Term;
    let match = bestMatch(units, start, term);
    if (match === NO_MATCH && isLooseTerm(term)) {
      match = looseMatch(units, start, term);
      isLoose = true;
    }
    if (match === NO_MATCH) return NO_HIT;
    matches[index] = match;
    sum += pointsOf(match) - forOtherWords(units, start, start + offsetOf(match));
  }
  const points = terms.length > 0 ? sum / terms.length : 0;
  return points + forOrder(units, start, terms, matches) + (isLoose ? LOOSELY : 0);
}

/** What a match loses for the words of its field. */
function forOtherWords(units: Units, start: number, at: number): number {
  let [from, to] = [at, at];
  while (from > start && units[from - 1] !== TAB) from--;
  while (units[to] !== TAB) to++;
  return Math.min(countWords(units, from, to) * PER_WORD, MOST_FOR_WORDS);
}

/** What the words gain by standing as they were typed. */
function forOrder(units: Units, start: number, terms: readonly Term[], matches: Int32Array) {
  let gain = 0;
  for (let index = 1; index < terms.length; index++) {
    const former = start + offsetOf(matches[index - 1] ?? 0);
    const at = start + offsetOf(matches[index] ?? 0);
    if (at <= former) continue;
    const end = former + (terms[index - 1]?.word.length ?? 0);
    gain += countWords(units, end, at) > 0 ? IN_ORDER : ADJACENT;
  }
  return terms.length > 1 ? gain / (terms.length - 1) : 0;
}
