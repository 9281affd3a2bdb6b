/** The arithmetic of the quotas, as Chrome and Firefox count. */
import { describe, expect, it } from 'vitest';
import {
  chromeBytes,
  firefoxBytes,
  fits,
  itemBytes,
  SYNC_QUOTA,
  totalBytes,
} from '../../src/sync/quota.ts';

describe('an item', () => {
  it.each([
    ['w0', 'abc', 7, 11],
    ['w0', '', 4, 8],
    ['w0', '<', 10, 9],
    ['w0', '"\\', 8, 12],
    ['ü', 'é', 6, 10],
    ['s', [1, 'a'], 8, 12],
    ['日', '', 5, 9],
  ])('%j with %j has %i bytes in Chrome and %i in Firefox', (key, value, chrome, firefox) => {
    expect(chromeBytes(key, value)).toBe(chrome);
    expect(firefoxBytes(key, value)).toBe(firefox);
    expect(itemBytes(key, value)).toBe(Math.max(chrome, firefox));
  });

  it('fits up to 8,192 bytes by the larger count', () => {
    const most = SYNC_QUOTA.bytesPerItem - 8;
    expect(fits({ w0: 'a'.repeat(most) })).toBe(true);
    expect(fits({ w0: 'a'.repeat(most + 1) })).toBe(false);
  });
});

describe('all items', () => {
  /** Items of 1,000 bytes each. */
  const many = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        `k${String(at).padStart(3, '0')}`,
        'a'.repeat(990),
      ]),
    );

  it('are as long as Firefox’s JSON of them, but for a comma', () => {
    const items = many(5);
    expect(totalBytes(items)).toBe(JSON.stringify(items).length + 1);
  });

  it('fit up to 102,400 bytes', () => {
    expect(fits(many(102))).toBe(true);
    expect(fits(many(103))).toBe(false);
  });

  it('fit up to 512 in number', () => {
    const tiny = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, 0]));
    expect(fits(tiny(512))).toBe(true);
    expect(fits(tiny(513))).toBe(false);
  });
});
