/** What a message becomes: places filled, numbers counted and written in the language. */
import { afterEach, describe, expect, it } from 'vitest';
import {
  type CountKey,
  type MessageKey,
  say,
  sayCount,
  sayCountParts,
  sayList,
  sayNumber,
  sayParts,
  speak,
} from '../../src/i18n/say.ts';
import { speakLanguage } from '../english.ts';

/** Takes messages of its own, in a language. */
function given(language: string, messages: Record<string, string>): void {
  speak((key) => ({ language, ...messages })[key]);
}
const key = (name: string) => name as MessageKey;
const countKey = (name: string) => name as CountKey;

afterEach(() => speakLanguage('en'));

describe('say', () => {
  it('fills places by name, as often as they stand there', () => {
    given('en', { twice: '{who} and {who} in {where}' });
    expect(say(key('twice'), { who: 'A', where: 'B' })).toBe('A and A in B');
  });

  it('takes a value as it is, whatever stands in it', () => {
    given('en', { shown: '“{text}”' });
    expect(say(key('shown'), { text: '{text} $1 $& {other}' })).toBe('“{text} $1 $& {other}”');
  });

  it('leaves a place without a value as it is written', () => {
    given('en', { open: '{a} {toString}' });
    expect(say(key('open'))).toBe('{a} {toString}');
  });

  it('has a key stand for itself where its message is missing', () => {
    given('en', {});
    expect(say(key('not_there'))).toBe('not_there');
  });

  it('gives parts, for values that are no text', () => {
    given('en', { rich: 'Keep {role} in {account}?' });
    const bold = { tag: 'b' };
    expect(sayParts(key('rich'), { role: bold, account: '1' })).toEqual([
      'Keep ',
      bold,
      ' in ',
      '1',
      '?',
    ]);
  });
});

describe('a message that counts', () => {
  const forms = { roles_one: '{count} role', roles_other: '{count} roles' };

  it.each([
    ['en', 0, '0 roles'],
    ['en', 1, '1 role'],
    ['en', 10_000, '10,000 roles'],
    ['de', 10_000, '10.000 roles'],
    ['fr', 0, '0 role'],
    ['ja', 1, '1 roles'],
  ])('in %s counts %d as %s', (language, count, expected) => {
    given(language, forms);
    expect(sayCount(countKey('roles'), count)).toBe(expected);
  });

  it('takes the form for all others where the language’s own is missing', () => {
    given('en', { roles_other: '{count} of {total}' });
    expect(sayCount(countKey('roles'), 1, { total: 40 })).toBe('1 of 40');
    expect(sayCountParts(countKey('roles'), 1, { total: null })).toEqual(['1', ' of ', null]);
  });
});

describe('numbers and lists', () => {
  it('are written as in the language', () => {
    given('pt-BR', {});
    expect(sayNumber(1234567)).toBe('1.234.567');
    expect(sayList(['a', 'b', 'c'])).toBe('a, b e c');
  });
});
