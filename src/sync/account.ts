/** What stands in a browser's account, as read: every item that can be decoded, and what they say together. */

import { canonicalJson } from './canonical-json.ts';
import { crc32 } from './codec/crc32.ts';
import { type DecodedItem, decodeItem } from './codec/item.ts';
import { isCarriableRole } from './codec/role-table.ts';
import { parseItemKey } from './item-key.ts';
import { plausible } from './merge.ts';
import type { Items } from './quota.ts';
import { type Registers, sayings } from './registers.ts';
import { emptyReplica, joinReplicas, type Replica } from './replica.ts';

export interface Account {
  /** Everything, foreign items too. */
  items: Items;
  /** Hatrack's own, by key. */
  decoded: Map<string, DecodedItem>;
  /** What all items say together, of what can be believed. */
  remote: Replica;
}

export type Decode = (stored: unknown) => DecodedItem;

/** Reads all items of an account. Never throws: whatever stands there is read, newer or damaged. */
export function readAccount(items: Items, now: number, decode: Decode = decodeItem): Account {
  const decoded = new Map<string, DecodedItem>();
  for (const [key, stored] of Object.entries(items)) {
    if (parseItemKey(key)) decoded.set(key, decode(stored));
  }
  const remote = joinReplicas([...decoded.values()].map((read) => sayingsOf(read, now)));
  return { items, decoded, remote };
}

/** Tells one state of an account from another, in a few characters. */
export function fingerprint(items: Items): string {
  const text = canonicalJson(items) ?? JSON.stringify(items);
  return crc32(new TextEncoder().encode(text)).toString(36);
}

/** Decodes no text twice: an account is read again after each write, and nearly all of it is as it was. */
export function decodeOnce(): Decode {
  const known = new Map<unknown, DecodedItem>();
  return (stored) => {
    const before = known.get(stored);
    if (before) return before;
    const read = decodeItem(stored);
    known.set(stored, read);
    return read;
  };
}

/** What one item says. */
export function sayingsOf(read: DecodedItem | undefined, now: number): Replica {
  const replica = emptyReplica();
  if (read?.state !== 'read') return replica;
  if (read.item.kind === 'settings') {
    return { ...replica, settings: plausible(read.item.settings, now) };
  }
  for (const [key, record] of read.item.roles) {
    const believed = plausible(record, now);
    if (saysSomething(believed) && isCarriableRole(key, believed)) replica.roles.set(key, believed);
  }
  return replica;
}

const saysSomething = (registers: Registers) => sayings(registers).length > 0;
