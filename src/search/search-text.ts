/**
 * The text that is searched, field by field. Roles share regions, groups and colors, so that each of a field's values stands
 * there once. Ten thousand roles are a few arrays of numbers, which is a tenth of what they are as objects, and lie beside the
 * JavaScript heap.
 */
import { awsPalette, nearestColor } from '../domain/color.ts';
import { type DistinctValues, distinctValues } from '../domain/distinct-values.ts';
import type { Role } from '../domain/role.ts';
import { inSmallLetters, plain } from './fold.ts';
import { countWords, FIELD_END } from './letters.ts';

/** Text as its UTF-16 code units; in one byte each where none needs more. */
export type Units = Uint8Array | Uint16Array;

/** One field of all roles: its values in the order in which they first come. */
export interface Column {
  /** The values folded, each with a line feed behind it. */
  units: Units;
  /** Where each value ends: its line feed. */
  ends: Int32Array;
  /** How many words each value has, and 255 for more. */
  words: Uint8Array;
  /** The value of each role. */
  valueAt: DistinctValues['valueAt'];
}

/** The columns in the order of `FIELD`. */
export type SearchText = readonly Column[];

export type SearchedRole = Pick<
  Role,
  'displayName' | 'account' | 'roleName' | 'region' | 'group' | 'color'
>;

/** The fields of a role in their order. */
export const FIELD = {
  displayName: 0,
  account: 1,
  roleName: 2,
  region: 3,
  group: 4,
  color: 5,
} as const;
const fieldNames = Object.keys(FIELD) as (keyof typeof FIELD)[];
export type SearchedField = Exclude<keyof typeof FIELD, 'color'>;

/** Prepares roles for the search, in the order given. A role without a display name is found by its role name. */
export const searchTextOf = (roles: readonly SearchedRole[]): SearchText =>
  fieldNames.map((name) =>
    columnOf(
      roles.map((role) => role[name]),
      wordsIn[name] ?? String,
    ),
  );

/** Directions in regions are words of their own, as AWS's short forms have them: `apne1` is ap-northeast-1. */
const regionWords = (region: string) =>
  region.replace(/(north|south)([ew])/, (_, one, other) => one + other.toUpperCase());

/** What the values of some fields are found by; those of the others by themselves. */
const wordsIn: { [name in keyof SearchedRole]?: (value: string) => string } = {
  region: regionWords,
  color: colorWords,
};

/** `wordsOf` tells what a value is found by. */
function columnOf(ofRoles: readonly string[], wordsOf: (value: string) => string): Column {
  const { values, valueAt } = distinctValues(ofRoles);
  return { ...columnOfTexts(values.map((value) => plain(wordsOf(value)))), valueAt };
}

/** Small letters all at once: a string for each of ten thousand values would take longer. */
function columnOfTexts(texts: readonly string[]): Omit<Column, 'valueAt'> {
  const units = unitsOf(inSmallLetters(texts.map((text) => `${text}\n`).join('')));
  const ends = new Int32Array(texts.length);
  const words = new Uint8ClampedArray(texts.length);
  let start = 0;
  for (let value = 0; value < texts.length; value++) {
    const end = units.indexOf(FIELD_END, start);
    ends[value] = end;
    words[value] = countWords(units, start, end);
    start = end + 1;
  }
  return { units, ends, words: new Uint8Array(words.buffer) };
}

export function unitsOf(text: string): Units {
  const isNarrow = /^[\0-\xff]*$/.test(text);
  const units = isNarrow ? new Uint8Array(text.length) : new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  return units;
}

/** The hex digits, and the palette's name for what people see in them: `ea7158 red`. */
function colorWords(hex: string): string {
  const name = nearestColor(hex, awsPalette)?.name ?? '';
  return `${hex} ${name}`.trim();
}
