import { describe, expect, it } from 'vitest';
import { bad, good } from '../../src/domain/result.ts';

describe('a result', () => {
  it('holds the value when it is good, also an empty one', () => {
    expect(good('')).toEqual({ ok: true, value: '' });
    expect(good(undefined)).toEqual({ ok: true, value: undefined });
  });

  it('holds the problem in words when it is bad', () => {
    expect(bad('Enter the account.')).toEqual({ ok: false, problem: 'Enter the account.' });
  });
});
