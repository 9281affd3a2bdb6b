/** Sealing: what the passphrase opens is what was sealed, and nothing else is opened by anything else. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  deriveKey,
  newDerivation,
  type SealingKey,
  seal,
  unseal,
} from '../../src/store/sealing.ts';
import { readSealedFile, type SealedFile, writeSealedFile } from '../../src/sync/sealed-file.ts';

const TEXT = '{"hatrack":1,"items":{"a":"Zürich"}}';
let key: SealingKey;
let file: SealedFile;
let written: string;
beforeAll(async () => {
  key = await deriveKey('horse – staple', newDerivation());
  file = await seal(TEXT, key);
  written = writeSealedFile(file);
});

const reread = (text: string) => {
  const read = readSealedFile(text);
  if (read.state !== 'sealed') throw new Error(read.state);
  return read.file;
};

describe('a sealed file', () => {
  it('is opened by its passphrase, from what it says of itself', async () => {
    const found = reread(written);
    expect(found).toEqual(file);
    const again = await deriveKey('horse – staple', found);
    expect(await unseal(found, again)).toBe(TEXT);
  });

  it('is opened however a keyboard writes the passphrase’s letters', async () => {
    const sealed = await seal(TEXT, await deriveKey('Zu\u0308rich', key));
    expect(await unseal(sealed, await deriveKey('Z\u00fcrich', key))).toBe(TEXT);
  });

  it('shows nothing of what it holds, and another text each time', async () => {
    expect(written).not.toContain('Zürich');
    expect(written).not.toContain('items');
    const other = await seal(TEXT, key);
    expect(other.nonce).not.toEqual(file.nonce);
    expect(other.sealed).not.toEqual(file.sealed);
  });

  it('is opened by no other passphrase', async () => {
    expect(await unseal(file, await deriveKey('horse - staple', file))).toBeUndefined();
    expect(await unseal(file, await deriveKey('horse – staple', newDerivation()))).toBeUndefined();
  });

  it('is not opened once a bit of it is another', async () => {
    for (const part of ['nonce', 'sealed', 'salt'] as const) {
      for (const at of [0, file[part].length - 1]) {
        const changed = new Uint8Array(file[part]);
        changed[at] = (changed[at] ?? 0) ^ 1;
        expect(await unseal({ ...file, [part]: changed }, key)).toBeUndefined();
      }
    }
    expect(await unseal({ ...file, rounds: file.rounds + 1 }, key)).toBeUndefined();
    expect(await unseal({ ...file, sealed: file.sealed.slice(0, -1) }, key)).toBeUndefined();
  });
});

describe('what is read', () => {
  it.each([
    ['half a file', (text: string) => text.slice(0, text.length / 2)],
    ['nothing', () => ''],
    ['a page', () => '<html>Sign in</html>'],
    ['null', () => 'null'],
    ['too few rounds', (text: string) => text.replace('600000', '1000')],
    ['rounds for hours', (text: string) => text.replace('600000', '999999999999')],
    ['part of a round', (text: string) => text.replace('600000', '600000.5')],
    ['a short salt', (text: string) => text.replace(/"salt":"[^"]*"/, '"salt":"abc"')],
    ['no nonce', (text: string) => text.replace(/"nonce":"[^"]*",/, '')],
    ['what is not base91', (text: string) => text.replace(/"sealed":"/, '"sealed":" ')],
  ])('is damaged when it is %s', (_, change) => {
    expect(readSealedFile(change(written))).toEqual({ state: 'damaged' });
  });

  it('is told apart from ordinary files and later ones', () => {
    expect(readSealedFile(TEXT)).toEqual({ state: 'plain' });
    expect(readSealedFile('{"hatrack":2,"sealed":7}')).toEqual({ state: 'newer' });
  });
});
