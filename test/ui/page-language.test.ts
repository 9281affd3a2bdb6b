/** What a page tells the browser of its language. */
import { afterEach, expect, it } from 'vitest';
import { speak } from '../../src/i18n/say.ts';
import { namePage } from '../../src/ui/page-language.ts';
import { speakLanguage } from '../english.ts';

afterEach(() => speakLanguage('en'));

it('is its language, the way its script runs, and its title', () => {
  const page = { documentElement: { lang: 'en', dir: '' }, title: '' };
  speak((key) => ({ language: 'ar', direction: 'rtl', extension_name: 'Hatrack' })[key]);
  namePage(page as Document);
  expect(page).toEqual({ documentElement: { lang: 'ar', dir: 'rtl' }, title: 'Hatrack' });
});
