/**
 * The rows of a PNG: each is written as what differs from a guess at its bytes, made from those to the left, above, and above
 * to the left. Five ways to guess are known, called filters. (PNG, third edition, W3C 2025, section 9.)
 */

/** How long a row is, and how many bytes a pixel has. */
export interface RowShape {
  stride: number;
  samples: number;
}

const guesses: readonly ((left: number, above: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  paeth,
];

function paeth(left: number, above: number, corner: number): number {
  const toLeft = Math.abs(above - corner);
  const toAbove = Math.abs(left - corner);
  const toCorner = Math.abs(left + above - 2 * corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** The bytes behind filtered rows. */
export function unfiltered(rows: Buffer, { stride, samples }: RowShape): Buffer {
  const height = rows.length / (stride + 1);
  const bytes = Buffer.alloc(height * stride);
  for (let row = 0; row < height; row++) {
    const from = row * (stride + 1);
    const guess = guesses[rows[from] ?? 0];
    if (!guess) throw new Error('There is no such filter.');
    for (let at = 0; at < stride; at++) {
      const place = row * stride + at;
      bytes[place] =
        (rows[from + 1 + at] ?? 0) + guessAt(bytes, place, at, { stride, samples }, guess);
    }
  }
  return bytes;
}

/** Rows without guesses: what shows a screen is flat, and packs best so. */
export function plain(bytes: Buffer, { stride }: RowShape): Buffer {
  const height = bytes.length / stride;
  const rows = Buffer.alloc(height * (stride + 1));
  for (let row = 0; row < height; row++) {
    bytes.copy(rows, row * (stride + 1) + 1, row * stride, (row + 1) * stride);
  }
  return rows;
}

/** What a filter expects at a place; `at` is how far that is from the beginning of its row. */
function guessAt(
  bytes: Buffer,
  place: number,
  at: number,
  { stride, samples }: RowShape,
  guess: (typeof guesses)[number],
): number {
  const isFirst = at < samples;
  const left = isFirst ? 0 : (bytes[place - samples] ?? 0);
  // Above the first row there are zeros.
  const above = bytes[place - stride] ?? 0;
  const corner = isFirst ? 0 : (bytes[place - stride - samples] ?? 0);
  return guess(left, above, corner);
}
