/** The letters, digits and signs of folded text, and where words begin and end among them. */
import type { Units } from './search-text.ts';

/** A line feed. */
export const FIELD_END = 10;
export const SIGN = 0;
export const DIGIT = 1;
export const LETTER = 2;

const asciiKinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[a-z]/.test(character) ? LETTER : /\d/.test(character) ? DIGIT : SIGN;
});

export const kindOf = (code: number) => (code < 128 ? (asciiKinds[code] ?? SIGN) : LETTER);

export const isFieldEnd = (code: number) => code === FIELD_END;

/** Signs within a field, that stand between words. */
export const isBetweenWords = (code: number) => kindOf(code) === SIGN && !isFieldEnd(code);

/** Whether a word begins here: after a sign, or as digits after letters or the other way round. */
export function beginsWord(units: Units, at: number): boolean {
  const kind = kindOf(units[at] as number);
  return kind !== SIGN && (at === 0 || kind !== kindOf(units[at - 1] as number));
}

/** Whether the word that is here before `end` ends there. */
export const endsWord = (units: Units, end: number) =>
  kindOf(units[end] as number) !== kindOf(units[end - 1] as number);

/** How many words begin from `from` on and before `to`. */
export function countWords(units: Units, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    if (beginsWord(units, at)) count++;
  }
  return count;
}

/** Where the next word of the field begins, or the field's end. */
export function nextWord(units: Units, at: number): number {
  let before = kindOf(units[at] as number);
  for (let place = at + 1; ; place++) {
    const code = units[place] as number;
    if (code === FIELD_END) return place;
    const kind = kindOf(code);
    if (kind !== SIGN && kind !== before) return place;
    before = kind;
  }
}
