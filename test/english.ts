/** Has Hatrack speak English where no browser holds its messages. A text that is not there is a failure, not an oddity. */
import { readFileSync } from 'node:fs';
import { speak } from '../src/i18n/say.ts';

type Messages = Record<string, { message: string; description?: string }>;

/** The messages of a language, as they are kept for the browser. */
export const messagesOf = (language: string): Messages =>
  JSON.parse(readFileSync(`_locales/${language}/messages.json`, 'utf8'));

/** Has Hatrack speak a language. */
export function speakLanguage(language: string): void {
  const messages = messagesOf(language);
  speak((key) => {
    const text = messages[key]?.message;
    // A plural category that the language does not tell apart may be missing; what stands for all others may not.
    if (text === undefined && !/_(?:zero|one|two|few|many)$/.test(key)) {
      throw new Error(`There is no message “${key}” in ${language}.`);
    }
    return text;
  });
}

speakLanguage('en');
