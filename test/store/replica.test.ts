/** Taking in what others say: joined with this browser's own edits in one write, braked, and never more than was said. */
import { beforeAll, describe, expect, it, vi } from 'vitest';

// The polyfill throws outside of a browser; the store is given its areas by hand here.
vi.mock('../../src/browser/api.ts', () => ({ browser: {} }));

import { noDetails, type Role, roleKey } from '../../src/domain/role.ts';
import { addRole, removeRole } from '../../src/domain/role-edit.ts';
import { CLOCK_KEY } from '../../src/store/clock.ts';
import {
  editsToKeep,
  forgetHeld,
  forgetRemovals,
  mergeIntoStore,
  readReplica,
} from '../../src/store/replica.ts';
import { readRoles } from '../../src/store/roles.ts';
import { saveEdits } from '../../src/store/saved-edits.ts';
import { readSettings } from '../../src/store/settings.ts';
import { emptyReplica, type Replica } from '../../src/sync/replica.ts';
import { editRecord, noRecord } from '../../src/sync/role-record.ts';
import { NEVER, nextStamp } from '../../src/sync/stamp.ts';
import { installLocks, memoryArea } from './memory-area.ts';

beforeAll(installLocks);

const soon = (minutes: number) => nextStamp(NEVER, Date.now() + minutes * 60_000, 'zzzzzz');
const roleAt = (place: number): Role => ({
  partition: 'aws',
  account: String(200_000_000_000 + place),
  roleName: 'Admin',
  variant: '',
  ...noDetails,
});
const keyAt = (place: number) => roleKey(roleAt(place));
const places = (count: number) => Array.from({ length: count }, (_, place) => place);
const taking = () => ({ from: 'account' as const, now: Date.now() });

/** What another browser says of these roles. */
function remote(roles: Replica['roles'], edit: (place: number) => object, count: number): Replica {
  const replica = emptyReplica();
  for (const place of places(count)) {
    const record = roles.get(keyAt(place)) ?? noRecord;
    replica.roles.set(
      keyAt(place),
      editRecord(record, { key: keyAt(place), ...edit(place) }, soon(1)),
    );
  }
  return replica;
}

async function listOf(count: number) {
  const area = memoryArea();
  const session = memoryArea();
  if (count > 0)
    await saveEdits(
      places(count).map((place) => addRole(roleAt(place))),
      undefined,
      { local: area, session },
    );
  return { area, session };
}

const liveKeys = async (area: ReturnType<typeof memoryArea>) =>
  (await readRoles(area)).roles.map(roleKey).sort();

describe('taking in', () => {
  it('adds what others have, and keeps what they have not heard of', async () => {
    const { area } = await listOf(1);
    const other = emptyReplica();
    other.roles.set(keyAt(7), editRecord(noRecord, addRole(roleAt(7)), soon(0)));
    await mergeIntoStore(other, taking(), area);
    expect(await liveKeys(area)).toEqual([keyAt(0), keyAt(7)]);
  });

  it('writes nothing where nothing is new', async () => {
    const { area } = await listOf(3);
    const before = await area.get();
    const set = vi.spyOn(area, 'set');
    await mergeIntoStore(await readReplica(area), taking(), area);
    await mergeIntoStore(emptyReplica(), taking(), area);
    expect(set).not.toHaveBeenCalled();
    expect(await area.get()).toEqual(before);
  });

  it('takes the later of two edits of one field, and both of two fields', async () => {
    const { area, session } = await listOf(1);
    const other = remote(
      (await readReplica(area)).roles,
      () => ({ details: { displayName: 'Theirs' } }),
      1,
    );
    await saveEdits(
      [{ key: keyAt(0), details: { displayName: 'Ours', region: 'eu-west-1' } }],
      undefined,
      { local: area, session },
    );
    await mergeIntoStore(other, taking(), area);
    const [role] = (await readRoles(area)).roles;
    expect(role).toMatchObject({ displayName: 'Theirs', region: 'eu-west-1' });
  });

  it('loses no edit that is made at the same time', async () => {
    const { area, session } = await listOf(0);
    const others = places(20).map((place) => {
      const replica = emptyReplica();
      replica.roles.set(keyAt(place), editRecord(noRecord, addRole(roleAt(place)), soon(0)));
      return replica;
    });
    await Promise.all([
      ...others.map((other) => mergeIntoStore(other, taking(), area)),
      ...places(20).map((place) =>
        saveEdits([addRole(roleAt(100 + place))], undefined, { local: area, session }),
      ),
    ]);
    expect(await liveKeys(area)).toHaveLength(40);
  });

  it('moves the clock on, so that the next edit here holds', async () => {
    const { area, session } = await listOf(1);
    const ahead = editRecord(
      noRecord,
      { key: keyAt(0), details: { displayName: 'Ahead' }, live: true },
      soon(60),
    );
    const other = emptyReplica();
    other.roles.set(keyAt(0), ahead);
    await mergeIntoStore(other, taking(), area);
    await saveEdits([{ key: keyAt(0), details: { displayName: 'Later' } }], undefined, {
      local: area,
      session,
    });
    await mergeIntoStore(other, taking(), area);
    expect((await readRoles(area)).roles[0]?.displayName).toBe('Later');
    expect(String((await area.get())[CLOCK_KEY]) > soon(59)).toBe(true);
  });

  it('takes in settings', async () => {
    const { area } = await listOf(0);
    const other = emptyReplica();
    other.settings = { values: { place: 'window' }, stamps: { place: soon(0) } };
    await mergeIntoStore(other, taking(), area);
    expect(await readSettings(area)).toMatchObject({ place: 'window', pressSwitchRole: false });
  });

  it('leaves a damaged bucket and one of a later Hatrack as they are', async () => {
    const { area } = await listOf(0);
    const keys = places(32).map((place) => `roles/${String(place).padStart(2, '0')}`);
    for (const [at, key] of keys.entries()) {
      await area.set({ [key]: at % 2 === 0 ? '{damaged' : '{"version":99,"roles":{}}' });
    }
    const before = await area.get();
    const other = remote(new Map(), (place) => addRole(roleAt(place)), 40);
    await mergeIntoStore(other, taking(), area);
    const after = await area.get();
    for (const key of keys) expect(after[key]).toBe(before[key]);
  });
});

describe('what others remove', () => {
  const removed = async (area: ReturnType<typeof memoryArea>, count: number, from = 0) => {
    const { roles } = await readReplica(area);
    const replica = emptyReplica();
    for (const place of places(count)) {
      const key = keyAt(from + place);
      replica.roles.set(key, editRecord(roles.get(key) ?? noRecord, { key, live: false }, soon(1)));
    }
    return replica;
  };

  it('goes at once where it is little', async () => {
    const { area } = await listOf(10);
    await mergeIntoStore(await removed(area, 2), taking(), area);
    expect(await liveKeys(area)).toHaveLength(8);
  });

  it('waits where it is much, and comes back whole where the person keeps it', async () => {
    const { area, session } = await listOf(10);
    await saveEdits([{ key: keyAt(0), details: { displayName: 'Named' } }], undefined, {
      local: area,
      session,
    });
    const before = await liveKeys(area);
    // Piece by piece, as an account's items arrive.
    for (const place of places(6))
      await mergeIntoStore(await removed(area, 1, place), taking(), area);
    expect(await liveKeys(area)).toHaveLength(8);
    await saveEdits(await editsToKeep(Date.now(), area), undefined, { local: area, session });
    await forgetRemovals(area);
    expect(await liveKeys(area)).toEqual(before);
    const names = (await readRoles(area)).roles.map(({ displayName }) => displayName);
    expect(names.filter((name) => name === 'Named')).toHaveLength(1);
  });

  it('goes once the person has agreed, and is not counted any more', async () => {
    const { area } = await listOf(10);
    const six = await removed(area, 6);
    expect((await mergeIntoStore(six, taking(), area)).held).toHaveLength(6);
    await mergeIntoStore(six, { ...taking(), agreed: 6 }, area);
    expect(await liveKeys(area)).toHaveLength(4);
    await mergeIntoStore(await removed(area, 1, 6), taking(), area);
    expect(await liveKeys(area)).toHaveLength(3);
  });

  it('waits on, whatever a carrier says that has not heard of it', async () => {
    const { area, session } = await listOf(10);
    const before = await liveKeys(area);
    const six = await removed(area, 6);
    await mergeIntoStore(six, { ...taking(), from: 'folder' }, area);
    await mergeIntoStore(emptyReplica(), { ...taking(), from: 'account' }, area);
    await mergeIntoStore(six, { ...taking(), from: 'account' }, area);
    const edits = await editsToKeep(Date.now(), area);
    expect(edits).toHaveLength(6);
    await saveEdits(edits, undefined, { local: area, session });
    await forgetRemovals(area);
    await mergeIntoStore(six, { ...taking(), from: 'folder' }, area);
    expect(await liveKeys(area)).toEqual(before);
  });

  it('waits as long as the person does not decide, and so does all that comes after it', async () => {
    const { area, session } = await listOf(10);
    const before = await liveKeys(area);
    await mergeIntoStore(await removed(area, 2), taking(), area);
    await mergeIntoStore(await removed(area, 1, 2), taking(), area);
    const later = { ...taking(), now: Date.now() + 61 * 60_000 };
    const rest = await removed(area, 2, 2);
    expect((await mergeIntoStore(rest, later, area)).held).toEqual([keyAt(2), keyAt(3)]);
    const elsewhere = await removed(area, 1, 2);
    await mergeIntoStore(elsewhere, { ...later, from: 'folder' }, area);
    expect(await liveKeys(area)).toHaveLength(8);
    const edits = await editsToKeep(later.now, area);
    await saveEdits(edits, undefined, { local: area, session });
    expect(await liveKeys(area)).toEqual(before);
  });

  it('is not kept where the person has removed it here in the meantime', async () => {
    const { area, session } = await listOf(10);
    await mergeIntoStore(await removed(area, 6), taking(), area);
    const areas = { local: area, session };
    await saveEdits([removeRole(roleAt(0))], undefined, areas);
    await saveEdits(await editsToKeep(Date.now(), area), undefined, areas);
    expect(await liveKeys(area)).toEqual(places(10).slice(1).map(keyAt));
  });

  it('waits no longer once its way is off', async () => {
    const { area } = await listOf(10);
    await mergeIntoStore(await removed(area, 6), { ...taking(), from: 'folder' }, area);
    await forgetHeld('folder', area);
    expect(await editsToKeep(Date.now(), area)).toEqual([]);
    await mergeIntoStore(await removed(area, 1, 6), taking(), area);
    expect(await liveKeys(area)).toHaveLength(9);
  });

  it('is forgotten after an hour', async () => {
    const { area } = await listOf(10);
    await mergeIntoStore(await removed(area, 2), taking(), area);
    const later = { ...taking(), now: Date.now() + 61 * 60_000 };
    expect((await mergeIntoStore(await removed(area, 1, 2), later, area)).held).toEqual([]);
  });
});
