/** What a store holds that a walk through the pages would take days or a server to come to, in the shapes of `src/store`. */
import { type Role, roleKey } from '../../src/domain/role.ts';
import type { Settings } from '../../src/store/settings.ts';
import type { Hatrack } from '../in-chromium/hatrack.ts';

const HOUR = 3_600_000;

const put = (hatrack: Hatrack, key: string, value: object) =>
  hatrack.chromium.storage('local').set({ [key]: JSON.stringify(value) });

/** These roles were used of late, the first of them last. */
export async function usedOfLate(hatrack: Hatrack, ...roles: Role[]): Promise<void> {
  const now = Date.now();
  const used = roles.map((role, at) => [roleKey(role), [now - (at + 1) * HOUR, 1]]);
  await put(hatrack, 'recent-roles', { version: 2, used: Object.fromEntries(used) });
}

/** These settings were chosen. */
export async function chosen(hatrack: Hatrack, values: Partial<Settings>): Promise<void> {
  await put(hatrack, 'settings', { version: 1, values, stamps: {} });
}

/** A team list that was read an hour ago, beside one that could not be read. */
export async function teamListsRead(
  hatrack: Hatrack,
  roles: readonly Role[],
  problem: string,
): Promise<void> {
  const now = Date.now();
  const nobody = { count: 0, names: [] };
  const added = { count: 2, names: roles.slice(0, 2).map(({ displayName }) => displayName) };
  const news = { added, changed: nobody, removed: nobody };
  const list = { version: 1, isManaged: false, etag: '', refused: 0, news };
  const read = { checkedAt: now - HOUR, changedAt: now - 26 * HOUR };
  await put(hatrack, 'team-list/platform', {
    ...list,
    ...read,
    name: 'Platform team',
    address: 'https://roles.acme.example/platform.json',
    roles,
    problem: '',
  });
  await put(hatrack, 'team-list/security', {
    ...list,
    ...read,
    name: 'Security',
    address: 'https://intranet.acme.example/security/roles.yaml',
    roles: roles.slice(0, 3),
    problem,
  });
  const keys = ['team-list/platform', 'team-list/security'];
  await put(hatrack, 'catalog', { version: 1, keys });
}

/** A part of the stored list is damaged: the one that holds this role. */
export async function damagedAround(hatrack: Hatrack, role: Role): Promise<void> {
  const stored = await hatrack.chromium.storage('local').get();
  const [key] =
    Object.entries(stored).find(
      ([name, text]) => name.startsWith('roles/') && String(text).includes(roleKey(role)),
    ) ?? [];
  if (key === undefined) throw new Error('No part of the store holds this role.');
  await hatrack.chromium.storage('local').set({ [key]: '{"version":1,"ro' });
}
