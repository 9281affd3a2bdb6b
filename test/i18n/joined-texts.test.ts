/** The texts of a language as one message: each is found at its place, in the form that its number takes. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { builtLocales, textPlaces } from '../../build/locales.ts';
import { byPlace, joinForms } from '../../src/i18n/joined-texts.ts';
import { messagesOf } from '../english.ts';

const built = () => builtLocales(readFileSync('manifest.json', 'utf8'));

it('has every text of every language at the place of its key', () => {
  const files = built();
  const places = textPlaces();
  expect(files.size).toBeGreaterThan(0);
  for (const [name, source] of files) {
    const written: Record<string, { message: string }> = JSON.parse(source);
    const lookUp = byPlace((key) => written[key]?.message);
    const messages = messagesOf(name.split('/')[1] ?? '');
    for (const [key, { message }] of Object.entries(messages)) {
      const [, stem = key, form = ''] = /^(.*)(_[a-z]+)$/.exec(key) ?? [];
      const place = places.get(key) ?? places.get(stem);
      // What English does not have is no text of the program's.
      if (place === undefined && key.includes('_')) continue;
      const found = place === undefined ? key : `${place}${places.has(key) ? '' : form}`;
      expect([name, key, lookUp(found)]).toEqual([name, key, message]);
    }
  }
});

it('keeps the messages that the manifest names, and those of one word, as the browser looks for them', () => {
  const english = JSON.parse(built().get('_locales/en/messages.json') ?? '');
  expect(english).toMatchObject({
    language: { message: 'en' },
    extension_description: { message: expect.stringContaining('AWS') },
  });
  expect(byPlace((key) => english[key]?.message)('language')).toBe('en');
});

it('gives nothing for a form that a language has not', () => {
  const forms: Record<string, string> = { one: 'a role', other: 'roles' };
  const lookUp = byPlace((key) =>
    key === 'texts0' ? `x\n${joinForms((form) => forms[form])}` : '',
  );
  expect(['1_one', '1_few', '1_zero', '1_other', '0', '2'].map(lookUp)).toEqual([
    'a role',
    undefined,
    undefined,
    'roles',
    'x',
    undefined,
  ]);
});
