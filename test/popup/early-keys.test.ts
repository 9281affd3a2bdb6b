/** Keys pressed before the popup is there: those that act are given to it, in their order; what is typed is left to the field. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { giveEarlyKeys, holdEarlyKeys } from '../../src/popup/early-keys.ts';

class Key extends Event {
  readonly key: string;
  readonly altKey: boolean;
  constructor(type: string, { key = '', altKey = false }: { key?: string; altKey?: boolean }) {
    super(type, { cancelable: true });
    this.key = key;
    this.altKey = altKey;
  }
}

let page: EventTarget;
beforeEach(() => {
  page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  vi.stubGlobal('dispatchEvent', page.dispatchEvent.bind(page));
  vi.stubGlobal('KeyboardEvent', Key);
});

/** Whether the page may do with the key what it does by itself. */
const press = (key: string, altKey = false) =>
  page.dispatchEvent(new Key('keydown', { key, altKey }));

describe('before the popup is there', () => {
  it.each([['p'], ['ü'], ['Backspace'], ['Escape'], ['Tab']])('%s is left to the field', (key) => {
    holdEarlyKeys();
    expect(press(key)).toBe(true);
  });

  it.each([
    ['Enter', false],
    ['ArrowDown', false],
    ['1', true],
  ])('%s with Alt %s is held', (key, altKey) => {
    holdEarlyKeys();
    expect(press(key, altKey)).toBe(false);
  });

  it('keys that act are given to it once it is there, and no more are held', () => {
    holdEarlyKeys();
    press('ArrowDown');
    press('x');
    press('1', true);
    const got: [string, boolean][] = [];
    page.addEventListener('keydown', (event) =>
      got.push([(event as Key).key, (event as Key).altKey]),
    );
    giveEarlyKeys();
    expect(got).toEqual([
      ['ArrowDown', false],
      ['1', true],
    ]);
    expect(press('Enter')).toBe(true);
  });
});
