/**
 * Taking in what others say: pure, for the critical section that reads and writes this browser's own roles.
 *
 * What is taken in passes the same checks as an import, value by value. What does not pass stays where it was found: a
 * later Hatrack may understand it.
 */
import { checkRole, DETAIL_FIELDS, identityOfKey, type RoleKey, roleKey } from '../domain/role.ts';
import { type Brake, heldBack, usualBrake } from './brake.ts';
import { joinRegisters, newsTo, type Registers, registersOf, sayings } from './registers.ts';
import { agedRoles, type Replica } from './replica.ts';
import type { RoleRecord } from './role-record.ts';
import {
  isPlausible,
  laterStamp,
  receiveStamp,
  type Stamp,
  stampOfParts,
  stampParts,
} from './stamp.ts';
import { aged } from './tombstone.ts';

export interface LocalState {
  replica: Replica;
  /** The latest stamp made or heard of. */
  clock: Stamp;
}

export interface Merged extends LocalState {
  /** The roles whose records are others now: what has to be written, in one step with the clock. */
  changed: RoleKey[];
  /** Roles that others removed and that stay until the person agrees, because they are so many. */
  held: RoleKey[];
}

/**
 * What both together say, of what can be believed at `now`, in milliseconds since 1970. Changes neither.
 *
 * What this browser itself set while its own clock was beyond belief is stamped anew: nobody else would take it in.
 */
export function mergeRemote(
  local: LocalState,
  remote: Replica,
  now: number,
  brake: Brake = usualBrake,
): Merged {
  const joined = new Map<RoleKey, RoleRecord>();
  for (const [key, record] of local.replica.roles) joined.set(key, believable(record, now));
  const news = new Map<RoleKey, RoleRecord>();
  for (const [key, record] of remote.roles) {
    const next = takeIn(key, joined.get(key), record, now);
    if (next) news.set(key, next);
  }
  const held = heldBack(local.replica.roles, news, brake);
  for (const [key, record] of news) if (!held.has(key)) joined.set(key, record);
  const roles = agedRoles(joined, now);
  const changed = [...new Set([...joined.keys(), ...local.replica.roles.keys()])].filter(
    (key) => roles.get(key) !== local.replica.roles.get(key),
  );
  const ownSettings = believable(local.replica.settings, now);
  const settings = joinRegisters(ownSettings, plausible(remote.settings, now));
  const clock = receiveStamp(believableStamp(local.clock, now), latestStamp(remote, now), now);
  return { replica: { roles, settings }, clock, changed, held: [...held] };
}

const believableStamp = (stamp: Stamp, now: number) =>
  isPlausible(stamp, now) ? stamp : stampOfParts({ ...stampParts(stamp), time: now, counter: 0 });

function believable(registers: Registers, now: number): Registers {
  if (plausible(registers, now) === registers) return registers;
  return registersOf(
    sayings(registers).map(([name, { value, stamp }]) => [
      name,
      { value, stamp: believableStamp(stamp, now) },
    ]),
  );
}

/** The record with the acceptable news; undefined where there are none. */
function takeIn(
  key: RoleKey,
  held: RoleRecord | undefined,
  remote: RoleRecord,
  now: number,
): RoleRecord | undefined {
  const known: Registers = held ?? { values: {}, stamps: {} };
  const news = newsTo(known, remote).filter(
    ([name, { value, stamp }]) => isPlausible(stamp, now) && isAcceptable(key, name, value),
  );
  if (news.length === 0) return undefined;
  const next = joinRegisters(known, registersOf(news));
  return held && addsOnlyWhatGoes(held, next, now) ? undefined : next;
}

/**
 * Whether all that is new goes again at once, because the role was removed long ago. Others may say it for good, and taking
 * it in would change the role, and set off the next exchange, without end.
 */
function addsOnlyWhatGoes(held: RoleRecord, next: RoleRecord, now: number): boolean {
  const left = aged(next, now);
  return left !== undefined && newsTo(held, left).length === 0;
}

/** Whether a role of this key may hold this value. Fields are checked one by one: no field makes another one wrong. */
function isAcceptable(key: RoleKey, name: string, value: unknown): boolean {
  const identity = identityOfKey(key);
  if (!identity) return false;
  if (name === 'live' && typeof value !== 'boolean') return false;
  const isDetail = (DETAIL_FIELDS as string[]).includes(name);
  const checked = checkRole(isDetail ? { ...identity, [name]: value } : identity);
  return checked.ok && roleKey(checked.role) === key;
}

/** What of it a clock can have stamped in good faith. */
export function plausible(registers: Registers, now: number): Registers {
  const isBelieved = (stamp: Stamp) => isPlausible(stamp, now);
  if (Object.values(registers.stamps).every(isBelieved)) return registers;
  return registersOf(sayings(registers).filter(([, { stamp }]) => isBelieved(stamp)));
}

function latestStamp({ roles, settings }: Replica, now: number): Stamp {
  let latest = '';
  for (const registers of [settings, ...roles.values()]) {
    for (const stamp of Object.values(registers.stamps)) {
      if (isPlausible(stamp, now)) latest = laterStamp(latest, stamp);
    }
  }
  return latest;
}
