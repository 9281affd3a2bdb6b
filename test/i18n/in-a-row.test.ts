/** Sentences and words in a row, in languages that set them differently. */
import { afterEach, describe, expect, it } from 'vitest';
import { sentenceParts, sentences, words } from '../../src/i18n/in-a-row.ts';
import { speakLanguage } from '../english.ts';

afterEach(() => speakLanguage('en'));

describe('sentences in a row', () => {
  it.each([
    ['en', 'One. Two. Three.'],
    ['fr', 'One. Two. Three.'],
    ['ja', 'One.Two.Three.'],
    ['zh_CN', 'One.Two.Three.'],
  ])('stand in %s as the language sets them', (language, expected) => {
    speakLanguage(language);
    expect(sentences('One.', 'Two.', 'Three.')).toBe(expected);
  });

  it.each([
    [[], ''],
    [[''], ''],
    [['One.'], 'One.'],
    [['', 'One.', '', 'Two.', ''], 'One. Two.'],
  ])('leave out what is nothing: %j', (all, expected) => {
    expect(sentences(...all)).toBe(expected);
  });

  it('take braces in a sentence as they are', () => {
    expect(sentences('Use {next}.', 'Or {first}.', 'Or {role}.')).toBe(
      'Use {next}. Or {first}. Or {role}.',
    );
  });

  it('may have more in them than text', () => {
    const link = { href: '#sync' };
    expect(sentenceParts<unknown>(['See ', link], false, '', undefined, 'Two.')).toEqual([
      ['See ', link],
      ' ',
      'Two.',
    ]);
    expect(sentenceParts<unknown>(false, ['See ', link])).toEqual(['See ', link]);
    expect(sentenceParts<unknown>(false, '')).toBe('');
  });
});

describe('words in a row', () => {
  it.each([
    ['en', 'a, b, c'],
    ['de', 'a, b, c'],
    ['ja', 'a、b、c'],
    ['zh_CN', 'a、b、c'],
  ])('have the comma of %s between them', (language, expected) => {
    speakLanguage(language);
    expect(words(['a', 'b', 'c'])).toBe(expected);
  });

  it('are nothing where there are none', () => {
    expect(words([])).toBe('');
  });
});
