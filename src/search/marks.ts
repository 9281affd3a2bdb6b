/** Which parts of a field as it is shown match a query, so that they can be marked. */
import { foldWithPlaces } from './fold.ts';
import { fieldBit, readQuery, type Term } from './query.ts';
import { FIELD, type SearchedField, type Units, unitsOf } from './search-text.ts';
import { bestMatch, matchEnd, NO_MATCH, nextWord, offsetOf } from './word-match.ts';

/** From the first unit of the shown text up to, and without, the second. */
export type Mark = readonly [from: number, to: number];

interface ShownField {
  /** The field folded, in a line of its own. */
  line: Units;
  /** For each unit of the line where it begins in the shown text. */
  places: readonly number[];
  /** Where the letters of the shown text end. */
  ends: readonly number[];
}

/**
 * The parts of `shown` that the query's words match best, in their order and apart from each other. An account may be shown
 * in groups of digits. What a word matches only loosely is not marked.
 */
export function marksIn(shown: string, query: string, field: SearchedField): Mark[] {
  const shownField = lineOf(shown, field);
  const terms = readQuery(query).terms.filter(({ fields }) => fields & fieldBit(field));
  return apart(terms.flatMap((term) => marksOf(term, shownField)));
}

function lineOf(shown: string, field: SearchedField): ShownField {
  const { text, places } = foldWithPlaces(shown);
  const before = FIELD[field];
  const kept = [...places.keys()].filter((unit) => !isIgnored(text, unit, field));
  const line = kept.map((unit) => text[unit]).join('');
  return {
    line: unitsOf(`${'\t'.repeat(before)}${line}${'\t'.repeat(FIELD.color - before)}`),
    places: [...new Array(before).fill(0), ...kept.map((unit) => places[unit] ?? 0)],
    ends: [...places, shown.length],
  };
}

/** Tabs would part fields here, and account numbers are searched without hyphens. */
const isIgnored = (text: string, unit: number, field: SearchedField) =>
  text[unit] === '\t' || (field === 'account' && text[unit] === '-' && /^[\d-]+$/.test(text));

function marksOf(term: Term, { line, places, ends }: ShownField): Mark[] {
  const match = bestMatch(line, 0, term);
  if (match === NO_MATCH) return [];
  const at = offsetOf(match);
  const end = matchEnd(line, at, term.word, true);
  const spans = end === NO_MATCH ? initials(line, at, term.word.length) : [[at, end] as const];
  return spans.map(([from, to]) => {
    const last = places[to - 1] ?? 0;
    // What comes from one letter, with its accents, is marked as a whole.
    return [places[from] ?? 0, ends.find((place) => place > last) ?? last];
  });
}

function initials(line: Units, at: number, count: number): Mark[] {
  const marks: Mark[] = [];
  for (let place = at; marks.length < count; place = nextWord(line, place)) {
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
