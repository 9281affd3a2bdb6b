/** What is written to a browser's account: little, nothing twice, and never over what a later version wrote. */
import { describe, expect, it } from 'vitest';
import { readAccount } from '../../src/sync/account.ts';
import { decodeItem, frame } from '../../src/sync/codec/item.ts';
import { mergeRemote } from '../../src/sync/merge.ts';
import { isNothing, itemsAfter, planPublish } from '../../src/sync/publish-plan.ts';
import { fits, type Items, SYNC_QUOTA, totalBytes } from '../../src/sync/quota.ts';
import { emptyReplica, type Replica } from '../../src/sync/replica.ts';
import { editRecord, noRecord } from '../../src/sync/role-record.ts';
import { NEVER, nextStamp } from '../../src/sync/stamp.ts';
import { generateRecords, MEASURED_AT } from './generated-lists.ts';

const NOW = MEASURED_AT;
const LATER = frame(2, Uint8Array.from([1, 2, 3]));

const replicaOf = (roles: number): Replica => ({
  roles: generateRecords('four roles an account', roles, 3),
  settings: { values: { place: 'tab' }, stamps: { place: nextStamp(NEVER, NOW, 'abc123') } },
});
const plan = (local: Replica, items: Items, quota = SYNC_QUOTA) =>
  planPublish(local, readAccount(items, NOW), NOW, quota);
const publish = (local: Replica, items: Items = {}, quota = SYNC_QUOTA) =>
  itemsAfter(items, plan(local, items, quota));
const stateAt = (items: Items, key: string) => decodeItem(items[key]).state;

/** The same list after one edit, and the key of the item that the edit belongs to. */
function edited(local: Replica): { after: Replica; item: string } {
  const [key = '', record = noRecord] = [...local.roles][0] ?? [];
  const stamp = nextStamp(NEVER, NOW, 'abc123');
  const next = editRecord(record, { key, details: { group: 'Elsewhere' } }, stamp);
  const after = { ...local, roles: new Map([...local.roles, [key, next] as const]) };
  const [item = ''] = Object.keys(plan(after, publish(local)).set);
  return { after, item };
}

const keysOf = (items: Items, letter: string) =>
  Object.keys(items).filter((key) => key.startsWith(letter));

describe('publishing', () => {
  const local = replicaOf(300);
  const { after, item } = edited(local);

  it('tells all, and then nothing more', () => {
    const items = publish(local);
    expect(readAccount(items, NOW).remote.roles).toEqual(local.roles);
    expect(readAccount(items, NOW).remote.settings).toEqual(local.settings);
    expect(isNothing(plan(local, items))).toBe(true);
  });

  it('asks for nothing where there is nothing to tell', () => {
    expect(isNothing(plan(emptyReplica(), {}))).toBe(true);
    expect(isNothing(plan(emptyReplica(), publish(local)))).toBe(true);
  });

  it('writes one item for one edit', () => {
    const { set, removeFirst, removeLast } = plan(after, publish(local));
    expect(Object.keys(set)).toHaveLength(1);
    expect([...removeFirst, ...removeLast]).toEqual([]);
  });

  it('keeps in an item what only the account knows', () => {
    const items = publish(local);
    const remote = readAccount(publish(after, items), NOW).remote.roles;
    const few: Replica = { ...after, roles: new Map([...after.roles].slice(0, 1)) };
    expect(readAccount(publish(few, items), NOW).remote.roles).toEqual(remote);
  });

  it('writes a damaged item anew, and removes one that has nothing to say', () => {
    const items = { ...publish(local), [item]: '1damaged' };
    expect(Object.keys(plan(local, items).set)).toEqual([item]);
    expect(publish(local, items)).toEqual(publish(local));
    expect(publish(emptyReplica(), { q3: 'damaged' })).toEqual({});
  });

  it('removes a damaged item that stands beside one of another bucket count', () => {
    const items = publish(local, { w3: LATER, q3: LATER, 'q3.1': 'damaged' });
    expect(items).toMatchObject({ w3: LATER, q3: LATER });
    expect(keysOf(items, 'q')).toEqual(['q3']);
  });

  it('leaves an item of a later version alone and writes beside it', () => {
    const items = publish(local, { [item]: LATER });
    expect(items[item]).toBe(LATER);
    expect(stateAt(items, `${item}.1`)).toBe('read');
    expect(readAccount(items, NOW).remote.roles).toEqual(local.roles);
    expect(isNothing(plan(local, items))).toBe(true);
    expect(Object.keys(plan(after, items).set)).toEqual([`${item}.1`]);
  });

  it('leaves later settings alone and writes beside them', () => {
    const items = publish(local, { s: LATER });
    expect(items.s).toBe(LATER);
    expect(stateAt(items, 's.1')).toBe('read');
  });

  it('touches nothing that is not Hatrack’s', () => {
    expect(publish(local, { other: 'x' })).toMatchObject({ other: 'x' });
  });
});

describe('a list that is too large', () => {
  const local = replicaOf(300);
  const whole = totalBytes(publish(local));
  const oneLess = (items: Items) => ({ ...SYNC_QUOTA, bytes: totalBytes(items) - 1 });
  const tight = oneLess(publish(local));
  const inFewer = publish(local, {}, tight);

  it('goes into fewer buckets, and fewer, down to sixteen', () => {
    let quota = SYNC_QUOTA;
    for (const letter of ['q', 'd', 'w', 'h']) {
      const items = publish(local, {}, quota);
      expect(keysOf(items, letter)).toHaveLength(Object.keys(items).length - 1);
      expect(fits(items, quota)).toBe(true);
      expect(isNothing(plan(local, items, quota))).toBe(true);
      quota = oneLess(items);
    }
    expect(plan(local, {}, quota).left.length).toBeGreaterThan(0);
  });

  it('makes room first where both do not find room', () => {
    const items = publish(local);
    const { after } = edited(local);
    const { removeFirst, removeLast } = plan(after, items, tight);
    expect(removeFirst.length).toBeGreaterThan(0);
    expect(removeLast).toEqual([]);
  });

  it('goes back to more buckets only where they leave room to spare', () => {
    const { after } = edited(local);
    const ample = { ...SYNC_QUOTA, bytes: whole * 1.1 };
    expect(keysOf(publish(after, inFewer, ample), 'q')).toEqual([]);
    const back = publish(after, inFewer, SYNC_QUOTA);
    expect(keysOf(back, 'd')).toEqual([]);
    expect(keysOf(back, 'q').length).toBeGreaterThan(0);
    expect(readAccount(back, NOW).remote.roles).toEqual(after.roles);
  });

  it('is joined from all bucket counts, whatever stands in which', () => {
    const mixed = { ...inFewer, ...publish(replicaOf(100)) };
    const settled = publish(local, mixed);
    expect(readAccount(settled, NOW).remote.roles).toEqual(
      new Map([...readAccount(mixed, NOW).remote.roles]),
    );
    expect(keysOf(settled, 'q').length === 0 || keysOf(settled, 'd').length === 0).toBe(true);
  });

  it('is carried in part, and the rest is counted', () => {
    const small = { ...SYNC_QUOTA, bytes: Math.floor(whole / 2) };
    const { set, left } = plan(local, {}, small);
    expect(fits(set, small)).toBe(true);
    const carried = readAccount(set, NOW).remote.roles;
    expect(carried.size).toBeGreaterThan(0);
    expect(new Set([...carried.keys(), ...left])).toEqual(new Set(local.roles.keys()));
    expect(isNothing(plan(local, set, small))).toBe(true);
  });

  it('makes room where others wrote more than the quota', () => {
    const small = { ...SYNC_QUOTA, bytes: whole - 500 };
    const { after } = edited(local);
    const items = publish(local);
    const { removeFirst, set } = plan(after, items, small);
    const afterRemoving = itemsAfter(items, { removeFirst, set: {}, removeLast: [], left: [] });
    expect(fits(afterRemoving, small)).toBe(true);
    expect(fits({ ...afterRemoving, ...set }, small)).toBe(true);
  });

  it('brings two browsers to rest that both have too much', () => {
    const small = { ...SYNC_QUOTA, bytes: Math.floor(whole / 2) };
    const roles = [...local.roles];
    const browsers = [roles.slice(0, 200), roles.slice(100)].map(
      (part): Replica => ({ ...local, roles: new Map(part) }),
    );
    let items: Items = {};
    for (let round = 0; round < 6; round++) {
      for (const [at, browser] of browsers.entries()) {
        const { replica } = mergeRemote(
          { replica: browser, clock: NEVER },
          readAccount(items, NOW).remote,
          NOW,
        );
        browsers[at] = replica;
        items = publish(replica, items, small);
        expect(fits(items, small)).toBe(true);
      }
    }
    for (const browser of browsers) expect(isNothing(plan(browser, items, small))).toBe(true);
  });
});
