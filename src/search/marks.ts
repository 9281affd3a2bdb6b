/** Which parts of a field as it is shown match a query, so that they can be marked. */
import { foldWithPlaces, plain } from './fold.ts';
import { nextWord } from './letters.ts';
import { fieldBit, readQuery, type Term } from './query.ts';
import { FIELD, type SearchedField, type Units, unitsOf } from './search-text.ts';
import { matchEnd, matchesIn, NO_MATCH, NOT_THERE, offsetOf } from './word-match.ts';

/** From the first unit of the shown text up to, and without, the second. */
export type Mark = readonly [from: number, to: number];

interface ShownField {
  field: number;
  /** What is shown, folded, as the one value of the field. */
  units: Units;
  ends: Int32Array;
  /** For each unit where it begins in the shown text. */
  places: readonly number[];
  /** Where the letters of the shown text end. */
  letterEnds: readonly number[];
}

/**
 * The parts of `shown` that the query's words match best, in their order and apart from each other. An account may be shown
 * in groups of digits. What a word matches only loosely is not marked.
 */
export function marksIn(shown: string, query: string, field: SearchedField): Mark[] {
  const letters = plain(shown).toLowerCase();
  const terms = termsOf(query).filter(
    ({ fields, word }) => fields & fieldBit(field) && letters.includes(word.charAt(0)),
  );
  if (terms.length === 0) return [];
  const shownField = asValue(shown, field);
  return apart(terms.flatMap((term) => marksOf(term, shownField)));
}

/** The query read last: it is asked for in every field of every row. */
let last: { query: string; terms: readonly Term[] } | undefined;

function termsOf(query: string): readonly Term[] {
  if (last?.query !== query) last = { query, terms: readQuery(query).terms };
  return last.terms;
}

function asValue(shown: string, field: SearchedField): ShownField {
  const { text, places } = foldWithPlaces(shown);
  const kept = [...places.keys()].filter((unit) => !isIgnored(text, unit, field));
  return {
    field: FIELD[field],
    units: unitsOf(`${kept.map((unit) => text[unit]).join('')}\n`),
    ends: Int32Array.of(kept.length),
    places: kept.map((unit) => places[unit] ?? 0),
    letterEnds: [...places, shown.length],
  };
}

/** Line feeds end a value here, and account numbers are searched without hyphens. */
const isIgnored = (text: string, unit: number, field: SearchedField) =>
  text[unit] === '\n' || (field === 'account' && text[unit] === '-' && /^[\d-]+$/.test(text));

function marksOf({ word }: Term, { field, units, ends, places, letterEnds }: ShownField): Mark[] {
  const [match = NO_MATCH] = matchesIn({ units, ends }, word, field) ?? [];
  if (match === NO_MATCH) return [];
  const at = offsetOf(match);
  const end = matchEnd(units, at, word, true);
  const spans = end === NOT_THERE ? initials(units, at, word.length) : [[at, end] as const];
  return spans.map(([from, to]) => {
    const last = places[to - 1] ?? 0;
    // What comes from one letter, with its accents, is marked as a whole.
    return [places[from] ?? 0, letterEnds.find((place) => place > last) ?? last];
  });
}

function initials(units: Units, at: number, count: number): Mark[] {
  const marks: Mark[] = [];
  for (let place = at; marks.length < count; place = nextWord(units, place)) {
    marks.push([place, place + 1]);
  }
  return marks;
}

/** Sorts marks, and joins those that touch. */
function apart(marks: readonly Mark[]): Mark[] {
  const joined: Mark[] = [];
  for (const [from, to] of [...marks].sort(([a], [b]) => a - b)) {
    const last = joined.at(-1);
    if (last && from <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], to)];
    else joined.push([from, to]);
  }
  return joined;
}
