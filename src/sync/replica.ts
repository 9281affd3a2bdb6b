/**
 * A replica: one browser's copy of all that is synced, roles and settings; and what joins and compares two of them.
 *
 * Absence says nothing: a role that one replica does not hold was not removed, it has not been heard of.
 */
import type { RoleKey } from '../domain/role.ts';
import { joinRegisters, newsTo, type Registers, sayings } from './registers.ts';
import type { RoleRecord } from './role-record.ts';
import { aged, isOldNews, removedAt } from './tombstone.ts';

export interface Replica {
  roles: Map<RoleKey, RoleRecord>;
  settings: Registers;
}

export const emptyReplica = (): Replica => ({
  roles: new Map(),
  settings: { values: {}, stamps: {} },
});

/** All roles that either holds, each with what both together say. Changes neither. */
export function joinRoles(
  a: ReadonlyMap<RoleKey, RoleRecord>,
  b: ReadonlyMap<RoleKey, RoleRecord>,
): Map<RoleKey, RoleRecord> {
  const joined = new Map(a);
  addRoles(joined, b);
  return joined;
}

function addRoles(joined: Map<RoleKey, RoleRecord>, more: ReadonlyMap<RoleKey, RoleRecord>): void {
  for (const [key, record] of more) {
    const held = joined.get(key);
    joined.set(key, held ? joinRegisters(held, record) : record);
  }
}

/** What all together say. Changes none. */
export function joinReplicas(replicas: Iterable<Replica>): Replica {
  const joined = emptyReplica();
  for (const { roles, settings } of replicas) {
    addRoles(joined.roles, roles);
    joined.settings = joinRegisters(joined.settings, settings);
  }
  return joined;
}

/** The roles with their tombstones as old as they are at `now`. */
export function agedRoles(
  roles: ReadonlyMap<RoleKey, RoleRecord>,
  now: number,
): Map<RoleKey, RoleRecord> {
  const left = new Map<RoleKey, RoleRecord>();
  for (const [key, record] of roles) {
    const rest = aged(record, now);
    if (rest) left.set(key, rest);
  }
  return left;
}

/**
 * Whether the remote copy of a role says all that the local one does. A tombstone that has shed what was said of the
 * role before its removal lacks nothing: otherwise two clocks apart would fill and empty it in turn.
 */
export function isContained(
  local: RoleRecord,
  remote: RoleRecord | undefined,
  now: number,
): boolean {
  if (!remote) return isOldNews(local, now) || sayings(local).length === 0;
  const removed = removedAt(remote);
  return newsTo(remote, local).every(
    ([name, { stamp }]) =>
      removed !== undefined && stamp < removed && !Object.hasOwn(remote.values, name),
  );
}

/** The local roles that have something to say which the remote ones do not. */
export function untoldRoles(
  local: ReadonlyMap<RoleKey, RoleRecord>,
  remote: ReadonlyMap<RoleKey, RoleRecord>,
  now: number,
): RoleKey[] {
  return [...local]
    .filter(([key, record]) => !isContained(record, remote.get(key), now))
    .map(([key]) => key);
}

/** Whether there are local settings that the remote ones do not have. */
export function hasUntoldSettings(local: Registers, remote: Registers): boolean {
  return newsTo(remote, local).length > 0;
}
