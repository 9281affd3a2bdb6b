/**
 * Items: what stands in a browser's account or in a file, as text of one byte a character.
 *
 * An item is a digit for the version, then in base91: the checksum of all that follows and of the digit, a byte of
 * flags, and what the version makes of the rest. Every version keeps to that frame, so that a text of a later version
 * can be told from a damaged one.
 *
 * Version 1: flags say the kind (0 roles, 1 settings). Then come three deflated blocks, each with both its lengths in
 * front: the texts of keys, other texts, and numbers; then the bits, with their length, and at last whatever a later
 * minor version adds. Texts and numbers are deflated apart, because what is frequent in one is rare in the other.
 */

import type { Registers } from '../registers.ts';
import type { RoleRecord } from '../role-record.ts';
import { fromBase91, toBase91 } from './base91.ts';
import { BitReader, BitWriter } from './bits.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { crc32 } from './crc32.ts';
import { Damaged } from './damaged.ts';
import { readDeflated, writeDeflated } from './deflate.ts';
import { readRoles, writeRoles } from './role-table.ts';
import { readSettings, writeSettings } from './settings-list.ts';

const VERSION = 1;
/** Longer texts are none of Hatrack's: a bucket of 3,000 roles is shorter. */
const MAX_TEXT = 64 * 1024;

const KINDS = { roles: 0, settings: 1 } as const;

/** What a later minor version wrote behind what this one knows, kept as it is. */
export type Extra = Uint8Array;

export const noExtra: Extra = new Uint8Array();

export type Item =
  | { kind: 'roles'; roles: Map<string, RoleRecord>; extra: Extra }
  | { kind: 'settings'; settings: Registers; extra: Extra };

export type DecodedItem =
  | { state: 'read'; item: Item }
  /** Written by a later Hatrack: left alone. */
  | { state: 'newer' }
  | { state: 'damaged' };

/** The text of an item. The same item has the same text in every browser. */
export function encodeItem(item: Item): string {
  const to = {
    keys: new ByteWriter(),
    texts: new ByteWriter(),
    numbers: new ByteWriter(),
    bits: new BitWriter(),
  };
  if (item.kind === 'roles') writeRoles(item.roles, to);
  else writeSettings(item.settings, to);
  const outer = new ByteWriter();
  outer.bytes([KINDS[item.kind]]);
  for (const stream of [to.keys, to.texts, to.numbers]) writeDeflated(stream.done(), outer);
  outer.block(to.bits.done());
  outer.bytes(item.extra);
  return frame(VERSION, outer.done());
}

/** An item's text around the bytes of any version from 1 to 9. */
export function frame(version: number, body: Uint8Array): string {
  const sum = new Uint8Array(4);
  new DataView(sum.buffer).setUint32(0, checksum(version, body), true);
  return String(version) + toBase91(Uint8Array.from([...sum, ...body]));
}

const checksum = (version: number, body: Uint8Array) => crc32(Uint8Array.from([version, ...body]));

/** Reads an item, whatever stands in its place. Never throws, and never takes long. */
export function decodeItem(stored: unknown): DecodedItem {
  try {
    const { version, body } = unframe(stored);
    const item = version === VERSION ? readItem(body) : undefined;
    return item ? { state: 'read', item } : { state: 'newer' };
  } catch {
    return { state: 'damaged' };
  }
}

function unframe(stored: unknown): { version: number; body: Uint8Array } {
  if (typeof stored !== 'string' || stored.length > MAX_TEXT) throw new Damaged('no text');
  const version = Number(stored.charAt(0));
  const bytes = fromBase91(stored.slice(1));
  // The last character may say more than there are bytes, so a changed one could pass the checksum.
  if (toBase91(bytes) !== stored.slice(1)) throw new Damaged('another text of the same bytes');
  const body = bytes.subarray(4);
  if (!(version >= 1) || bytes.length < 4) throw new Damaged('no item');
  const sum = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  if (sum !== checksum(version, body)) throw new Damaged('another checksum');
  return { version, body };
}

/** Undefined where the flags say what this version does not know. */
function readItem(body: Uint8Array): Item | undefined {
  const outer = new ByteReader(body);
  const kind = outer.byte();
  if (!Object.values<number>(KINDS).includes(kind)) return undefined;
  const from = {
    keys: new ByteReader(readDeflated(outer)),
    texts: new ByteReader(readDeflated(outer)),
    numbers: new ByteReader(readDeflated(outer)),
    bits: new BitReader(outer.block()),
  };
  const extra = outer.rest().slice();
  if (kind === KINDS.roles) return { kind: 'roles', roles: readRoles(from), extra };
  return { kind: 'settings', settings: readSettings(from), extra };
}
