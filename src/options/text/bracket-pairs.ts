/** Which bracket belongs to which. Those within quotes are text. */
import type { Text } from '@codemirror/state';

/** More lines than a screen shows are not looked through: a partner far away is not seen anyway. */
const MOST_LINES = 500;

const TOKEN = /"(?:[^"\\]|\\.)*"?|[{}[\]]/g;
const PARTNERS: Readonly<Record<string, string>> = { '{': '}', '[': ']', '}': '{', ']': '[' };

interface Bracket {
  at: number;
  kind: string;
}

const opens = (kind: string) => kind === '{' || kind === '[';

function bracketsOf(doc: Text, line: number): Bracket[] {
  const { from, text } = doc.line(line);
  return [...text.matchAll(TOKEN)]
    .filter(([token]) => token in PARTNERS)
    .map(({ 0: kind, index }) => ({ at: from + index, kind }));
}

/** Where the partner of the bracket at `at` stands; undefined where there is none, or no bracket. */
export function partnerOf(doc: Text, at: number): number | undefined {
  const kind = doc.sliceString(at, at + 1);
  if (at < 0 || !(kind in PARTNERS)) return undefined;
  const forward = opens(kind);
  const first = doc.lineAt(at).number;
  if (!bracketsOf(doc, first).some((one) => one.at === at)) return undefined;
  let depth = 0;
  for (let step = 0; step < MOST_LINES; step++) {
    const line = forward ? first + step : first - step;
    if (line < 1 || line > doc.lines) return undefined;
    const found = bracketsOf(doc, line);
    for (const one of forward ? found : found.reverse()) {
      if (forward ? one.at < at : one.at > at) continue;
      depth += opens(one.kind) === forward ? 1 : -1;
      if (depth === 0) return one.kind === PARTNERS[kind] ? one.at : undefined;
    }
  }
  return undefined;
}
