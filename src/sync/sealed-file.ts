/**
 * A file that only browsers with the passphrase can read: the text of an ordinary one under AES-256-GCM, by a key that
 * PBKDF2 with SHA-256 makes of the passphrase. This is its shape alone; `src/store/sealing.ts` seals and opens.
 *
 * JSON again, so that a torn file or a server's page is seen for what it is:
 * `{"hatrack":1,"rounds":600000,"salt":"…","nonce":"…","sealed":"…"}`, bytes as base91. The number of the version is the
 * same as an ordinary file's: of a later one, nothing is read by either.
 */
import { fromBase91, toBase91 } from './codec/base91.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What the key was made with, beside the passphrase. Browsers that share a folder share it: making a key takes long. */
export interface Derivation {
  salt: Bytes;
  rounds: number;
}

export interface SealedFile extends Derivation {
  /** Another one each time: two texts under one key and one nonce would give both away. */
  nonce: Bytes;
  sealed: Bytes;
}

const FILE_VERSION = 1;
export const SALT_BYTES = 16;
export const NONCE_BYTES = 12;
/** As OWASP recommends for PBKDF2 with SHA-256 (Password Storage Cheat Sheet). */
export const ROUNDS = 600_000;
/** A server must be able neither to weaken the key nor to keep the browser busy for hours. */
const MOST_ROUNDS = 10_000_000;

/** What is bound to the text beside the key, so that nobody can change it unseen. */
export const boundText = ({ rounds, salt }: Derivation) =>
  JSON.stringify({ hatrack: FILE_VERSION, rounds, salt: toBase91(salt) });

export function writeSealedFile({ rounds, salt, nonce, sealed }: SealedFile): string {
  return JSON.stringify({
    hatrack: FILE_VERSION,
    rounds,
    salt: toBase91(salt),
    nonce: toBase91(nonce),
    sealed: toBase91(sealed),
  });
}

/** plain: an ordinary file of this version. damaged: torn, or no file of Hatrack's. Never throws. */
export type SealedFileRead =
  | { state: 'sealed'; file: SealedFile }
  | { state: 'plain' | 'newer' | 'damaged' };

export function readSealedFile(text: string): SealedFileRead {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null) return { state: 'damaged' };
    const { hatrack, rounds, salt, nonce, sealed } = parsed as Record<string, unknown>;
    if (!Number.isInteger(hatrack)) return { state: 'damaged' };
    if (Number(hatrack) > FILE_VERSION) return { state: 'newer' };
    if (sealed === undefined) return { state: 'plain' };
    const isCounted = Number.isInteger(rounds) && Number(rounds) >= ROUNDS;
    if (!isCounted || Number(rounds) > MOST_ROUNDS) return { state: 'damaged' };
    const file = {
      rounds: Number(rounds),
      salt: bytesIn(salt),
      nonce: bytesIn(nonce),
      sealed: bytesIn(sealed),
    };
    const isWhole = file.salt.length === SALT_BYTES && file.nonce.length === NONCE_BYTES;
    return isWhole ? { state: 'sealed', file } : { state: 'damaged' };
  } catch {
    return { state: 'damaged' };
  }
}

const bytesIn = (text: unknown): Bytes => new Uint8Array(fromBase91(String(text)));
