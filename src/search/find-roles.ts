/** Stub. */
import type { SearchText } from './search-text.ts';
export function findRoles(
  { text, starts }: SearchText,
  query: string,
  _boosts?: ArrayLike<number>,
): number[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const out: number[] = [];
  for (let i = 0; i + 1 < starts.length; i++) {
    const l = text.slice(starts[i], starts[i + 1]);
    if (words.every((w) => l.includes(w))) out.push(i);
  }
  return out;
}
