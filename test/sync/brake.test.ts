/** The brake: a merge that would remove much waits for the person, and the rest of it does not. */
import { describe, expect, it } from 'vitest';
import { noDetails } from '../../src/domain/role.ts';
import { addRole } from '../../src/domain/role-edit.ts';
import { agreedBrake, usualBrake } from '../../src/sync/brake.ts';
import { mergeRemote } from '../../src/sync/merge.ts';
import { emptyReplica, type Replica } from '../../src/sync/replica.ts';
import { editRecord, noRecord } from '../../src/sync/role-record.ts';
import { NEVER, nextStamp } from '../../src/sync/stamp.ts';

const NOW = Date.UTC(2026, 8, 1);
const at = (minute: number) => nextStamp(NEVER, NOW + minute * 60_000, 'abc123');

const roleAt = (place: number) => ({
  partition: 'aws' as const,
  account: String(place).padStart(12, '0'),
  roleName: 'Admin',
  variant: '',
  ...noDetails,
});
const keyAt = (place: number) => `aws ${String(place).padStart(12, '0')} Admin`;

function listOf(count: number): Replica {
  const replica = emptyReplica();
  for (let place = 0; place < count; place++) {
    replica.roles.set(keyAt(place), editRecord(noRecord, addRole(roleAt(place)), at(0)));
  }
  return replica;
}

/** The same list with the first roles removed, and one more at the end. */
function elsewhere(count: number, removed: number): Replica {
  const replica = listOf(count + 1);
  for (let place = 0; place < removed; place++) {
    const key = keyAt(place);
    const record = replica.roles.get(key) ?? noRecord;
    replica.roles.set(key, editRecord(record, { key, live: false }, at(1)));
  }
  return replica;
}

const liveOf = ({ roles }: Replica) =>
  [...roles.values()].filter(({ values }) => values.live).length;

describe('a merge', () => {
  it.each([
    [1_000, 50, 0],
    [1_000, 51, 51],
    [100, 20, 0],
    [100, 21, 21],
    [10, 2, 0],
    [10, 3, 3],
    [4, 1, 0],
    [1, 1, 0],
    [2, 2, 2],
  ])('into %i roles that would remove %i holds back %i', (count, removed, held) => {
    const local = { replica: listOf(count), clock: at(0) };
    const merged = mergeRemote(local, elsewhere(count, removed), NOW);
    expect(merged.held).toHaveLength(held);
    expect(liveOf(merged.replica)).toBe(count + 1 - removed + held);
    expect(merged.clock).toBe(at(1));
  });

  it.each([
    [100, 20, 0, 0],
    [81, 1, 19, 0],
    [80, 1, 20, 1],
    [1_000, 1, 49, 0],
    [1_000, 1, 50, 1],
    [9, 1, 1, 0],
    [3, 1, 1, 1],
  ])(
    'into %i roles of %i removals, after %i lately, holds back %i',
    (count, removed, recent, held) => {
      const local = { replica: listOf(count), clock: at(0) };
      const brake = { ...usualBrake, recent };
      expect(mergeRemote(local, elsewhere(count, removed), NOW, brake).held).toHaveLength(held);
    },
  );

  it('removes all that the person has agreed to, and no more', () => {
    const local = { replica: listOf(100), clock: at(0) };
    const merged = mergeRemote(local, elsewhere(100, 100), NOW, agreedBrake(100));
    expect(merged.held).toEqual([]);
    expect(liveOf(merged.replica)).toBe(1);
    expect(mergeRemote(local, elsewhere(100, 100), NOW, agreedBrake(99)).held).toHaveLength(100);
  });
});
