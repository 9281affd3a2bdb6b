/** What of a color is seen on AWS's pages. */
import { describe, expect, it } from 'vitest';
import { awsPalette } from '../../src/domain/color.ts';
import { colorNotes, contrast } from '../../src/domain/color-sight.ts';

describe('a color', () => {
  it.each(['', ...awsPalette.map(({ hex }) => hex)])('“%s” of AWS’s own has no note', (hex) => {
    expect(colorNotes(hex)).toEqual([]);
  });

  it.each([
    ['ff0000', ['becomes Red']],
    ['800000', ['becomes Red', 'too dark']],
    ['000080', ['becomes Blue', 'too dark']],
    ['808080', ['becomes no color']],
    ['222222', ['becomes no color', 'too dark']],
  ])('%s has notes that say %o', (hex, words) => {
    const notes = colorNotes(hex);
    expect(notes).toEqual(words.map((part) => expect.stringContaining(part)));
  });

  it('has the contrast that WCAG defines', () => {
    expect(contrast('000000', 'ffffff')).toBeCloseTo(21, 5);
    expect(contrast('ffffff', 'ffffff')).toBeCloseTo(1, 5);
    // A well-known edge of WCAG: 4.54 to 1 on white.
    expect(contrast('767676', 'ffffff')).toBeCloseTo(4.54, 2);
  });
});
