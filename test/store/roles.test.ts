/** The store: what was saved is read again, what is damaged costs only itself, what cannot be saved is said. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { noDetails, type Role, roleKey } from '../../src/domain/role.ts';
import { addRole, removeRole } from '../../src/domain/role-edit.ts';
import { BUCKET_KEYS, bucketKey, bucketOfAccount } from '../../src/store/bucket.ts';
import { DUE_KEY } from '../../src/store/index-due.ts';
import { readRole, readRoles, watchRoles } from '../../src/store/roles.ts';
import { saveEdits } from '../../src/store/saved-edits.ts';
import { discardDamaged, readDamaged } from '../../src/store/set-aside.ts';
import { arbitraryRole } from '../domain/arbitrary-role.ts';
import { endedAfterRemoving, installLocks, memoryArea } from './memory-area.ts';

beforeAll(installLocks);

const role = (account: string, displayName = 'Shop prod'): Role => ({
  partition: 'aws',
  account,
  roleName: 'Admin',
  variant: '',
  ...noDetails,
  displayName,
});

const byKey = (roles: Role[]) => new Map(roles.map((one) => [roleKey(one), one]));
const session = memoryArea();
const save = (area: ReturnType<typeof memoryArea>, edits: Parameters<typeof saveEdits>[0]) =>
  saveEdits(edits, undefined, { local: area, session });

/** Two accounts that stand in different buckets. */
const [here, there] = ['111111111111', '222222222222'];

describe('saving', () => {
  it('gives back every role as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(arbitraryRole, { selector: roleKey, maxLength: 30 }),
        async (roles) => {
          const area = memoryArea();
          await save(area, roles.map(addRole));
          const read = await readRoles(area);
          expect(byKey(read.roles)).toEqual(byKey(roles));
          expect(read.unread).toEqual([]);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('changes only the fields that an edit names', async () => {
    const area = memoryArea();
    const key = roleKey(role(here));
    await save(area, [addRole(role(here))]);
    await save(area, [{ key, details: { color: 'b4d699' } }]);
    await save(area, [{ key, details: { region: 'eu-west-1' } }]);
    expect(await readRole(key, area)).toEqual({
      ...role(here),
      color: 'b4d699',
      region: 'eu-west-1',
    });
  });

  it('keeps a removed role as removed, and undo brings it back with everything', async () => {
    const area = memoryArea();
    const kept = { ...role(here), color: 'b4d699', favorite: true };
    await save(area, [addRole(kept)]);
    const { undo } = await save(area, [removeRole(kept)]);
    expect((await readRoles(area)).roles).toEqual([]);
    await save(area, undo);
    expect((await readRoles(area)).roles).toEqual([kept]);
  });

  it('lets a role that comes back begin anew', async () => {
    const area = memoryArea();
    const former = { ...role(here), color: 'ea7158', protected: true, group: 'Production' };
    await save(area, [addRole(former)]);
    await save(area, [removeRole(former)]);
    await save(area, [addRole(role(here, 'Anew'))]);
    expect((await readRoles(area)).roles).toEqual([role(here, 'Anew')]);
  });

  it('loses none of many edits at once', async () => {
    const area = memoryArea();
    const accounts = Array.from({ length: 60 }, (_, at) => String(300_000_000_000 + at));
    await Promise.all(accounts.map((account) => save(area, [addRole(role(account))])));
    expect((await readRoles(area)).roles.map(({ account }) => account).sort()).toEqual(accounts);
  });

  it('refuses an edit that makes no valid role, and all that came with it', async () => {
    const area = memoryArea();
    const edits = [
      addRole(role(here)),
      { key: roleKey(role(there)), live: true, details: { color: 'nope' } },
    ];
    await expect(save(area, edits)).rejects.toThrow(/Nothing was saved.*color/);
    expect((await readRoles(area)).roles).toEqual([]);
  });

  it('says in words that the browser refused, and keeps what was there', async () => {
    const area = memoryArea();
    await save(area, [addRole(role(here))]);
    area.refusal = 'QUOTA_BYTES quota exceeded';
    await expect(save(area, [addRole(role(there))])).rejects.toThrow(
      /Nothing was saved.*QUOTA_BYTES/,
    );
    expect((await readRoles(area)).roles).toEqual([role(here)]);
  });

  it('stamps each edit later than the one before', async () => {
    const area = memoryArea();
    await save(area, [addRole(role(here))]);
    const first = area.items.clock as string;
    await save(area, [addRole(role(there))]);
    expect((area.items.clock as string) > first).toBe(true);
  });
});

describe('what is stored', () => {
  const place = bucketKey(bucketOfAccount(here));
  const damage = async (text: string) => {
    const area = memoryArea();
    await save(area, [addRole(role(here)), addRole(role(there))]);
    area.items[place] = text;
    return area;
  };

  it.each(['{"version":1,"roles":{"aws 1', '[]', 'null', '7', '{"version":1}', '{"roles":{}}', ''])(
    'damaged as %j costs only its own bucket',
    async (text) => {
      const area = await damage(text);
      const { roles, unread } = await readRoles(area);
      expect(roles).toEqual([role(there)]);
      expect(unread).toEqual([{ key: place, state: 'damaged', count: 0 }]);
      expect(await readDamaged(place, area)).toBe(text);
    },
  );

  it('is set aside before its place is written anew, until the person discards it', async () => {
    const area = await damage('{"version":1,"ro');
    await save(area, [addRole(role(here, 'Anew'))]);
    const { roles, unread } = await readRoles(area);
    expect(byKey(roles)).toEqual(byKey([role(here, 'Anew'), role(there)]));
    const key = unread[0]?.key ?? '';
    expect(await readDamaged(key, area)).toBe('{"version":1,"ro');
    await discardDamaged(key, area);
    expect((await readRoles(area)).unread).toEqual([]);
  });

  it('leaves the index of roles due even where the background is ended as soon as it is discarded', async () => {
    const area = await damage('{"version":1,"ro');
    await area.remove([DUE_KEY]);
    endedAfterRemoving(area);
    await expect(discardDamaged(place, area)).rejects.toThrow();
    expect(area.items).not.toHaveProperty(place);
    expect(area.items).toHaveProperty(DUE_KEY);
  });

  it('is never discarded while it can be read', async () => {
    const area = memoryArea();
    await save(area, [addRole(role(here))]);
    await discardDamaged(place, area);
    expect((await readRoles(area)).roles).toEqual([role(here)]);
  });

  it('by a newer Hatrack is neither read nor written', async () => {
    const text = JSON.stringify({ version: 2, heads: [] });
    const area = await damage(text);
    const { roles, unread } = await readRoles(area);
    expect(roles).toEqual([role(there)]);
    expect(unread).toEqual([{ key: place, state: 'newer', count: 0 }]);
    await expect(save(area, [addRole(role(here))])).rejects.toThrow(/newer Hatrack/);
    expect(area.items[place]).toBe(text);
  });

  it('but not understood stays when its bucket is written', async () => {
    const area = memoryArea();
    await save(area, [addRole(role(here))]);
    const bucket = JSON.parse(area.items[place] as string);
    const key = roleKey(role(here));
    bucket.roles[key].mood = 'sunny';
    bucket.roles['aws 111111111111 Odd'] = { strange: true };
    bucket.note = 'kept';
    area.items[place] = JSON.stringify(bucket);

    const { roles, unread } = await readRoles(area);
    expect(roles).toEqual([role(here)]);
    expect(unread).toEqual([{ key: place, state: 'entries', count: 1 }]);
    await save(area, [{ key, details: { color: 'b4d699' } }]);
    const written = JSON.parse(area.items[place] as string);
    expect(written.roles[key].mood).toBe('sunny');
    expect(written.roles['aws 111111111111 Odd']).toEqual({ strange: true });
    expect(written.note).toBe('kept');
  });

  it('whatever it is, never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.anything(), fc.json()), async (stored) => {
        const area = memoryArea({ [BUCKET_KEYS[0] as string]: stored });
        const { roles } = await readRoles(area);
        expect(Array.isArray(roles)).toBe(true);
      }),
    );
  });
});

describe('watching', () => {
  it('tells of the roles now and after each change', async () => {
    const area = memoryArea();
    await save(area, [addRole(role(here))]);
    const seen: number[] = [];
    const failed = vi.fn();
    const end = watchRoles(({ roles }) => seen.push(roles.length), failed, area);
    await vi.waitFor(() => expect(seen).toEqual([1]));
    await save(area, [addRole(role(there))]);
    await save(area, [removeRole(role(there))]);
    end();
    await save(area, [addRole(role(there))]);
    expect(seen).toEqual([1, 2, 1]);
    expect(failed).not.toHaveBeenCalled();
  });

  it('says when the browser cannot read', async () => {
    const area = memoryArea();
    area.get = () => Promise.reject(new Error('broken'));
    const failed = vi.fn();
    watchRoles(() => {}, failed, area);
    await vi.waitFor(() => expect(failed).toHaveBeenCalled());
  });
});

describe('the buckets', () => {
  it('share accounts out evenly', () => {
    const counts = new Array(32).fill(0);
    for (let at = 0; at < 10_000; at++)
      counts[bucketOfAccount(String(100_000_000_000 + at * 37))]++;
    expect(Math.min(...counts)).toBeGreaterThan(200);
    expect(Math.max(...counts)).toBeLessThan(450);
  });
});
