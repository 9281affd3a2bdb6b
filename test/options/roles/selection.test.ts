/** Selecting: one, a range from where one began, all. */
import { describe, expect, it } from 'vitest';
import {
  nothingSelected,
  type Selection,
  selectRange,
  setSelected,
  toggle,
} from '../../../src/options/roles/selection.ts';

const shown = ['a', 'b', 'c', 'd', 'e'];
const keys = ({ keys }: Selection) => [...keys].sort().join('');

describe('a selection', () => {
  it('takes one in and lets it go', () => {
    const one = toggle(nothingSelected, 'b');
    expect(keys(one)).toBe('b');
    expect(keys(toggle(one, 'b'))).toBe('');
    expect(keys(nothingSelected)).toBe('');
  });

  it('takes in a range in both directions, again and again from one anchor', () => {
    const began = toggle(nothingSelected, 'c');
    const down = selectRange(began, shown, 'e', true);
    expect(keys(down)).toBe('cde');
    expect(keys(selectRange(down, shown, 'a', true))).toBe('abcde');
  });

  it('lets a range go', () => {
    const all = setSelected(nothingSelected, shown, true);
    const began = toggle(all, 'b');
    expect(keys(selectRange(began, shown, 'd', false))).toBe('ae');
  });

  it('begins at the row itself where the anchor is not shown', () => {
    const hidden = toggle(nothingSelected, 'z');
    const range = selectRange(hidden, shown, 'b', true);
    expect(keys(range)).toBe('bz');
    expect(keys(selectRange(range, shown, 'c', true))).toBe('bcz');
  });

  it('keeps what is not shown when the shown are all let go', () => {
    const all = setSelected(toggle(nothingSelected, 'z'), shown, true);
    expect(keys(setSelected(all, shown, false))).toBe('z');
  });
});
