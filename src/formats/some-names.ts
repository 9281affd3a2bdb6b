/** Names in a sentence: the first few, and how many there are besides. */
import { words } from '../i18n/in-a-row.ts';
import { sayCount } from '../i18n/say.ts';
import { shortened } from './problem-notes.ts';

/** How many are named. */
export const MAX_NAMED = 5;

/** `a, b, c, d, e, 7 more`. */
export function someNames(names: readonly string[]): string {
  return andMore(names.slice(0, MAX_NAMED).map(shortened), names.length - MAX_NAMED);
}

/** The same of names that are cut already, where `others` were not kept. */
export function andMore(named: readonly string[], others: number): string {
  const names = words(named);
  return others > 0 ? sayCount('list_namesAndMore', others, { names }) : names;
}
