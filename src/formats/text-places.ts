/**
 * Offsets in a text as lines and columns, as editors count them: both from 1, columns in UTF-16 code units, and a line
 * ending with LF, CR or CR LF.
 */

export interface LineAndColumn {
  line: number;
  column: number;
}

const LF = 10;
const CR = 13;

/** Gives the function that finds places in `text`. The text is walked once, when the first place is asked for. */
export function placeFinder(text: string): (offset: number) => LineAndColumn {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    const inside = Math.max(0, Math.min(offset, text.length));
    const line = lastAtOrBefore(starts, inside);
    return { line: line + 1, column: inside - (starts[line] ?? 0) + 1 };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) starts.push(at + 1);
  }
  return starts;
}

/** The index of the last start that is not behind `offset`, by halving: lists have tens of thousands of lines. */
function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
