/**
 * The five colours that the Switch Role page offers. AWS changes them now and then; in an address the page
 * takes only those of its present palette.
 */

export type ColorName = 'Red' | 'Orange' | 'Yellow' | 'Green' | 'Blue';
export type PaletteName = '2025' | 'before';

export interface PaletteColor {
  readonly name: ColorName;
  /** Six hex digits without `#`, the form that AWS's addresses and forms carry. */
  readonly value: string;
}

export const palettes: Readonly<Record<PaletteName, readonly PaletteColor[]>> = {
  '2025': [
    { name: 'Red', value: 'ea7158' },
    { name: 'Orange', value: 'fbc8aa' },
    { name: 'Yellow', value: 'efda95' },
    { name: 'Green', value: 'b4d699' },
    { name: 'Blue', value: '83d4e8' },
  ],
  before: [
    { name: 'Red', value: 'f2b0a9' },
    { name: 'Orange', value: 'fbbf93' },
    { name: 'Yellow', value: 'fad791' },
    { name: 'Green', value: 'b7ca9d' },
    { name: 'Blue', value: '99bce3' },
  ],
};
