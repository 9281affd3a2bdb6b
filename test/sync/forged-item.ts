/** Items made by hand, with a right checksum around whatever their streams say. */
import { BitWriter } from '../../src/sync/codec/bits.ts';
import { ByteWriter } from '../../src/sync/codec/bytes.ts';
import { writeDeflated } from '../../src/sync/codec/deflate.ts';
import { frame } from '../../src/sync/codec/item.ts';

const ROLES = 0;

export interface Parts {
  keys?: string[];
  texts?: string[];
  numbers?: number[];
  bits?: (bits: BitWriter) => void;
}

/** An item with a right checksum around anything. */
export function forgeItem({ keys = [], texts = [], numbers = [], bits }: Parts): string {
  const body = new ByteWriter();
  body.bytes([ROLES]);
  for (const lines of [keys, texts]) {
    const stream = new ByteWriter();
    for (const line of lines) stream.text(line);
    writeDeflated(stream.done(), body);
  }
  const stream = new ByteWriter();
  for (const number of numbers) stream.number(number);
  writeDeflated(stream.done(), body);
  const written = new BitWriter();
  bits?.(written);
  body.block(written.done());
  return frame(1, body.done());
}
