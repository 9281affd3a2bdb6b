/** Names that a person lists: one a line, or with spaces between. No name of IAM's holds white space. */
import { say } from '../../i18n/say.ts';
import { bad, good, type Result } from '../result.ts';

/** Longer texts are no answer to this question. */
const MAX_TEXT = 100_000;

/** Reads every listed name with `parse`. The first one that cannot be read, or that stands twice, refuses the list. */
export function parseNames<T>(
  text: string,
  parse: (name: string) => Result<T>,
  keyOf: (parsed: T) => string,
): Result<T[]> {
  if (text.length > MAX_TEXT) return bad(say('setUp_namesTooLong'));
  const found = new Map<string, T>();
  for (const name of text.split(/\s+/).filter(Boolean)) {
    const parsed = parse(name);
    if (!parsed.ok) return parsed;
    const key = keyOf(parsed.value);
    if (found.has(key)) return bad(say('setUp_nameTwice', { name }));
    found.set(key, parsed.value);
  }
  return good([...found.values()]);
}
