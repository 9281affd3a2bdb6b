/** Days and times as people of this language write them; the month is a word, so that no day is taken for a month. */
import { say } from '../i18n/say.ts';

const formatted = (at: number, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(say('language'), options).format(at);

/** The day of a moment, where the person is. */
export const dateWords = (at: number) => formatted(at, { dateStyle: 'medium' });

/** A day of the calendar, given by the moment in which it begins in UTC: it is the same wherever the person is. */
export const dayWords = (at: number) => formatted(at, { dateStyle: 'medium', timeZone: 'UTC' });

/** The day and the time of a moment. */
export const momentWords = (at: number) =>
  formatted(at, { dateStyle: 'medium', timeStyle: 'short' });

/** The time of a moment of today. */
export const timeWords = (at: number) => formatted(at, { hour: '2-digit', minute: '2-digit' });
