/**
 * What of a color is seen on AWS's pages: its Switch Role page takes five colors of its own and no others, and its header
 * draws a role's color as an outline on black, on which a dark one is lost.
 */

import { say } from '../i18n/say.ts';
import { awsPalette, colorWord, nearestColor } from './color.ts';
import { lightOf } from './oklab.ts';

/** What the header draws on. */
const HEADER = '000000';

/** The contrast that WCAG 2.2 asks of what must be told apart without being read (1.4.11). */
const ENOUGH = 3;

/** Why a color is not seen as it is, in words; none for AWS's own colors and for no color. */
export function colorNotes(hex: string): string[] {
  if (hex === '' || awsPalette.some((color) => color.hex === hex)) return [];
  const nearest = nearestColor(hex, awsPalette);
  const onPage = nearest
    ? say('color_onSwitchPage', { color: colorWord(nearest.name) })
    : say('color_grayOnSwitchPage');
  if (contrast(hex, HEADER) >= ENOUGH) return [onPage];
  return [onPage, say('color_tooDark')];
}

/** The contrast ratio of two colors as WCAG defines it, from 1 (the same) to 21 (black on white). */
export function contrast(hex: string, other: string): number {
  const [dark, light] = [luminance(hex), luminance(other)].sort((a, b) => a - b);
  return ((light ?? 1) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = lightOf(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
