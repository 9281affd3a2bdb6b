/**
 * The texts of a language joined to one message, as the build puts them into the extension: keys would take as much room
 * as the texts, in each language anew. In the built code a key is the place of its text.
 */
import type { LookUp } from './say.ts';

/** The key of that one message. */
export const JOINED = 'texts';

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
  const texts = messages(JOINED)?.split(BETWEEN_TEXTS) ?? [];
  return (key) => {
    const [, place, category] = PLACE.exec(key) ?? [];
    if (place === undefined) return messages(key);
    const text = texts[Number(place)];
    return category ? text?.split(BETWEEN_FORMS)[CATEGORIES.indexOf(category)] : text;
  };
}
