/** The messages as they lie in the extension, for workers, where the browser does not say them. */
import { byPlace } from '../i18n/joined-texts.ts';
import type { LookUp } from '../i18n/say.ts';

/** Reads those of a language, by its tag: `pt-BR`. */
export async function packedMessages(language: string): Promise<LookUp> {
  // The browsers name the folders with an underscore.
  const response = await fetch(`/_locales/${language.replace('-', '_')}/messages.json`);
  const messages: Record<string, { message: string }> = await response.json();
  return byPlace((key) => messages[key]?.message);
}
