/** Keys of the table, and where moves lead. */
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { speak } from '../../../src/i18n/say.ts';
import { gridCommand, type Move, moved } from '../../../src/options/roles/grid-keys.ts';
import { speakLanguage } from '../../english.ts';

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

describe('a key', () => {
  it.each([
    ['ArrowDown', {}, { move: 'down', extends: false }],
    ['ArrowDown', { shiftKey: true }, { move: 'down', extends: true }],
    ['Home', {}, { move: 'row-start', extends: false }],
    ['Home', { ctrlKey: true }, { move: 'first', extends: false }],
    ['End', { metaKey: true, shiftKey: true }, { move: 'last', extends: true }],
    ['a', { ctrlKey: true }, { act: 'select-all', extends: false }],
    ['A', { metaKey: true }, { act: 'select-all', extends: false }],
    [' ', {}, { act: 'toggle', extends: false }],
    [' ', { shiftKey: true }, { act: 'toggle', extends: true }],
    ['Enter', {}, { act: 'edit', extends: false }],
    ['F2', {}, { act: 'edit-cell', extends: false }],
    ['Delete', {}, { act: 'remove', extends: false }],
    ['Escape', {}, { act: 'clear', extends: false }],
    ['ArrowUp', { altKey: true }, { act: 'move-up', extends: false }],
    ['ArrowDown', { altKey: true }, { act: 'move-down', extends: false }],
  ])('%s with %o is %o', (key, modifiers, command) => {
    expect(gridCommand({ ...none, ...modifiers, key })).toEqual(command);
  });

  it.each([
    ['a', {}],
    ['c', { ctrlKey: true }],
    ['Tab', {}],
    ['Enter', { ctrlKey: true }],
    ['ArrowLeft', { altKey: true }],
    ['ArrowUp', { altKey: true, shiftKey: true }],
    ['ArrowDown', { altKey: true, ctrlKey: true }],
  ])('%s with %o is left to the browser', (key, modifiers) => {
    expect(gridCommand({ ...none, ...modifiers, key })).toBeUndefined();
  });
});

describe('an arrow', () => {
  afterEach(() => speakLanguage('en'));

  it.each([
    ['ltr', 'on', 'back'],
    ['rtl', 'back', 'on'],
  ])('leads the way it points in a page that runs %s', (direction, right, left) => {
    speak((key) => ({ language: 'ar', direction })[key]);
    expect(gridCommand({ ...none, key: 'ArrowRight' })).toMatchObject({ move: right });
    expect(gridCommand({ ...none, key: 'ArrowLeft' })).toMatchObject({ move: left });
    expect(gridCommand({ ...none, key: 'ArrowDown' })).toMatchObject({ move: 'down' });
  });
});

describe('a move', () => {
  const size = { count: 100, stops: 9, page: 10 };
  it.each<[Move, { place: number; stop: number }]>([
    ['up', { place: 49, stop: 4 }],
    ['down', { place: 51, stop: 4 }],
    ['page-up', { place: 40, stop: 4 }],
    ['page-down', { place: 60, stop: 4 }],
    ['first', { place: 0, stop: 4 }],
    ['last', { place: 99, stop: 4 }],
    ['back', { place: 50, stop: 3 }],
    ['on', { place: 50, stop: 5 }],
    ['row-start', { place: 50, stop: 0 }],
    ['row-end', { place: 50, stop: 8 }],
  ])('%s leads to %o', (move, spot) => {
    expect(moved({ place: 50, stop: 4 }, move, size)).toEqual(spot);
  });

  it('never leaves the table', () => {
    const moves: Move[] = ['up', 'page-down', 'last', 'back', 'on', 'row-end', 'page-up'];
    fc.assert(
      fc.property(
        fc.nat(99),
        fc.nat(8),
        fc.array(fc.constantFrom(...moves)),
        (place, stop, all) => {
          const spot = all.reduce((at, move) => moved(at, move, size), { place, stop });
          expect(spot.place >= 0 && spot.place < 100 && spot.stop >= 0 && spot.stop < 9).toBe(true);
        },
      ),
    );
  });
});
