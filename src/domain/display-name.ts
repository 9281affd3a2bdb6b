/**
 * A display name as AWS takes it: at most 64 characters, where 65 give HTTP 400 (stated by users of the page).
 *
 * Names of roles differ at their ends (`… prod`, `… test`) or somewhere in the middle, so a long name loses what it
 * shares with the names it could be confused with, and keeps what tells it apart.
 */

/** The most UTF-16 code units that AWS takes. */
export const MAX_DISPLAY_NAME = 64;
const GAP = '…';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** Most names are ASCII, where each character is one; the segmenter needs many times as long for a long list. */
const split = (text: string) =>
  /^[ -~]*$/.test(text) ? [...text] : [...graphemes.segment(text)].map(({ segment }) => segment);

/** The longest start of `parts` within `budget` code units. A letter with its accents is never cut in two. */
function startWithin(parts: readonly string[], budget: number): string {
  let start = '';
  for (const part of parts) {
    if (start.length + part.length > budget) break;
    start += part;
  }
  return start;
}

function endWithin(parts: readonly string[], budget: number): string {
  let end = '';
  for (const part of parts.toReversed()) {
    if (end.length + part.length > budget) break;
    end = part + end;
  }
  return end;
}

/** Start and end of the name, around a gap. */
function cutMiddle(parts: readonly string[], budget: number): string {
  const half = Math.floor((budget - GAP.length) / 2);
  const start = startWithin(parts, half);
  return start + GAP + endWithin(parts, budget - GAP.length - start.length);
}

function sharedStart(all: readonly (readonly string[])[]): number {
  const [first = [], ...others] = all;
  const end = first.findIndex((part, at) => others.some((other) => other[at] !== part));
  return end < 0 ? Math.min(...all.map((parts) => parts.length)) : end;
}

/** A little of the start, then everything from a little before `from`, where the names begin to differ. */
function cutBeforeDifference(parts: readonly string[], from: number): string {
  const start = startWithin(parts, 16);
  const rest = parts.slice(Math.max(from - 4, split(start).length));
  const budget = MAX_DISPLAY_NAME - start.length - GAP.length;
  const whole = rest.join('');
  return start + GAP + (whole.length <= budget ? whole : cutMiddle(rest, budget));
}

/** Names that cannot be told apart by any cut are counted. */
function cutAndCount(name: string, taken: ReadonlySet<string>): string {
  const parts = split(name);
  for (let place = 1; ; place++) {
    const count = ` ~${place}`;
    const cut = cutMiddle(parts, MAX_DISPLAY_NAME - count.length) + count;
    if (!taken.has(cut)) return cut;
  }
}

/** The names that have the same cut, together. */
function clashes(cuts: ReadonlyMap<string, string>): string[][] {
  const namesOf = new Map<string, string[]>();
  for (const [name, cut] of cuts) {
    const names = namesOf.get(cut);
    if (names) names.push(name);
    else namesOf.set(cut, [name]);
  }
  return [...namesOf.values()].filter((names) => names.length > 1);
}

/** Each round parts names that differ at one more place; who has names that differ at more places gets counts. */
const ROUNDS = 8;
const isLong = (name: string) => name.length > MAX_DISPLAY_NAME;

/**
 * Cuts all the names, and no two to the same. A cut may meet a short name too (one that was cut before, say), so all of
 * them count; and they are taken in one order, so that each name gets the same cut whichever is asked for.
 */
function cutAll(names: Iterable<string>): Map<string, string> {
  const cuts = new Map<string, string>();
  for (const name of [...new Set(names)].sort()) {
    cuts.set(name, isLong(name) ? cutMiddle(split(name), MAX_DISPLAY_NAME) : name);
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const alike of clashes(cuts)) {
      const from = sharedStart(alike.map(split));
      for (const name of alike.filter(isLong)) {
        cuts.set(name, cutBeforeDifference(split(name), from));
      }
    }
  }
  const taken = new Set(cuts.values());
  for (const name of clashes(cuts).flat().filter(isLong)) {
    const cut = cutAndCount(name, taken);
    cuts.set(name, cut);
    taken.add(cut);
  }
  return cuts;
}

/**
 * Cuts `name` to what AWS takes. `others` are the names that it must stay apart from (its own may be among them); all of
 * them cut with the same `others` come out different.
 */
export function cutDisplayName(name: string, others: Iterable<string> = []): string {
  if (!isLong(name)) return name;
  return cutAll([name, ...others]).get(name) ?? name;
}
