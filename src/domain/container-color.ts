/**
 * The color of a Firefox container for a role's: containers know nine names and no others.
 *
 * The values are those of Firefox's `ContextualIdentityService`; Firefox 153 has further names, and takes these still.
 */
import { nearestColor, type PaletteColor } from './color.ts';

const containerPalette: readonly PaletteColor[] = [
  { name: 'Blue', hex: '37adff' },
  { name: 'Turquoise', hex: '00c79a' },
  { name: 'Green', hex: '51cd00' },
  { name: 'Yellow', hex: 'ffcb00' },
  { name: 'Orange', hex: 'ff9f00' },
  { name: 'Red', hex: 'ff613d' },
  { name: 'Pink', hex: 'ff4bda' },
  { name: 'Purple', hex: 'af51f5' },
];

/** The name of the nearest; for no color and greys `toolbar`, which is the color of Firefox's own text. */
export function containerColor(hex: string): string {
  return nearestColor(hex, containerPalette)?.name.toLowerCase() ?? 'toolbar';
}
