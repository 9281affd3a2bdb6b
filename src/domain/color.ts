/**
 * A role's color: six hex digits without `#`, or '' for none.
 *
 * AWS's Switch Role page offers five colors of its own and knows no others; their values have changed before, so a
 * color is met on the page by nearness and never by equality alone.
 */

import { type MessageKey, say } from '../i18n/say.ts';
import { lightOf, oklab } from './oklab.ts';
import { bad, good, type Result } from './result.ts';

export interface PaletteColor {
  name: string;
  hex: string;
}

/** The colors of AWS's Switch Role page as of 2025, in the page's order. */
export const awsPalette: readonly PaletteColor[] = [
  { name: 'Red', hex: 'ea7158' },
  { name: 'Orange', hex: 'fbc8aa' },
  { name: 'Yellow', hex: 'efda95' },
  { name: 'Green', hex: 'b4d699' },
  { name: 'Blue', hex: '83d4e8' },
];

/** The values that the same names had before 2025; old links and lists still carry them. */
export const formerAwsPalette: readonly PaletteColor[] = [
  { name: 'Red', hex: 'f2b0a9' },
  { name: 'Orange', hex: 'fbbf93' },
  { name: 'Yellow', hex: 'fad791' },
  { name: 'Green', hex: 'b7ca9d' },
  { name: 'Blue', hex: '99bce3' },
];

/** Reads `#RRGGBB`, `RRGGBB`, `#RGB`, `RGB`, one of AWS's color names, or `None` or nothing for no color. */
export function parseColor(text: string): Result<string> {
  const color = text.trim().toLowerCase();
  if (color === '' || color === 'none') return good('');
  const named = awsPalette.find(({ name }) => name.toLowerCase() === color);
  if (named) return good(named.hex);
  const hex = color.replace(/^#/, '');
  if (/^[0-9a-f]{6}$/.test(hex)) return good(hex);
  if (/^[0-9a-f]{3}$/.test(hex)) return good(hex.replace(/./g, '$&$&'));
  return bad(say('color_unknown'));
}

const WORDS: Record<string, MessageKey> = {
  Red: 'color_red',
  Orange: 'color_orange',
  Yellow: 'color_yellow',
  Green: 'color_green',
  Blue: 'color_blue',
};

/** One of the palette's names in the person's language; any other name stays as it is. */
export function colorWord(name: string): string {
  const key = Object.hasOwn(WORDS, name) ? WORDS[name] : undefined;
  return key ? say(key) : name;
}

/** The palette's names in the person's language, each with the name it has on AWS's pages. */
export const paletteWords = (): Record<string, string> =>
  Object.fromEntries(Object.keys(WORDS).map((name) => [colorWord(name), name]));

/** The palette's name for a color, present or former; undefined for a color of the person's own. */
export function paletteName(hex: string): string | undefined {
  return [...awsPalette, ...formerAwsPalette].find((color) => color.hex === hex)?.name;
}

/**
 * The color of `palette` that a person would call the same as `hex`: the same entry, the one of the same name, or the
 * nearest in hue. Undefined for no color, an empty palette, and greys: any of AWS's colors would say more than they do.
 */
export function nearestColor<T extends PaletteColor>(
  hex: string,
  palette: readonly T[],
): T | undefined {
  if (hex === '') return undefined;
  const name = paletteName(hex);
  return (
    palette.find((color) => color.hex === hex) ??
    palette.find((color) => color.name === name) ??
    nearestByHue(hex, palette)
  );
}

function nearestByHue<T extends PaletteColor>(hex: string, palette: readonly T[]): T | undefined {
  const [, wantedA, wantedB] = oklab(lightOf(hex));
  if (Math.hypot(wantedA, wantedB) < GREY) return undefined;
  const distance = (color: PaletteColor) => {
    const [, a, b] = oklab(lightOf(color.hex));
    const turn = Math.abs(Math.atan2(b, a) - Math.atan2(wantedB, wantedA));
    return Math.min(turn, 2 * Math.PI - turn);
  };
  return [...palette].sort((x, y) => distance(x) - distance(y))[0];
}

/** Below this distance from the grey axis of Oklab, people see no hue. */
const GREY = 0.03;
