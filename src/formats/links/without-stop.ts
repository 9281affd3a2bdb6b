/** Sentences end behind an address, which may hold the same signs but hardly ever ends with them. */

/** `piece` without the `signs` at its end. */
export function withoutStop(piece: string, signs: string): string {
  let end = piece.length;
  while (end > 0 && signs.includes(piece[end - 1] ?? '')) end -= 1;
  return piece.slice(0, end);
}
