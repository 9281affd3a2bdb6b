/** Writing and reading bytes one after another: numbers of any size, and texts that end with a line break. */
import { Damaged } from './damaged.ts';

const END_OF_TEXT = 10;
const encoder = new TextEncoder();
// A mark of byte order is a character like others here.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export class ByteWriter {
  readonly #bytes: number[] = [];

  /** A whole number from 0 up to 2 to the 53, seven bits a byte, the lowest first. */
  number(value: number): void {
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) this.#bytes.push((rest % 0x80) + 0x80);
    this.#bytes.push(rest);
  }

  /** A text without line breaks and lone surrogates. */
  text(text: string): void {
    this.bytes(encoder.encode(text));
    this.#bytes.push(END_OF_TEXT);
  }

  bytes(bytes: Iterable<number>): void {
    for (const byte of bytes) this.#bytes.push(byte);
  }

  /** Bytes with their number in front. */
  block(bytes: Uint8Array): void {
    this.number(bytes.length);
    this.bytes(bytes);
  }

  done(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(this.#bytes);
  }
}

/** Every method throws `Damaged` where the bytes end too early or say what no writer wrote. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  byte(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new Damaged('the bytes end too early');
    return byte;
  }

  /** A number up to `most`. */
  number(most = Number.MAX_SAFE_INTEGER): number {
    let value = 0;
    for (let scale = 1; ; scale *= 0x80) {
      const byte = this.byte();
      value += (byte % 0x80) * scale;
      if (value > most) throw new Damaged('a number too large');
      if (byte < 0x80) return value;
    }
  }

  text(): string {
    const end = this.#bytes.indexOf(END_OF_TEXT, this.#at);
    if (end < 0) throw new Damaged('a text without an end');
    const text = decoder.decode(this.#bytes.subarray(this.#at, end));
    this.#at = end + 1;
    return text;
  }

  bytes(length: number): Uint8Array {
    const from = this.#at;
    this.#at += length;
    if (this.#at > this.#bytes.length) throw new Damaged('the bytes end too early');
    return this.#bytes.subarray(from, this.#at);
  }

  block(): Uint8Array {
    return this.bytes(this.number());
  }

  rest(): Uint8Array {
    return this.bytes(this.#bytes.length - this.#at);
  }
}
