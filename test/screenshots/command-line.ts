/** What is to be pictured, as the command line says: all of it, or some states, languages or schemes. */
import { parseArgs } from 'node:util';
import { SCHEMES, type Scheme } from './schemes.ts';

/** The language that the texts are written in, one with long words, and one with other letters. */
const LANGUAGES = ['en', 'de', 'ja'];

export interface Wanted {
  /** Takes the pictures of the README, the guides and the stores instead. */
  publishes: boolean;
  languages: readonly string[];
  schemes: readonly Scheme[];
  /** Beginnings of the names of states; none for all states. */
  only: readonly string[];
  /** All that was said but the languages. */
  others: readonly string[];
}

/** Throws what is wrong in words for a person. */
export function readCommandLine(args: readonly string[]): Wanted {
  const { values } = parseArgs({
    args: [...args],
    options: {
      publish: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      language: { type: 'string', multiple: true, default: LANGUAGES },
      scheme: { type: 'string', multiple: true, default: SCHEMES },
    },
  });
  const { publish: publishes, only, language: languages, scheme } = values;
  const schemes = SCHEMES.filter((known) => scheme.includes(known));
  if (schemes.length === 0) throw new Error(`A scheme is one of ${SCHEMES.join(', ')}.`);
  const others = [
    ...only.flatMap((beginning) => ['--only', beginning]),
    ...schemes.flatMap((known) => ['--scheme', known]),
  ];
  return { publishes, languages, schemes, only, others };
}
