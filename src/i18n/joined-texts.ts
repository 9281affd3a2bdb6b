/**
 * The texts of a language joined to a few messages, as the build puts them into the extension: keys would take as much room
 * as the texts, in each language anew. In the built code a key is the place of its text.
 */
import type { LookUp } from './say.ts';

/** So many texts are one message: a page takes up those parts alone that have a text it says. */
export const TEXTS_A_PART = 32;

/** The key of the message with the texts from a multiple of `TEXTS_A_PART` on. */
export const partKey = (part: number) => `texts${part}`;

/** A text has neither in it. */
export const BETWEEN_TEXTS = '\n';
const BETWEEN_FORMS = '\t';

/** The plural categories in the order of their forms: what most languages have comes first. */
const CATEGORIES: readonly string[] = ['other', 'one', 'few', 'many', 'two', 'zero'];

/** The forms of a message that counts as one text; `formOf` gives that of a category, or undefined. */
export const joinForms = (formOf: (category: string) => string | undefined): string =>
  CATEGORIES.map((category) => formOf(category) ?? '')
    .join(BETWEEN_FORMS)
    .trimEnd();

const PLACE = /^(\d+)(?:_([a-z]+))?$/;

/** Finds texts by their places. A key that is none is asked for as it is. */
export function byPlace(messages: LookUp): LookUp {
  const parts: (readonly string[])[] = [];
  const textAt = (place: number) => {
    const part = Math.floor(place / TEXTS_A_PART);
    parts[part] ??= messages(partKey(part))?.split(BETWEEN_TEXTS) ?? [];
    return parts[part]?.[place % TEXTS_A_PART];
  };
  return (key) => {
    const [, place, category] = PLACE.exec(key) ?? [];
    if (place === undefined) return messages(key);
    const text = textAt(Number(place));
    return category ? text?.split(BETWEEN_FORMS)[CATEGORIES.indexOf(category)] : text;
  };
}
