/**
 * Sentences and words in a row, as the language sets them: Chinese and Japanese leave no blank between sentences, and have a
 * comma of their own between words.
 */
import { say, sayParts } from './say.ts';

/** Sentences, one after the other. What is '' is left out. */
export const sentences = (...all: readonly string[]): string =>
  joined('join_sentences', all.filter(Boolean));

/** Text, something else, or several of them in a row. */
type InARow<Value> = string | Value | InARow<Value>[];

/** The same in parts, for sentences that are more than text: elements of a page. What is nothing is left out. */
export const sentenceParts = <Value>(...all: readonly Value[]): InARow<Value> =>
  all
    .filter(Boolean)
    .reduce<InARow<Value>>(
      (first, next) => (first === '' ? next : sayParts('join_sentences', { first, next })),
      '',
    );

/** `a, b, c`. */
export const words = (all: readonly string[]): string => joined('join_words', all);

function joined(key: 'join_sentences' | 'join_words', all: readonly string[]): string {
  const [first = '', ...others] = all;
  return others.reduce((before, next) => say(key, { first: before, next }), first);
}
