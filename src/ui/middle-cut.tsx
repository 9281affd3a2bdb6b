/**
 * Text on one line that, where it is too long, is cut around the parts that must be seen: its end (`… prod`, `… test`), or
 * what tells it from the names around it.
 *
 * The pieces are drawn only; the whole text stands there unseen, to be read out, copied and found as one. Both run as their
 * letters do, whichever way the page runs.
 */
import type { Span } from '../domain/telling-parts.ts';
import { type Mark, Marked, marksWithin } from './marked.tsx';
import './middle-cut.css';

/** Of a text of which nothing else is known, its end says most. */
const KEPT_END = 10;

/** The letters of Chinese, Japanese and Korean are as wide as two. */
const DOUBLE = /[\u2e80-\uffff]/g;

interface Props {
  text: string;
  /** Tells the parts that are never cut, in their order. */
  keep?: (() => readonly Span[]) | undefined;
  /** The parts that a search found. */
  marks?: readonly Mark[];
  /** So many letters have room in any case: what is no wider is not prepared for being cut. */
  room?: number;
}

export function MiddleCut({ text, keep, marks = [], room = KEPT_END }: Props) {
  if (lettersWide(text) <= room) {
    return (
      <span class="one-line" dir="auto">
        {Marked({ text, marks })}
      </span>
    );
  }
  const telling = keep?.() ?? [];
  const kept = telling.length > 0 ? telling : [endOf(text)];
  return (
    <span class="middle-cut" dir="auto" title={text}>
      <span class="unseen">{text}</span>
      {pieces(text, kept).map(({ isKept, from, to }) => {
        const found = marksWithin(marks, from, to);
        const part = text.slice(from, to);
        return (
          <span
            key={from}
            class={isKept ? 'piece kept' : 'piece'}
            aria-hidden="true"
            {...(found.length > 0
              ? { children: Marked({ text: part, marks: found, isDrawn: true }) }
              : { 'data-text': part })}
          />
        );
      })}
    </span>
  );
}

/** How wide a text is about, in letters of usual width. */
const lettersWide = (text: string) => text.replace(DOUBLE, '..').length;

/** The last characters. A surrogate pair stays whole. */
function endOf(text: string): Span {
  // The letters of Chinese, Japanese and Korean are as wide as two.
  const from = text.length - (/[\u2e80-\uffff]$/.test(text) ? KEPT_END / 2 : KEPT_END);
  const isHalf = /[\uDC00-\uDFFF]/.test(text.charAt(from));
  return { from: isHalf ? from + 1 : from, to: text.length };
}

/** Fewer letters than these beside what is kept are kept as well: a letter and an ellipsis would take as much room. */
const FEW = 6;

interface Piece extends Span {
  isKept: boolean;
}

/** What is kept, and what is between, from the start to the end of the text. */
function pieces(text: string, spans: readonly Span[]): Piece[] {
  const kept = spans.map(({ from, to }, at) => {
    const next = spans[at + 1]?.from ?? text.length;
    return { from: at === 0 && from < FEW ? 0 : from, to: next - to < FEW ? next : to };
  });
  const ends = [0, ...kept.map(({ to }) => to)];
  return ends
    .flatMap((end, place): Piece[] => {
      const part = kept[place];
      const between = { isKept: false, from: end, to: part?.from ?? text.length };
      return part ? [between, { isKept: true, ...part }] : [between];
    })
    .filter(({ from, to }) => from < to);
}
