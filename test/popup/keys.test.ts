/** What keys mean in the popup. */
import { describe, expect, it } from 'vitest';
import { moveBy, placeFor } from '../../src/popup/keys.ts';

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

describe('a place to open', () => {
  it.each([
    [{}, 'tab'],
    [{ ctrlKey: true }, 'new-tab'],
    [{ metaKey: true }, 'new-tab'],
    [{ ctrlKey: true, shiftKey: true }, 'background-tab'],
    [{ shiftKey: true }, 'window'],
    [{ altKey: true }, 'private-window'],
  ])('with %j is %s', (modifiers, place) => {
    expect(placeFor({ ...none, ...modifiers }, 'tab')).toBe(place);
  });

  it('without a modifier is the person’s own', () => {
    expect(placeFor(none, 'window')).toBe('window');
  });
});

describe('moving', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 19, 0],
    ['ArrowUp', 0, 19],
    ['ArrowUp', 5, 4],
    ['PageDown', 15, 19],
    ['PageUp', 3, 0],
    ['Home', 7, 0],
    ['End', 7, 19],
    ['x', 7, undefined],
  ])('by %s from %i of 20 leads to %s', (key, active, to) => {
    expect(moveBy(key, active, 20)).toBe(to);
  });
});
