import { describe, expect, it } from 'vitest';
import { textOfBytes } from '../../src/formats/text-of-bytes.ts';

const bytes = (text: string, encoding: BufferEncoding) =>
  new Uint8Array(Buffer.from(text, encoding));
const LIST = 'Name,Account\nZürich,123456789012\n';

describe('the text of a file', () => {
  it.each([
    ['UTF-8', bytes(LIST, 'utf8')],
    ['UTF-8 with its mark', bytes(`\uFEFF${LIST}`, 'utf8')],
    ['UTF-16 of Windows', bytes(`\uFEFF${LIST}`, 'utf16le')],
    ['UTF-16 the other way round', bytes(`\uFEFF${LIST}`, 'utf16le').map(swapped)],
    ['Windows-1252, as Excel has it', bytes(LIST, 'latin1')],
  ])('in %s', (_, file) => {
    expect(textOfBytes(file)).toBe(LIST);
  });

  it.each([
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ['Shift JIS', [0x83, 0x41, 0x81, 0x5b]],
  ])('shows that it could not be read: %s', (_, file) => {
    expect(textOfBytes(new Uint8Array(file))).toContain('\uFFFD');
  });
});

/** The other byte of each two. */
function swapped(_: number, index: number, all: Uint8Array): number {
  return all[index ^ 1] ?? 0;
}
