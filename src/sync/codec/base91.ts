/**
 * Bytes as text of 91 characters, each of which costs one byte in JSON and in UTF-8 alike: printable ASCII but the space
 * and `"`, `\` and `<`, which Chrome writes as two to six bytes. After basE91 by Joachim Henke: 13 or 14 bits become two
 * characters.
 */
import { Damaged } from './damaged.ts';

const ALPHABET = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at))
  .filter((character) => !'"\\<'.includes(character))
  .join('');

const DIGIT_OF = new Map([...ALPHABET].map((character, digit) => [character, digit]));
const BASE = ALPHABET.length;

/** With 13 bits a value below this leaves room for a 14th: 91 × 91 pairs are more than 2 to the 13. */
const ROOM_FOR_ANOTHER = BASE * BASE - 2 ** 13;

export function toBase91(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  const put = (value: number) => {
    text += ALPHABET.charAt(value % BASE) + ALPHABET.charAt(Math.floor(value / BASE));
  };
  for (const byte of bytes) {
    held |= byte << bits;
    bits += 8;
    if (bits <= 13) continue;
    const width = (held & 0x1fff) < ROOM_FOR_ANOTHER ? 14 : 13;
    put(held & (2 ** width - 1));
    held >>>= width;
    bits -= width;
  }
  if (bits === 0) return text;
  if (bits > 7 || held >= BASE) put(held);
  else text += ALPHABET.charAt(held);
  return text;
}

/** Throws `Damaged` where the text is none of `toBase91`'s. */
export function fromBase91(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((text.length * 7) / 8));
  let length = 0;
  let held = 0;
  let bits = 0;
  const take = () => {
    for (; bits >= 8; bits -= 8) {
      bytes[length++] = held & 0xff;
      held >>>= 8;
    }
  };
  for (let at = 0; at + 1 < text.length; at += 2) {
    const value = digitAt(text, at) + digitAt(text, at + 1) * BASE;
    held |= value << bits;
    bits += (value & 0x1fff) < ROOM_FOR_ANOTHER ? 14 : 13;
    take();
  }
  if (text.length % 2 === 1) {
    held |= digitAt(text, text.length - 1) << bits;
    bits += 7;
    take();
  }
  return bytes.subarray(0, length);
}

function digitAt(text: string, at: number): number {
  const digit = DIGIT_OF.get(text.charAt(at));
  if (digit === undefined) throw new Damaged('a character that is no digit');
  return digit;
}
