/** Removing, editing and putting in again, on two browsers that hear of each other late. */
import { describe, expect, it } from 'vitest';
import { noDetails } from '../../src/domain/role.ts';
import type { RoleEdit } from '../../src/domain/role-edit.ts';
import { mergeRemote } from '../../src/sync/merge.ts';
import { joinRegisters } from '../../src/sync/registers.ts';
import { emptyReplica, isContained } from '../../src/sync/replica.ts';
import { editRecord, noRecord, type RoleRecord, readRecord } from '../../src/sync/role-record.ts';
import { NEVER, nextStamp } from '../../src/sync/stamp.ts';
import { aged } from '../../src/sync/tombstone.ts';

const KEY = 'aws 111111111111 Admin';
const DAY = 24 * 60 * 60 * 1000;
const START = Date.UTC(2026, 0, 1);
const at = (day: number, replica = 'aaaaaa') => nextStamp(NEVER, START + day * DAY, replica);

const edit = (record: RoleRecord, day: number, change: Omit<RoleEdit, 'key'>) =>
  editRecord(record, { key: KEY, ...change }, at(day));
const roleOf = (record: RoleRecord) => {
  const read = readRecord(KEY, record);
  return read.ok ? read.role : read.problem;
};

const added = edit(noRecord, 0, { live: true, details: { displayName: 'Shop', color: 'b4d699' } });

describe('a removal and an edit elsewhere', () => {
  it('leaves the role removed when the removal came later', () => {
    const edited = edit(added, 1, { details: { region: 'eu-west-1' } });
    const removed = edit(added, 2, { live: false });
    expect(roleOf(joinRegisters(edited, removed))).toBeUndefined();
  });

  it('revives the whole role when the edit came later', () => {
    const removed = edit(added, 1, { live: false });
    const edited = edit(added, 2, { details: { region: 'eu-west-1' } });
    expect(roleOf(joinRegisters(removed, edited))).toMatchObject({
      displayName: 'Shop',
      color: 'b4d699',
      region: 'eu-west-1',
    });
  });
});

describe('a role that is put in again', () => {
  it('begins anew, even where another browser had said more before the removal', () => {
    const elsewhere = edit(added, 1, { details: { group: 'Retail' } });
    const removed = edit(added, 2, { live: false });
    const again = edit(removed, 3, { live: true, details: { displayName: 'Shop 2' } });
    expect(roleOf(joinRegisters(elsewhere, again))).toEqual({
      partition: 'aws',
      account: '111111111111',
      roleName: 'Admin',
      variant: '',
      ...noDetails,
      displayName: 'Shop 2',
    });
  });

  it('takes edits made elsewhere after that', () => {
    const removed = edit(added, 2, { live: false });
    const again = edit(removed, 3, { live: true });
    const elsewhere = edit(added, 4, { details: { group: 'Retail' } });
    expect(roleOf(joinRegisters(again, elsewhere))).toMatchObject({
      displayName: '',
      group: 'Retail',
    });
  });
});

describe('a tombstone', () => {
  const removed = edit(added, 10, { live: false });
  const now = (day: number) => START + day * DAY;
  const shed = { values: { live: false }, stamps: { live: at(10) } };

  it.each([
    ['on the day', 10, removed],
    ['after 30 days', 40, removed],
    ['after 31 days', 41, shed],
    ['after 365 days', 375, shed],
    ['after 366 days', 376, undefined],
    ['before it was made, by another clock', 0, removed],
  ])('%s is as it should be', (_, day, left) => {
    expect(aged(removed, now(day))).toEqual(left);
  });

  it('never ages a role that is there', () => {
    expect(aged(added, now(10_000))).toBe(added);
  });

  it('shed elsewhere is no reason to tell of it again', () => {
    expect(isContained(removed, shed, now(41))).toBe(true);
    expect(isContained(shed, removed, now(41))).toBe(true);
    const revived = edit(added, 50, { details: { group: 'Retail' } });
    expect(isContained(revived, shed, now(51))).toBe(false);
  });

  it('that was shed here takes nothing in again, however often others say it', () => {
    const [local, remote] = [emptyReplica(), emptyReplica()];
    local.roles.set(KEY, removed);
    remote.roles.set(KEY, removed);
    const merged = mergeRemote({ replica: local, clock: at(10) }, remote, now(41));
    expect(merged.changed).toEqual([KEY]);
    expect(merged.replica.roles.get(KEY)).toEqual(shed);
    expect(mergeRemote(merged, remote, now(42)).changed).toEqual([]);
    remote.roles.set(KEY, edit(added, 50, { details: { group: 'Retail' } }));
    expect(mergeRemote(merged, remote, now(51)).changed).toEqual([KEY]);
  });

  it('let go elsewhere is no reason either, from a month before its end', () => {
    expect(isContained(shed, undefined, now(300))).toBe(false);
    expect(isContained(shed, undefined, now(350))).toBe(true);
  });
});
