/** The zip format: a header and the bytes of each file, then the directory of them all. */
import { crc32 } from 'node:zlib';

export interface Entry {
  /** Its path, with slashes. */
  name: string;
  bytes: Uint8Array;
  /** The same, packed by DEFLATE. */
  deflated: Uint8Array;
}

const VERSION = 20;
const STORED = 0;
const DEFLATED = 8;
/** Names are UTF-8. */
const FLAGS = 0x800;
/** The first of January 1980, where the format's time begins. */
const TIME = 0;
const DATE = 0x21;

type Field = [size: 2 | 4, value: number];

function fields(...list: Field[]): Buffer {
  const buffer = Buffer.alloc(list.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of list) at = buffer.writeUIntLE(value, at, size);
  return buffer;
}

/** What the file's own header and the directory say of it alike. */
function described({ bytes, name }: Entry, method: number, packed: Uint8Array): Field[] {
  return [
    [2, VERSION],
    [2, FLAGS],
    [2, method],
    [2, TIME],
    [2, DATE],
    [4, crc32(bytes)],
    [4, packed.length],
    [4, bytes.length],
    [2, Buffer.byteLength(name)],
    [2, 0],
  ];
}

/** The entries as a zip. What does not get smaller is stored as it is. */
export function zipOf(entries: readonly Entry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const isSmaller = entry.deflated.length < entry.bytes.length;
    const packed = isSmaller ? entry.deflated : entry.bytes;
    const name = Buffer.from(entry.name);
    const shared = described(entry, isSmaller ? DEFLATED : STORED, packed);
    const file = Buffer.concat([fields([4, 0x04034b50], ...shared), name, packed]);
    files.push(file);
    // No comment, the first and only disk, no attributes of a file system.
    const where: Field[] = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, offset],
    ];
    directory.push(fields([4, 0x02014b50], [2, VERSION], ...shared, ...where), name);
    offset += file.length;
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const count = entries.length;
  const end = fields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, length],
    [4, offset],
    [2, 0],
  );
  return Buffer.concat([...files, ...directory, end]);
}
