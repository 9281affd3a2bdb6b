/** Days and times in words: in the language that Hatrack speaks, as the browser's region has it, and a day of the calendar the same everywhere. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { speak } from '../../src/i18n/say.ts';
import { dateWords, dayWords, momentWords, timeWords } from '../../src/ui/date-words.ts';
import { speakLanguage } from '../english.ts';

const browser = vi.hoisted(() => {
  const i18n = { language: 'en-US', getUILanguage: () => i18n.language };
  Object.assign(globalThis, { chrome: { i18n } });
  return i18n;
});

const at = new Date(2026, 10, 9, 14, 5).getTime();

afterEach(() => {
  speakLanguage('en');
  browser.language = 'en-US';
});

it('are English where Hatrack speaks English', () => {
  expect(dateWords(at)).toBe('Nov 9, 2026');
  expect(momentWords(at).replace(/\s/g, ' ')).toBe('Nov 9, 2026, 2:05 PM');
  expect(timeWords(at).replace(/\s/g, ' ')).toBe('02:05 PM');
});

it('are another language’s where it speaks that', () => {
  speak((key) => ({ language: 'de' })[key]);
  expect(dateWords(at)).toBe('09.11.2026');
  expect(timeWords(at)).toBe('14:05');
});

it('are British where the browser is', () => {
  browser.language = 'en-GB';
  expect(dateWords(at)).toBe('9 Nov 2026');
  expect(momentWords(at)).toBe('9 Nov 2026, 14:05');
});

it('are Hatrack’s own where the browser speaks a language that Hatrack does not', () => {
  browser.language = 'cy-GB';
  expect(dateWords(at)).toBe('Nov 9, 2026');
});

describe.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])(
  'a day of the calendar in %s',
  (zone) => {
    const own = process.env.TZ;
    beforeEach(() => {
      process.env.TZ = zone;
    });
    afterEach(() => {
      if (own === undefined) delete process.env.TZ;
      else process.env.TZ = own;
    });

    it('is that day', () => {
      expect(dayWords(Date.UTC(2026, 10, 9))).toBe('Nov 9, 2026');
    });
  },
);
