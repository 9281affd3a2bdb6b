/** A picture that was made smaller is the same picture. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPng, smaller, writePng } from './smaller-png.ts';

describe('a smaller PNG', () => {
  it.each(['icons/hatrack-16.png', 'icons/hatrack-48.png'])('shows what %s shows', async (path) => {
    const before = readFileSync(path);
    const after = await smaller(before);
    expect(readPng(after)).toEqual(readPng(before));
    expect(after.length).toBeLessThanOrEqual(before.length);
  });

  it.each([
    ['few', 2],
    ['many', 1_000],
  ])('keeps %s colors', async (_, count) => {
    const pixels = Buffer.alloc(40 * 30 * 4, 255);
    for (let pixel = 0; pixel < 40 * 30; pixel++)
      pixels.writeUIntBE((pixel % count) * 16_001, pixel * 4, 3);
    const picture = { width: 40, height: 30, pixels };
    expect(readPng(await writePng(picture))).toEqual(picture);
  });
});
