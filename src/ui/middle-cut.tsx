/**
 * Text on one line that, where it is too long, is cut in the middle: names differ at their ends (`… prod`, `… test`).
 *
 * The two pieces are drawn only; the whole text stands there unseen, to be read out, copied and found as one.
 */
import './middle-cut.css';

const KEPT = 10;

export function MiddleCut({ text }: { text: string }) {
  if (text.length <= KEPT) return <span class="middle-cut">{text}</span>;
  // A surrogate pair stays whole.
  const cut =
    text.length - KEPT + (/[\uDC00-\uDFFF]/.test(text.charAt(text.length - KEPT)) ? 1 : 0);
  return (
    <span class="middle-cut" title={text}>
      <span class="unseen">{text}</span>
      <span class="start" aria-hidden="true" data-text={text.slice(0, cut)} />
      <span class="end" aria-hidden="true" data-text={text.slice(cut)} />
    </span>
  );
}
