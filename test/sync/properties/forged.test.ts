/** Items with a right checksum around anything: they are taken in or not, but nothing throws and all comes to rest. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAccount } from '../../../src/sync/account.ts';
import { decodeItem, frame } from '../../../src/sync/codec/item.ts';
import { bucketItem } from '../../../src/sync/item-key.ts';
import { mergeRemote } from '../../../src/sync/merge.ts';
import { isNothing, itemsAfter, planPublish } from '../../../src/sync/publish-plan.ts';
import type { Items } from '../../../src/sync/quota.ts';
import { readRecord } from '../../../src/sync/role-record.ts';
import { NEVER } from '../../../src/sync/stamp.ts';
import { arbitraryReplica } from '../arbitrary-replica.ts';
import { cases } from '../cases.ts';
import { forgeItem } from '../forged-item.ts';

const NOW = Date.UTC(2026, 9, 1);

const shape = fc.oneof(
  fc.constantFrom('L', 'l', 'LNCRG', 'NCRG.L', 'LN.C.R', '!L', '?0', 'LD', 'LP', '!F'),
  fc.string({ unit: fc.constantFrom(...'LlNnCcRrFf.!?01'), maxLength: 6 }),
);
const cell = fc.oneof(
  fc.constantFrom('b4d699', 'eu-west-1', '\u0003', 'x\u0004', '\u0002true', '\u0002{"a":[1]}', ''),
  fc.string({ maxLength: 6 }).map((text) => text.replaceAll('\n', '')),
);

/** One account with some roles, whose streams go on with anything. */
const forged = fc
  .record({
    roles: fc.integer({ min: 0, max: 3 }),
    others: fc.subarray(['mood', 'zones']),
    shapes: fc.array(shape, { minLength: 3, maxLength: 3 }),
    cells: fc.array(cell, { maxLength: 12 }),
    numbers: fc.array(fc.oneof(fc.constantFrom(0, 1), fc.nat(5)), { maxLength: 40 }),
    bits: fc.uint8Array({ minLength: 0, maxLength: 60 }),
  })
  .map(({ roles, others, shapes, cells, numbers, bits }) =>
    forgeItem({
      keys: ['aws', 'Admin', 'Billing', 'Deploy'],
      texts: [...others, ...shapes.slice(0, roles), ...cells],
      numbers: [
        ...[1, 0, 0, roles],
        ...Array.from({ length: roles }, () => 0),
        others.length,
        ...Array.from({ length: roles }, () => 0),
        ...numbers,
      ],
      bits: (writer) => {
        writer.around(111_111_111_111, 38);
        for (const byte of bits) writer.bits(byte, 8);
      },
    }),
  );

const anyBytes = fc.uint8Array({ maxLength: 80 }).map((bytes) => frame(1, Uint8Array.from(bytes)));

describe('forged items', () => {
  it('are sometimes read, so that this tries what it should', () => {
    const read = fc.sample(forged, { numRuns: 300, seed: 1 }).filter((text) => {
      const decoded = decodeItem(text);
      return decoded.state === 'read';
    });
    expect(read.length).toBeGreaterThan(20);
  });

  it('make no role unreadable, and all comes to rest', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(forged, anyBytes), { minLength: 1, maxLength: 3 }),
        arbitraryReplica,
        (texts, replica) => {
          let items: Items = Object.fromEntries(
            texts.map((text, at) => [bucketItem(32, at), text]),
          );
          let local = mergeRemote({ replica, clock: NEVER }, readAccount({}, NOW).remote, NOW);
          const isReadable = (key: string) =>
            readRecord(key, local.replica.roles.get(key) ?? { values: {}, stamps: {} }).ok;
          const readable = [...local.replica.roles.keys()].filter(isReadable);
          for (let round = 0; round < 2; round++) {
            const account = readAccount(items, NOW);
            local = mergeRemote(local, account.remote, NOW);
            items = itemsAfter(items, planPublish(local.replica, account, NOW));
          }
          expect(
            readable.filter((key) => local.replica.roles.has(key) && !isReadable(key)),
          ).toEqual([]);
          expect(isNothing(planPublish(local.replica, readAccount(items, NOW), NOW))).toBe(true);
        },
      ),
      cases(100),
    );
  });
});
