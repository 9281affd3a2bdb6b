/** What keys mean in the popup. */
import { describe, expect, it } from 'vitest';
import { meaningOf, moveBy, placeFor } from '../../src/popup/keys.ts';

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

describe('a key', () => {
  const where = { active: 2, count: 20, isSearching: false };
  const press = (key: string, held: Partial<typeof none> = {}, code = key) =>
    meaningOf({ ...none, ...held, key, code }, where);

  it.each([
    ['Enter', {}, 'Enter', { kind: 'pick' }],
    ['Enter', { altKey: true }, 'Enter', { kind: 'pick' }],
    ['Escape', {}, 'Escape', { kind: 'escape' }],
    ['ArrowDown', {}, 'ArrowDown', { kind: 'move', to: 3 }],
    ['ArrowDown', { altKey: true }, 'ArrowDown', { kind: 'move-favorite', step: 1 }],
    ['ArrowUp', { altKey: true }, 'ArrowUp', { kind: 'move-favorite', step: -1 }],
    ['ArrowLeft', {}, 'ArrowLeft', { kind: 'fold', isFolded: true }],
    ['ArrowRight', {}, 'ArrowRight', { kind: 'fold', isFolded: false }],
    ['1', { altKey: true }, 'Digit1', { kind: 'number', place: 0 }],
    ['•', { altKey: true }, 'Digit8', { kind: 'number', place: 7 }],
    ['9', { altKey: true }, 'Numpad9', { kind: 'number', place: 8 }],
    ['0', { altKey: true }, 'Digit0', undefined],
    ['d', { ctrlKey: true }, 'KeyD', { kind: 'favorite' }],
    ['d', { metaKey: true }, 'KeyD', { kind: 'favorite' }],
    ['©', { altKey: true }, 'KeyG', { kind: 'toggle-groups' }],
    // AltGr is Control and Alt, and types letters on many keyboards.
    ['@', { ctrlKey: true, altKey: true }, 'Digit2', undefined],
    ['ArrowDown', { shiftKey: true }, 'ArrowDown', undefined],
    ['a', { ctrlKey: true }, 'KeyA', undefined],
    ['p', {}, 'KeyP', undefined],
  ])('%s with %j means what it says', (key, held, code, meaning) => {
    expect(press(key, held, code)).toEqual(meaning);
  });

  it('moves in the field where something stands in it', () => {
    const searching = { ...where, isSearching: true };
    expect(meaningOf({ ...none, key: 'ArrowLeft', code: '' }, searching)).toBeUndefined();
  });
});
