/** Text with the letters marked that a search found. */
import type { ComponentChildren } from 'preact';
import './marked.css';

/** From the first character up to, and without, the second. */
export type Mark = readonly [from: number, to: number];

interface Props {
  text: string;
  /** In their order, apart from each other. */
  marks: readonly Mark[];
  /** Whether the text is only drawn, because it stands elsewhere for those who read it otherwise. */
  isDrawn?: boolean;
}

export function Marked({ text, marks, isDrawn = false }: Props): ComponentChildren {
  if (marks.length === 0) return text;
  return partsOf(text, marks).map(({ part, isMarked }, place) => {
    if (!isMarked && !isDrawn) return part;
    const drawn = isDrawn ? { 'data-text': part } : { children: part };
    // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the text.
    return isMarked ? <mark key={place} {...drawn} /> : <span key={place} {...drawn} />;
  });
}

function partsOf(text: string, marks: readonly Mark[]): { part: string; isMarked: boolean }[] {
  const parts: { part: string; isMarked: boolean }[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    parts.push({ part: text.slice(at, from), isMarked: false });
    parts.push({ part: text.slice(from, to), isMarked: true });
    at = to;
  }
  parts.push({ part: text.slice(at), isMarked: false });
  return parts.filter(({ part }) => part !== '');
}

/** The marks of a piece of a text, which begins at `from` and ends before `to`. */
export const marksWithin = (marks: readonly Mark[], from: number, to: number): Mark[] =>
  marks
    .map(([start, end]): Mark => [Math.max(start, from) - from, Math.min(end, to) - from])
    .filter(([start, end]) => start < end);
