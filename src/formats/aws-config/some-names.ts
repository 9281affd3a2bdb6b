/** Names in a sentence: the first few, and how many there are besides. */
import { shortened } from '../problem-notes.ts';

const MAX_NAMED = 5;

/** `a, b, c, d, e, 7 more`. */
export function someNames(names: readonly string[]): string {
  const others = names.length - MAX_NAMED;
  const shown = names.slice(0, MAX_NAMED).map(shortened);
  return [...shown, ...(others > 0 ? [`${others} more`] : [])].join(', ');
}
