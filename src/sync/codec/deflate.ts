/** Compression with bounds: what is inflated says its length first, and never becomes longer. */
import { deflateSync, inflateSync } from 'fflate';
import type { ByteReader, ByteWriter } from './bytes.ts';
import { Damaged } from './damaged.ts';
import { PRESET_DICTIONARY } from './preset-dictionary.ts';

/** Inflated, an item of 10,000 roles is smaller. */
const MAX_INFLATED = 1024 * 1024;

/** Writes the length of `bytes`, then the deflated bytes with their number in front. */
export function writeDeflated(bytes: Uint8Array<ArrayBuffer>, to: ByteWriter): void {
  to.number(bytes.length);
  to.block(deflateSync(bytes, { level: 9, mem: 4, dictionary: PRESET_DICTIONARY }));
}

/** Throws `Damaged`, or what fflate throws, where `writeDeflated` did not write it. */
export function readDeflated(from: ByteReader): Uint8Array {
  const length = from.number(MAX_INFLATED);
  // fflate drops what does not fit into `out`: with room for one byte more, too many bytes can be told.
  const out = new Uint8Array(length + 1);
  const inflated = inflateSync(from.block(), { out, dictionary: PRESET_DICTIONARY });
  if (inflated.length !== length) throw new Damaged('bytes of another length');
  return inflated;
}
