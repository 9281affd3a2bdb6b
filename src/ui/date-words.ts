/** Days and times as people of this language write them, in the region that their browser is made for. */
import { uiLanguage } from '../browser/ui-language.ts';
import { say } from '../i18n/say.ts';

/** The browser's own language where it is the one that Hatrack speaks: it has the region, which Hatrack's messages have not. */
function languageOfDates(): string {
  const [spoken, own] = [say('language'), uiLanguage()];
  return languageAlone(own) === languageAlone(spoken) ? own : spoken;
}

const languageAlone = (tag: string) => new Intl.Locale(tag).language;

const formatted = (at: number, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(languageOfDates(), options).format(at);

/** The day of a moment, where the person is. */
export const dateWords = (at: number) => formatted(at, { dateStyle: 'medium' });

/** A day of the calendar, given by the moment in which it begins in UTC: it is the same wherever the person is. */
export const dayWords = (at: number) => formatted(at, { dateStyle: 'medium', timeZone: 'UTC' });

/** The day and the time of a moment. */
export const momentWords = (at: number) =>
  formatted(at, { dateStyle: 'medium', timeStyle: 'short' });

/** The time of a moment of today. */
export const timeWords = (at: number) => formatted(at, { hour: '2-digit', minute: '2-digit' });
