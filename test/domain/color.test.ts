import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  awsPalette,
  colorWord,
  formerAwsPalette,
  nearestColor,
  paletteName,
  parseColor,
} from '../../src/domain/color.ts';

const hex = fc.stringMatching(/^[0-9a-f]{6}$/);

describe('parseColor', () => {
  it.each([
    ['six hex digits', 'b4d699', 'b4d699'],
    ['six hex digits after a number sign', '#b4d699', 'b4d699'],
    ['capital hex digits', '#B4D699', 'b4d699'],
    ['three hex digits', 'f0a', 'ff00aa'],
    ['three hex digits after a number sign', '#F0A', 'ff00aa'],
    ['a name of AWS’s', 'Green', 'b4d699'],
    ['such a name in capitals, with space around', ' RED ', 'ea7158'],
    ['nothing', '', ''],
    ['white space alone', '  ', ''],
    ['AWS’s word for no color', 'None', ''],
  ])('reads %s', (_, text, color) => {
    expect(parseColor(text)).toEqual({ ok: true, value: color });
  });

  it.each([
    ['another color’s name', 'purple'],
    ['eight hex digits', '#b4d69980'],
    ['four hex digits', '#b4d6'],
    ['two number signs', '##fff'],
    ['a letter that is no hex digit', '#b4d69g'],
    ['CSS', 'rgb(1,2,3)'],
    ['hex digits of another script', '１２３'],
  ])('refuses %s with the reason', (_, text) => {
    expect(parseColor(text)).toEqual({
      ok: false,
      problem: 'A color is six hex digits such as b4d699, or Red, Orange, Yellow, Green or Blue.',
    });
  });

  it('reads what it gives as the same color', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          hex,
          hex.map((text) => `#${text.toUpperCase()}`),
        ),
        (text) => {
          const once = parseColor(text);
          expect(once.ok && parseColor(once.value)).toEqual(once);
        },
      ),
    );
  });
});

describe('colorWord', () => {
  it.each(awsPalette)('says $name as the language has it', ({ name }) => {
    expect(colorWord(name)).toBe(name);
  });

  it('leaves every other name as it is', () => {
    expect(['Rot', '', 'toString'].map(colorWord)).toEqual(['Rot', '', 'toString']);
  });
});

describe('paletteName', () => {
  it.each([...awsPalette, ...formerAwsPalette])('calls $hex $name', (color) => {
    expect(paletteName(color.hex)).toBe(color.name);
  });

  it('has no name for a color of the person’s own', () => {
    expect(paletteName('123456')).toBeUndefined();
    expect(paletteName('')).toBeUndefined();
  });
});

describe('nearestColor', () => {
  it.each([
    ['pure red', 'ff0000', 'Red'],
    ['dark red', '8b0000', 'Red'],
    ['crimson', 'dc143c', 'Red'],
    ['very dark red', '300000', 'Red'],
    ['tomato', 'ff6347', 'Red'],
    ['pink', 'ffc0cb', 'Red'],
    ['hot pink', 'ff69b4', 'Red'],
    ['the pink of AESR’s example', 'ffaaee', 'Red'],
    ['violet red', 'c71585', 'Red'],
    ['magenta', 'ff00ff', 'Red'],
    ['orange', 'ffa500', 'Orange'],
    ['dark orange', 'ff8c00', 'Orange'],
    ['the orange of AESR’s example', 'ffaa22', 'Orange'],
    ['yellow', 'ffff00', 'Yellow'],
    ['gold', 'ffd700', 'Yellow'],
    ['the olive of AESR’s example', 'aaaa00', 'Yellow'],
    ['pure green', '00ff00', 'Green'],
    ['dark green', '008000', 'Green'],
    ['very dark green', '003000', 'Green'],
    ['yellow green', '9acd32', 'Green'],
    ['cyan', '00ffff', 'Blue'],
    ['teal', '008080', 'Blue'],
    ['turquoise', '40e0d0', 'Blue'],
    ['sky blue', '87ceeb', 'Blue'],
    ['pure blue', '0000ff', 'Blue'],
    ['navy', '000080', 'Blue'],
    ['indigo', '4b0082', 'Blue'],
    ['blue violet', '8a2be2', 'Blue'],
    ['light purple', '9370db', 'Blue'],
  ])('calls %s (%s) %s', (_, color, name) => {
    expect(nearestColor(color, awsPalette)?.name).toBe(name);
  });

  it.each(['ffffff', 'f8f8f8', '808080', '333333', '000000', 'c0c0c0'])(
    'says nothing for the grey %s, because any color would say too much',
    (grey) => {
      expect(nearestColor(grey, awsPalette)).toBeUndefined();
    },
  );

  it('knows a grey that the palette has', () => {
    const palette = [...awsPalette, { name: 'Grey', hex: '808080' }];
    expect(nearestColor('808080', palette)?.name).toBe('Grey');
  });

  it.each(formerAwsPalette)('meets the former $name by its name in today’s palette', (color) => {
    expect(nearestColor(color.hex, awsPalette)?.name).toBe(color.name);
  });

  it.each(awsPalette)('meets today’s $name by its name in the former palette', (color) => {
    expect(nearestColor(color.hex, formerAwsPalette)?.name).toBe(color.name);
  });

  it('meets a color by hue when the palette has other names', () => {
    const palette = [
      { name: 'Grün', hex: '00c000' },
      { name: 'Rot', hex: 'c00000' },
    ];
    expect(nearestColor('ea7158', palette)?.name).toBe('Rot');
    expect(nearestColor('b4d699', palette)?.name).toBe('Grün');
  });

  it('prefers the very same color to one of the same name', () => {
    const palette = [
      { name: 'Red', hex: 'ff0000' },
      { name: 'Brand', hex: 'ea7158' },
    ];
    expect(nearestColor('ea7158', palette)?.name).toBe('Brand');
  });

  it('prefers the same name to a nearer hue, because AWS changes the values of its names', () => {
    const palette = [
      { name: 'Brand', hex: 'ff0000' },
      { name: 'Red', hex: 'c000c0' },
    ];
    expect(nearestColor('ea7158', palette)?.name).toBe('Red');
    expect(nearestColor('f2b0a9', palette)?.name).toBe('Red');
  });

  it('goes round the circle of hues, on which cyan is nearer to sea green than green is', () => {
    const palette = [
      { name: 'Leaf', hex: '00c000' },
      { name: 'Lagoon', hex: '00c8c8' },
    ];
    expect(nearestColor('00c0a0', palette)?.name).toBe('Lagoon');
  });

  it('has none for no color', () => {
    expect(nearestColor('', awsPalette)).toBeUndefined();
  });

  it('has none in an empty palette', () => {
    expect(nearestColor('ea7158', [])).toBeUndefined();
  });

  it('gives an entry of the palette or nothing, and leaves the palette as it is', () => {
    fc.assert(
      fc.property(hex, (color) => {
        const palette = Object.freeze([...awsPalette]);
        expect([...palette, undefined]).toContain(nearestColor(color, palette));
      }),
    );
  });

  it('gives the same color whatever the order of the palette', () => {
    fc.assert(
      fc.property(hex, (color) => {
        expect(nearestColor(color, awsPalette.toReversed())).toBe(nearestColor(color, awsPalette));
      }),
    );
  });
});
