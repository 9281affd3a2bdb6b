/** Files that people have, torn and mixed up: whatever became of them, reading goes on and stays within the text. */
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { cases } from '../../sync/cases.ts';
import { corpusInputs, corpusText } from '../corpus-files.ts';
import { expectSound } from '../sound.ts';

/** The huge ones would take all the time. */
const texts = corpusInputs.map(corpusText).filter(({ length }) => length < 20_000);

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** A stretch of a text, by shares of its length. */
const arbitraryStretch = fc.record({ at: share, length: fc.oneof(fc.nat(5), fc.nat(200)) });

const SIGNS = [
  ...'[]{}=:;#"\'\\,<>&|\t\n\r -/',
  '\r\n',
  '\uFEFF',
  '\0',
  '\ud83d',
  '{{',
  ']]',
  '[[',
];

type Mutation = (text: string) => string;

const cut = ({ at, length }: { at: number; length: number }, text: string) => {
  const start = Math.floor(at * text.length);
  return [text.slice(0, start), text.slice(start, start + length), text.slice(start + length)];
};

const arbitraryMutation: fc.Arbitrary<Mutation> = fc.oneof(
  arbitraryStretch.map(
    (stretch): Mutation =>
      (text) => {
        const [before, , behind] = cut(stretch, text);
        return `${before}${behind}`;
      },
  ),
  arbitraryStretch.map(
    (stretch): Mutation =>
      (text) => {
        const [before, piece, behind] = cut(stretch, text);
        return `${before}${piece}${piece}${behind}`;
      },
  ),
  fc.tuple(arbitraryStretch, share).map(
    ([stretch, to]): Mutation =>
      (text) => {
        const [before, piece, behind] = cut(stretch, text);
        const [front, , rest] = cut({ at: to, length: 0 }, `${before}${behind}`);
        return `${front}${piece}${rest}`;
      },
  ),
  fc
    .tuple(
      arbitraryStretch,
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 8 }),
        fc.array(fc.constantFrom(...SIGNS), { maxLength: 4 }).map((signs) => signs.join('')),
      ),
    )
    .map(
      ([stretch, random]): Mutation =>
        (text) => {
          const [before, , behind] = cut(stretch, text);
          return `${before}${random}${behind}`;
        },
    ),
  fc.tuple(fc.constantFrom(...texts), arbitraryStretch, share).map(
    ([other, stretch, to]): Mutation =>
      (text) => {
        const [, piece] = cut(stretch, other);
        const [front, , rest] = cut({ at: to, length: 0 }, text);
        return `${front}${piece}${rest}`;
      },
  ),
);

describe('files of the corpus, mutated', () => {
  it('are read, whatever became of them', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(arbitraryMutation, { minLength: 1, maxLength: 5 }),
        (text, mutations) => expectSound(mutations.reduce((torn, mutate) => mutate(torn), text)),
      ),
      cases(500),
    );
  });
});
