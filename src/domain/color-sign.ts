/**
 * A letter for a color, for eyes that colors alone do not tell apart: the first of AWS's name for it, or of the nearest hue's.
 *
 * It is the same in every language, as the colors are for colleagues who write to each other about a role.
 */
import { awsPalette, nearestColor, type PaletteColor } from './color.ts';
import { contrast } from './color-sight.ts';
import { alikeColors } from './color-vision.ts';

/** AWS's colors, and the hues between them that people choose for themselves. AWS's blue is a light one, so blue is here twice. */
const namedHues: readonly PaletteColor[] = [
  ...awsPalette,
  { name: 'Turquoise', hex: '00c79a' },
  { name: 'Blue', hex: '0000ff' },
  { name: 'Purple', hex: 'af51f5' },
  { name: 'Magenta', hex: 'ff4bda' },
];

/** R, O, Y, G or B for AWS's colors, T, P or M for hues between; '' for grays and for no color. */
export const colorSign = (hex: string): string =>
  nearestColor(hex, namedHues)?.name.charAt(0) ?? '';

/** Black or white, whichever is read better on the color. */
export const inkOn = (hex: string): string =>
  contrast(hex, '000000') > contrast(hex, 'ffffff') ? '000000' : 'ffffff';

/** What is drawn on a color's dot. */
export interface ColorSign {
  letter: string;
  /** Six hex digits: what it is drawn in. */
  ink: string;
}

/** The signs of those colors in use that look like another of them to some eyes. */
export type ColorSigns = Pick<ReadonlyMap<string, ColorSign>, 'get'>;

/** Finds them out. */
export const signsOf = (colors: Iterable<string>): ReadonlyMap<string, ColorSign> =>
  new Map(
    [...alikeColors(colors)].map((hex) => [hex, { letter: colorSign(hex), ink: inkOn(hex) }]),
  );
