/** Keys pressed before the popup is there: those that act are given to it, in their order; what is typed is left to the field. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { holdEarlyKeys } from '../../src/popup/early-keys.ts';

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
    const { give } = holdEarlyKeys();
    press('ArrowDown');
    press('x');
    press('1', true);
    const got: [string, boolean][] = [];
    page.addEventListener('keydown', (event) =>
      got.push([(event as Key).key, (event as Key).altKey]),
    );
    give();
    expect(got).toEqual([
      ['ArrowDown', false],
      ['1', true],
    ]);
    expect(press('Enter')).toBe(true);
  });

  it.each([
    ['a key that acts', true, () => press('ArrowDown')],
    ['what is typed, once it is in the field', true, () => page.dispatchEvent(new Event('input'))],
    ['a letter that is not yet in the field', false, () => press('p')],
  ])('%s is told of: %s', async (_, isTold, use) => {
    const { used } = holdEarlyKeys();
    use();
    expect(await Promise.race([used.then(() => true), Promise.resolve().then(() => false)])).toBe(
      isTold,
    );
  });
});
