/**
 * The text that is searched: one line a role, its fields apart by tabs. Ten thousand roles are two arrays of numbers, which is
 * a tenth of what they are as objects, and lie beside the JavaScript heap.
 */
import { awsPalette, nearestColor } from '../domain/color.ts';
import type { Role } from '../domain/role.ts';
import { inSmallLetters, plain } from './fold.ts';

/** Text as its UTF-16 code units; in one byte each where none needs more. */
export type Units = Uint8Array | Uint16Array;

export interface SearchText {
  /** Folded; every line ends with a line feed. */
  units: Units;
  /** Where the line of each role begins. */
  starts: Int32Array;
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
  const text = inSmallLetters(lines.map(plain).join(''));
  return { units: unitsOf(text), starts: lineStarts(text, lines.length) };
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

/** Where each of so many lines begins. */
function lineStarts(text: string, count: number): Int32Array {
  const starts = new Int32Array(count);
  let start = 0;
  for (let place = 0; place < count; place++) {
    starts[place] = start;
    start = text.indexOf('\n', start) + 1;
  }
  return starts;
}
