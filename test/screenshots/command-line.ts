/** What is to be pictured, as the command line says: all of it, or some states, languages or schemes. */
import { parseArgs } from 'node:util';
import { SCHEMES, type Scheme } from './schemes.ts';

/** The language that the texts are written in, one with long words, and one with other letters. */
export const LANGUAGES = ['en', 'de', 'ja'] as const;

export interface Wanted {
  /** Makes the pictures of the README and of the stores instead. */
  publish: boolean;
  languages: readonly string[];
  schemes: readonly Scheme[];
  /** Beginnings of the names of states; none for all states. */
  only: readonly string[];
}

/** Throws what is wrong in words for a person. */
export function readCommandLine(args: readonly string[]): Wanted {
  const { values } = parseArgs({
    args: [...args],
    options: {
      publish: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      language: { type: 'string', multiple: true, default: [...LANGUAGES] },
      scheme: { type: 'string', multiple: true, default: [...SCHEMES] },
    },
  });
  const { publish, only, language: languages, scheme } = values;
  const schemes = SCHEMES.filter((known) => scheme.includes(known));
  if (schemes.length === 0) throw new Error(`A scheme is one of ${SCHEMES.join(', ')}.`);
  return { publish, only, languages, schemes };
}
