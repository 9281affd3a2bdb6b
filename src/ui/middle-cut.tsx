/**
 * Text on one line that, where it is too long, is cut around the parts that must be seen: its end (`… prod`, `… test`), or
 * what tells it from the names around it.
 *
 * The pieces are drawn only; the whole text stands there unseen, to be read out, copied and found as one. Both run as their
 * letters do, whichever way the page runs.
 */
import type { Span } from '../domain/telling-parts.ts';
import './middle-cut.css';

/** Of a text of which nothing else is known, its end says most. */
const KEPT_END = 10;

interface Props {
  text: string;
  /** The parts that are never cut, in their order. */
  keep?: readonly Span[] | undefined;
}

export function MiddleCut({ text, keep = [] }: Props) {
  if (text.length <= KEPT_END) {
    return (
      <span class="middle-cut" dir="auto">
        {text}
      </span>
    );
  }
  const kept = keep.length > 0 ? keep : [endOf(text)];
  return (
    <span class="middle-cut" dir="auto" title={text}>
      <span class="unseen">{text}</span>
      {pieces(text, kept).map(({ isKept, piece }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the text.
        <span key={place} class={isKept ? 'kept' : ''} aria-hidden="true" data-text={piece} />
      ))}
    </span>
  );
}

/** The last characters. A surrogate pair stays whole. */
function endOf(text: string): Span {
  const from = text.length - KEPT_END;
  const isHalf = /[\uDC00-\uDFFF]/.test(text.charAt(from));
  return { from: isHalf ? from + 1 : from, to: text.length };
}

interface Piece {
  isKept: boolean;
  piece: string;
}

/** What is kept, and what is between, from the start to the end of the text. */
function pieces(text: string, kept: readonly Span[]): Piece[] {
  const ends = [0, ...kept.map(({ to }) => to)];
  const between = (place: number) => text.slice(ends[place], kept[place]?.from);
  return ends
    .flatMap((_, place): Piece[] => {
      const part = kept[place];
      return [
        { isKept: false, piece: between(place) },
        { isKept: true, piece: part ? text.slice(part.from, part.to) : '' },
      ];
    })
    .filter(({ piece }) => piece !== '');
}
