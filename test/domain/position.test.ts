import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byPosition, parsePosition, positionsBetween } from '../../src/domain/position.ts';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'];
const position = fc
  .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 6 })
  .map((all) => all.join('').replace(/A+$/, ''))
  .filter((text) => text !== '');
/** '' is the start before everything, and the end behind it. */
const gap = fc
  .tuple(fc.oneof(fc.constant(''), position), fc.oneof(fc.constant(''), position))
  .filter(([after, before]) => before === '' || after < before);

const between = (after: string, before: string) => positionsBetween(after, before, 1)?.[0] ?? '';

describe('positionsBetween', () => {
  it('gives positions in order, strictly between the two, that are read as they are', () => {
    fc.assert(
      fc.property(gap, fc.integer({ min: 1, max: 200 }), ([after, before], count) => {
        const given = positionsBetween(after, before, count) ?? [];
        expect(given).toHaveLength(count);
        const all = [after, ...given, ...(before === '' ? [] : [before])];
        for (const [at, text] of given.entries()) {
          expect(text > (all[at] ?? '')).toBe(true);
          expect(parsePosition(text)).toEqual({ ok: true, value: text });
        }
        if (before !== '') expect((given.at(-1) ?? '') < before).toBe(true);
      }),
    );
  });

  it('gives a single letter wherever one does, and never many more than its neighbors have', () => {
    fc.assert(
      fc.property(gap, ([after, before]) => {
        const { length } = between(after, before);
        expect(length).toBeLessThanOrEqual(Math.max(after.length, before.length) + 1);
        // A single letter does wherever one stands between the first letters of both.
        const isWide = letters.some(
          (letter) => letter > after && letter !== 'A' && (before === '' || letter < before),
        );
        if (isWide) expect(length).toBe(1);
      }),
    );
  });

  const first = between('', '');
  it.each<[string, (last: string, at: number) => [string, string], number]>([
    ['at the end', (last) => [last, ''], 25],
    ['at the start', (last) => ['', last], 25],
    ['behind one and the same', (last, at) => ['b', at === 0 ? 'c' : last], 25],
    ['before one and the same', (last, at) => [at === 0 ? 'b' : last, 'c'], 25],
  ])('stays short for a thousand %s', (_, gapAt, most) => {
    let last = first;
    for (let at = 0; at < 1_000; at++) {
      const [after, before] = gapAt(last, at);
      last = between(after, before);
    }
    expect(last.length).toBeLessThanOrEqual(most);
  });

  it('gives none where there is no room', () => {
    expect(positionsBetween('b', 'b', 1)).toBeUndefined();
    expect(positionsBetween('c', 'b', 1)).toBeUndefined();
    expect(positionsBetween('b', `b${'A'.repeat(255)}B`, 1)).toBeUndefined();
  });
});

describe('parsePosition', () => {
  it.each(['b', 'B', 'aAb', 'Ab', 'z'.repeat(256)])('takes %s', (text) => {
    expect(parsePosition(text)).toEqual({ ok: true, value: text });
  });

  it.each(['A', 'bA', '1', 'b c', 'é', 'z'.repeat(257)])('refuses %s', (text) => {
    expect(parsePosition(text).ok).toBe(false);
  });
});

describe('byPosition', () => {
  it('puts capitals before small letters, and what has none last', () => {
    expect(['', 'a', 'Z', 'ab', '', 'B'].sort(byPosition)).toEqual(['B', 'Z', 'a', 'ab', '', '']);
  });
});
