/**
 * What a person typed, read: words for any field, `@…` for groups, `#…` for colors. `@` or `#` alone is a restriction that
 * has only begun, and restricts nothing yet; so do signs without letters and digits.
 */
import { plain } from './fold.ts';
import { FIELD } from './search-text.ts';

/** What has to stand in one of some fields. */
export interface Term {
  /** Folded; between its parts single signs, if any. */
  word: string;
  /** A bit for each field of the line that it may stand in. */
  fields: number;
}

export interface Query {
  /** All of these. */
  terms: readonly Term[];
  /** One of these, if any: the beginnings of hex digits or of a name of the palette. */
  colors: readonly string[];
}

/** Names of colors in a person's language, each with the palette's English one: `{ rot: 'red' }`. */
export type ColorNames = Readonly<Record<string, string>>;

export const fieldBit = (field: keyof typeof FIELD) => 1 << FIELD[field];
const IN_GROUP = fieldBit('group');
const ANYWHERE = fieldBit('color') - 1;

/** Numbers of accounts in groups of four digits, or of three: one number, and not several words. */
const NUMBER_IN_GROUPS = /(?<!\S)(?:(?:\d{4}\s+){1,2}\d{1,4}|(?:\d{3}\s+){2,3}\d{1,3})(?!\S)/g;
const SIGNS = '[\\0-/:-`{-\\x7f]+';
const OUTER_SIGNS = new RegExp(`^${SIGNS}|${SIGNS}$`, 'g');
const INNER_SIGNS = new RegExp(`(?!^)${SIGNS}`, 'g');

/** Characters. Nobody types more to find a role; what was pasted by mistake must not hold up the page. */
const MOST_TYPED = 500;

/** Reads a query. English names of colors are always known. */
export function readQuery(typed: string, colorNames: ColorNames = {}): Query {
  const text = plain(typed.slice(0, MOST_TYPED))
    .toLowerCase()
    .replace(NUMBER_IN_GROUPS, (groups) => groups.replace(/\s/g, ''));
  const pieces = text.split(/\s+/);
  const begun = (sign: string) =>
    pieces.filter((piece) => piece.startsWith(sign)).map((piece) => piece.slice(1));
  const words = pieces.filter((piece) => !/^[@#]/.test(piece));
  return {
    terms: [...termsOf(words, ANYWHERE), ...termsOf(begun('@'), IN_GROUP)],
    colors: begun('#').flatMap((color) => colorsMeant(color, colorNames)),
  };
}

/** Whether a query asks for anything. */
export const isRestricting = ({ terms, colors }: Query) => terms.length > 0 || colors.length > 0;

/** The parts of a term between its signs, each a term of its own: `shop/prod` as `shop` and `prod`. */
export const partsOf = ({ word, fields }: Term): Term[] => termsOf(word.split(INNER_SIGNS), fields);

const termsOf = (words: readonly string[], fields: number): Term[] =>
  words
    .map(tidyWord)
    .filter((word) => word !== '')
    .map((word) => ({ word, fields }));

/** Account numbers are kept without hyphens; elsewhere a sign between parts says that they stand apart. */
function tidyWord(word: string): string {
  if (/^[\d-]+$/.test(word)) return word.replaceAll('-', '');
  return word.replace(OUTER_SIGNS, '').replace(INNER_SIGNS, (signs) => signs.charAt(0));
}

function colorsMeant(color: string, colorNames: ColorNames): string[] {
  if (color === '') return [];
  const named = Object.entries(colorNames).filter(([name]) =>
    plain(name).toLowerCase().startsWith(color),
  );
  return [color, ...named.map(([, english]) => english.toLowerCase())];
}
