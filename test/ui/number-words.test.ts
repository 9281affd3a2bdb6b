/** Numbers of roles in words: in one, in several, and in some of several. */
import { expect, it } from 'vitest';
import { roleCount, shownCount } from '../../src/ui/number-words.ts';

it.each([
  [roleCount(0), '0 roles'],
  [roleCount(1), '1 role'],
  [roleCount(10_000), '10,000 roles'],
  [shownCount(1, 1), '1 role'],
  [shownCount(0, 1), '0 of 1 role'],
  [shownCount(3, 1200), '3 of 1,200 roles'],
])('%s', (words, expected) => {
  expect(words).toBe(expected);
});
