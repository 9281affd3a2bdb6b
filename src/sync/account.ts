/** What stands in a browser's account, as read: every item that can be decoded, and what they say together. */

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

/** Reads all items of an account. Never throws: whatever stands there is read, newer or damaged. */
export function readAccount(items: Items, now: number): Account {
  const decoded = new Map<string, DecodedItem>();
  let remote = emptyReplica();
  for (const [key, stored] of Object.entries(items)) {
    if (!parseItemKey(key)) continue;
    const read = decodeItem(stored);
    decoded.set(key, read);
    remote = joinReplicas(remote, sayingsOf(read, now));
  }
  return { items, decoded, remote };
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
