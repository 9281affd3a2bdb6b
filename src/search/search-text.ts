/**
 * The text that is searched: one line a role, its fields apart by tabs. Ten thousand roles are three arrays of numbers, which
 * is a tenth of what they are as objects, and lie beside the JavaScript heap.
 */
import { awsPalette, nearestColor } from '../domain/color.ts';
import type { Role } from '../domain/role.ts';
import { inSmallLetters, plain } from './fold.ts';
import { countWords, isFieldEnd } from './letters.ts';

/** Text as its UTF-16 code units; in one byte each where none needs more. */
export type Units = Uint8Array | Uint16Array;

export interface SearchText {
  /** Folded; every line ends with a line feed. */
  units: Units;
  /** Where each field ends, `FIELDS` a line: its tab, or the line feed. */
  ends: Int32Array;
  /** How many words each field has, and 255 for more. */
  words: Uint8Array;
}

export type SearchedRole = Pick<
  Role,
  'displayName' | 'account' | 'roleName' | 'region' | 'group' | 'color'
>;

/** The fields of a line in their order. */
export const FIELD = {
  displayName: 0,
  account: 1,
  roleName: 2,
  region: 3,
  group: 4,
  color: 5,
} as const;
/** So many fields has a line. */
export const FIELDS = 6;
export type SearchedField = Exclude<keyof typeof FIELD, 'color'>;

/** Prepares roles for the search, in the order given. A role without a display name is found by its role name. */
export function searchTextOf(roles: Iterable<SearchedRole>): SearchText {
  const colors = new Map<string, string>();
  const lines: string[] = [];
  for (const { displayName, account, roleName, region, group, color } of roles) {
    if (!colors.has(color)) colors.set(color, colorWords(color));
    const hues = colors.get(color);
    lines.push(`${displayName}\t${account}\t${roleName}\t${region}\t${group}\t${hues}\n`);
  }
  // Small letters all at once: a string for each of ten thousand lines would take longer.
  const units = unitsOf(inSmallLetters(lines.map(plain).join('')));
  return { units, ...fieldsIn(units, lines.length * FIELDS) };
}

function fieldsIn(units: Units, count: number): Pick<SearchText, 'ends' | 'words'> {
  const ends = new Int32Array(count);
  const words = new Uint8ClampedArray(count);
  let start = 0;
  for (let field = 0; field < count; field++) {
    let end = start;
    while (!isFieldEnd(units[end] as number)) end++;
    ends[field] = end;
    words[field] = countWords(units, start, end);
    start = end + 1;
  }
  return { ends, words: new Uint8Array(words.buffer) };
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
