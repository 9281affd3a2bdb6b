/**
 * Which parts of a name tell it from those around it, wherever in it they stand: `prod` of `acme-prod-admin` beside
 * `acme-test-admin`. Where there is no room for the whole name, these parts are what must be seen.
 */

/** Characters of a text: `from` is the first, `to` the one behind the last. */
export interface Span {
  from: number;
  to: number;
}

/** So many names before and behind a name are looked at: no more are in sight at once. */
export const AROUND = 12;
/** Names are alike that share at least this much of the longer one's length; others are told apart by anything in them. */
const ALIKE = 0.5;
/** A part is widened to whole words of no more characters than this. Where letters are words, they stand alone. */
const WORD = 12;
/** More than so many characters of usual width leave no room for the rest. */
const ROOM = 24;

const BREAK = /[\s\-_/.:,|()[\]]/;
/** Chinese, Japanese, Korean: as wide as two. */
const WIDE = /[\u2e80-\uffff]/g;
/** Between two letters: a capital begins a word, as in `ReadOnly`, and wide letters are words. */
const OVER = /[\p{Ll}\d]\p{Lu}|[\u2e80-\uffff]/u;

/** The parts that tell the name at `place` from names like it nearby, in their order; none where no name nearby is like it. */
export function tellingPartsAt(names: readonly string[], place: number): Span[] {
  const name = names[place] ?? '';
  const around = names.slice(Math.max(0, place - AROUND), place + AROUND + 1);
  return chosen(
    name,
    around.flatMap((other) => difference(name, other)),
  );
}

interface Difference extends Span {
  shared: number;
}

/** Where `name` differs from a name that is like it. */
function difference(name: string, other: string): Difference[] {
  if (name === other) return [];
  const shorter = Math.min(name.length, other.length);
  let start = 0;
  while (start < shorter && name[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && name.at(-1 - end) === other.at(-1 - end)) end++;
  const shared = start + end;
  if (shared < ALIKE * Math.max(name.length, other.length)) return [];
  return [{ from: start, to: name.length - end, shared }];
}

/** What differs from the names most like it comes first; each as whole words, as long as there is room. */
function chosen(name: string, differences: readonly Difference[]): Span[] {
  const byLikeness = [...differences].sort((a, b) => b.shared - a.shared);
  let parts: Span[] = [];
  for (const found of byLikeness) {
    const more = merged([...parts, wholeWords(name, found)]);
    if (width(name, more) <= ROOM) parts = more;
  }
  return parts.filter(({ from, to }) => from < to);
}

const width = (name: string, parts: readonly Span[]) =>
  parts.reduce((sum, { from, to }) => sum + to - from + wideLetters(name.slice(from, to)), 0);

const wideLetters = (text: string) => text.match(WIDE)?.length ?? 0;

/**
 * Widened to the words it is in, which a break at its own edge ends already. A difference of no characters, where the
 * other name has a word more, becomes the word beside it.
 */
function wholeWords(name: string, { from, to }: Span): Span {
  const isBreak = (at: number) => BREAK.test(name.charAt(at));
  const ends = from < to && isBreak(to - 1);
  const begins = from < to && isBreak(from);
  const isOver = (at: number) => OVER.test(name.slice(at - 1, at + 1));
  let [start, end] = [from, to];
  while (!begins && start > 0 && end - start < WORD && !isBreak(start - 1) && !isOver(start)) {
    start--;
  }
  while (!ends && end < name.length && end - start < WORD && !isBreak(end) && !isOver(end)) end++;
  return { from: whole(name, start), to: whole(name, end) };
}

/** The second half of a surrogate pair stays with its first. */
const whole = (name: string, at: number) => (/[\uDC00-\uDFFF]/.test(name.charAt(at)) ? at - 1 : at);

/** Parts that touch, or have only a few characters between them, are one. */
function merged(parts: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const part of [...parts].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && part.from - last.to <= 3) last.to = Math.max(last.to, part.to);
    else result.push({ ...part });
  }
  return result;
}
