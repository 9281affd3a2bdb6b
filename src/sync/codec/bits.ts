/**
 * Writing and reading numbers bit by bit: account numbers and times are as good as random, so compressing them would
 * only make them longer.
 */
import { Damaged } from './damaged.ts';

export class BitWriter {
  readonly #bytes: number[] = [];
  #used = 8;

  bit(bit: number): void {
    if (this.#used === 8) {
      this.#bytes.push(0);
      this.#used = 0;
    }
    const last = this.#bytes.length - 1;
    this.#bytes[last] = (this.#bytes[last] ?? 0) | (bit << this.#used++);
  }

  /** The lowest `width` bits of a whole number below 2 to the 53. */
  bits(value: number, width: number): void {
    let rest = value;
    for (let at = 0; at < width; at++) {
      this.bit(rest % 2);
      rest = Math.floor(rest / 2);
    }
  }

  /** Small numbers in few bits (an Elias gamma code of the number plus one). */
  small(value: number): void {
    const width = bitsOf(value + 1) - 1;
    for (let at = 0; at < width; at++) this.bit(0);
    this.bit(1);
    this.bits(value + 1 - 2 ** width, width);
  }

  /** A number whose size is around 2 to the `width` (a Rice code). */
  around(value: number, width: number): void {
    for (let over = Math.floor(value / 2 ** width); over > 0; over--) this.bit(0);
    this.bit(1);
    this.bits(value % 2 ** width, width);
  }

  done(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

/** Every method throws `Damaged` where the bits end too early. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  bit(): number {
    const byte = this.#bytes[this.#at >> 3];
    if (byte === undefined) throw new Damaged('the bits end too early');
    return (byte >> (this.#at++ & 7)) & 1;
  }

  bits(width: number): number {
    let value = 0;
    for (let at = 0; at < width; at++) value += this.bit() * 2 ** at;
    return value;
  }

  small(): number {
    let width = 0;
    while (this.bit() === 0) if (++width > 52) throw new Damaged('a number too large');
    return 2 ** width + this.bits(width) - 1;
  }

  around(width: number): number {
    let over = 0;
    while (this.bit() === 0) over++;
    return over * 2 ** width + this.bits(width);
  }
}

/** How many bits a whole number needs: 0 for 0, 3 for 4 to 7. */
export function bitsOf(value: number): number {
  let width = 0;
  for (let rest = value; rest >= 1; rest = Math.floor(rest / 2)) width++;
  return width;
}
