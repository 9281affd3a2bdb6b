/** The letters of colors. */
import { describe, expect, it } from 'vitest';
import { awsPalette, formerAwsPalette } from '../../src/domain/color.ts';
import { contrast } from '../../src/domain/color-sight.ts';
import { colorSign, inkOn } from '../../src/domain/color-sign.ts';

describe('the letter of a color', () => {
  it.each([...awsPalette, ...formerAwsPalette])(
    'is the first of AWS’s $name $hex',
    ({ name, hex }) => {
      expect(colorSign(hex)).toBe(name[0]);
    },
  );

  it.each([
    ['ff0000', 'R'],
    ['8b4513', 'O'],
    ['ffff00', 'Y'],
    ['008000', 'G'],
    ['00a18f', 'T'],
    ['0073bb', 'B'],
    ['0000ff', 'B'],
    ['7d2ae8', 'P'],
    ['ff69b4', 'M'],
    ['888888', ''],
    ['ffffff', ''],
    ['', ''],
  ])('of %s is “%s”', (hex, letter) => {
    expect(colorSign(hex)).toBe(letter);
  });

  it.each(['000000', 'ffffff', '777777', 'ff0000', '0000ff', ...awsPalette.map(({ hex }) => hex)])(
    'can be read on %s',
    (hex) => {
      expect(contrast(inkOn(hex), hex)).toBeGreaterThan(4.5);
    },
  );
});
