/** What the words of a query gain where they stand in a role as they were typed. */
import { countWords } from './letters.ts';
import type { Column, SearchText } from './search-text.ts';
import { fieldOf, type Matched, offsetOf, startOf } from './word-match.ts';

/** Words that follow each other as typed. */
const IN_ORDER = 10;
const ADJACENT = 30;

/** Points for a line in which each of the terms has its match; there are two of them at least. */
export function forOrder(
  all: SearchText,
  line: number,
  terms: readonly Matched[],
  matches: Int32Array,
): number {
  let gain = 0;
  for (let index = 1; index < terms.length; index++) {
    const { word } = (terms[index - 1] as Matched).term;
    const [former, next] = [matches[index - 1] as number, matches[index] as number];
    const words = wordsBetween(all, line, word, former, next);
    if (words >= 0) gain += words > 0 ? IN_ORDER : ADJACENT;
  }
  return gain / (terms.length - 1);
}

/** How many words begin between a word's match in a role and another match behind it; less than 0 where that is not behind. */
function wordsBetween(
  all: SearchText,
  line: number,
  word: string,
  former: number,
  next: number,
): number {
  let field = fieldOf(former);
  let from = offsetOf(former) + word.length;
  const last = fieldOf(next);
  if (field > last || (field === last && offsetOf(former) >= offsetOf(next))) return -1;
  let words = 0;
  for (; field <= last; field++) {
    const { units, ends, valueAt } = all[field] as Column;
    const value = valueAt[line] as number;
    const start = startOf(ends, value);
    const end = field < last ? (ends[value] as number) : start + offsetOf(next);
    words += countWords(units, start + from, end);
    from = 0;
  }
  return words;
}
