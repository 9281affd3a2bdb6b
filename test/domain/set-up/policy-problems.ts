/** The problems of a policy for a role in commercial AWS, each with line and column. */
import { readPolicy } from '../../../src/domain/set-up/policy-grammar.ts';
import { placeFinder } from '../../../src/formats/text-places.ts';

/** Problems as `line:column words`. */
export function told(text: string): string[] {
  const place = placeFinder(text);
  return readPolicy(text, 'aws').problems.map(({ at, words }) => {
    const { line, column } = place(at);
    return `${line}:${column} ${words}`;
  });
}
