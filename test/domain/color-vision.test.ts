/** Colors as color-blind people see them, and which look alike to some of them. */
import { describe, expect, it } from 'vitest';
import { awsPalette } from '../../src/domain/color.ts';
import { alikeColors, type Deficiency, seenBy } from '../../src/domain/color-vision.ts';
import { distance, lightOf, oklab } from '../../src/domain/oklab.ts';

const [red, orange, yellow, green, blue] = awsPalette.map(({ hex }) => hex) as [
  string,
  string,
  string,
  string,
  string,
];
const kinds: Deficiency[] = ['protan', 'deutan', 'tritan'];

describe('the color-blind eye', () => {
  it.each(kinds)('sees grays as they are, whatever its deficiency: %s', (kind) => {
    for (const gray of ['000000', '7f7f7f', 'ffffff']) {
      expect(distance(seenBy(kind, gray), oklab(lightOf(gray)))).toBeLessThan(0.005);
    }
  });

  // The classical confusions: a dark red and a green, blue and purple; blue and green.
  it.each([
    ['deutan', 'd13212', '1d8102'],
    ['protan', 'b71c1c', '4e4a00'],
    ['deutan', '0073bb', '7d2ae8'],
    ['tritan', '0073bb', '1d8102'],
  ] as const)('of a %s sees %s nearer to %s than others do', (kind, one, other) => {
    const usual = distance(oklab(lightOf(one)), oklab(lightOf(other)));
    expect(distance(seenBy(kind, one), seenBy(kind, other))).toBeLessThan(usual / 2);
  });
});

describe('alike', () => {
  it.each([
    [[red, green], []],
    [[red, blue], []],
    [
      [orange, yellow, red],
      [orange, yellow],
    ],
    [
      [yellow, green],
      [yellow, green],
    ],
    [
      ['d13212', '1d8102'],
      ['d13212', '1d8102'],
    ],
    [['ff0000', '0000ff', ''], []],
    [[''], []],
    [[red, red, red], []],
  ])('of %o are %o', (colors, alike) => {
    expect([...alikeColors(colors)].sort()).toEqual([...alike].sort());
  });

  it('are all of very many', () => {
    const many = Array.from({ length: 200 }, (_, at) =>
      (at * 83_886).toString(16).padStart(6, '0'),
    );
    expect(alikeColors(many).size).toBe(new Set(many).size);
  });
});
