/** A column of texts: a text that was used not long ago is told by a number, any other in full. */
import type { ByteReader, ByteWriter } from './bytes.ts';
import { RecencyList } from './recency-list.ts';

export class TextColumnWriter {
  readonly #texts: ByteWriter;
  readonly #numbers: ByteWriter;
  readonly #recent = new RecencyList<string>();

  constructor(texts: ByteWriter, numbers: ByteWriter) {
    this.#texts = texts;
    this.#numbers = numbers;
  }

  write(text: string): void {
    const age = this.#recent.note(text);
    this.#numbers.number(age);
    if (age === 0) this.#texts.text(text);
  }
}

export class TextColumnReader {
  readonly #texts: ByteReader;
  readonly #numbers: ByteReader;
  readonly #recent = new RecencyList<string>();

  constructor(texts: ByteReader, numbers: ByteReader) {
    this.#texts = texts;
    this.#numbers = numbers;
  }

  read(): string {
    const age = this.#numbers.number();
    if (age > 0) return this.#recent.recall(age);
    const text = this.#texts.text();
    this.#recent.note(text);
    return text;
  }
}
