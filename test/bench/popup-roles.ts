/** The roles that the popup is measured with: realistic, in nested groups, with favorites, and with some used lately. */
import { type Role, roleKey } from '../../src/domain/role.ts';
import { readRecord } from '../../src/sync/role-record.ts';
import type { Hatrack } from '../in-chromium/hatrack.ts';
import { generateRecords } from '../sync/generated-lists.ts';

const SEED = 1;
const USED_LATELY = 20;
const HOUR = 3_600_000;

export function benchRoles(count: number): Role[] {
  const records = generateRecords('four roles an account', count, SEED);
  return [...records].flatMap(([key, record]) => {
    const read = readRecord(key, record);
    return read.ok && read.role ? [read.role] : [];
  });
}

/** Binds every second one to an account that nobody is signed in to. */
export const halfBound = (roles: readonly Role[]): Role[] =>
  roles.map((role, at) => (at % 2 === 0 ? role : { ...role, baseAccount: '999999999999' }));

/** Saves roles through the background, as the options page does, so that all that belongs to saving is done. */
export async function holdsBenchRoles(hatrack: Hatrack, roles: readonly Role[]): Promise<void> {
  await hatrack.reset();
  await hatrack.holdsRoles(...roles);
  const used = everyNth(roles, USED_LATELY).map((role, at) => [
    roleKey(role),
    Date.now() - at * HOUR,
  ]);
  const recent = { version: 1, used: Object.fromEntries(used) };
  await hatrack.chromium.storage('local').set({ 'recent-roles': JSON.stringify(recent) });
}

function everyNth<T>(all: readonly T[], wanted: number): T[] {
  const step = Math.max(1, Math.floor(all.length / wanted));
  return all.filter((_, at) => at % step === 0).slice(0, wanted);
}
