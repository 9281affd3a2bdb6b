/** Sealing and opening a file's text under a passphrase, with the browser's own cryptography. */
import {
  boundText,
  type Derivation,
  NONCE_BYTES,
  ROUNDS,
  SALT_BYTES,
  type SealedFile,
} from '../sync/sealed-file.ts';

/** The key is bound to how it was made: whoever opens a file can seal one like it. */
export interface SealingKey extends Derivation {
  key: CryptoKey;
}

/** With a salt of its own. */
export const newDerivation = (): Derivation => ({
  salt: crypto.getRandomValues(new Uint8Array(SALT_BYTES)),
  rounds: ROUNDS,
});

/** Takes some tenths of a second. */
export async function deriveKey(passphrase: string, derivation: Derivation): Promise<SealingKey> {
  const { salt, rounds } = derivation;
  // Keyboards write one letter in several ways.
  const bytes = new TextEncoder().encode(passphrase.normalize('NFC'));
  const base = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  const key = await crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
  return { salt, rounds, key };
}

export async function seal(text: string, { key, salt, rounds }: SealingKey): Promise<SealedFile> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const plain = new TextEncoder().encode(text);
  const sealed = await crypto.subtle.encrypt(algorithm(nonce, { salt, rounds }), key, plain);
  return { salt, rounds, nonce, sealed: new Uint8Array(sealed) };
}

/** The text; undefined where the key is another one, or a bit of the file is. */
export async function unseal(file: SealedFile, { key }: SealingKey): Promise<string | undefined> {
  try {
    const plain = await crypto.subtle.decrypt(algorithm(file.nonce, file), key, file.sealed);
    return new TextDecoder().decode(plain);
  } catch {
    return undefined;
  }
}

const algorithm = (iv: Uint8Array<ArrayBuffer>, derivation: Derivation) => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(boundText(derivation)),
});
