/**
 * The brake: what would remove much of the list waits for the person, because a mistake made once, or a fault in another
 * program, must not empty every browser.
 *
 * An account's items arrive apart, so one great removal can come as many small ones: what was let through lately counts.
 */
import type { RoleKey } from '../domain/role.ts';
import { saying } from './registers.ts';
import type { RoleRecord } from './role-record.ts';

export interface Brake {
  /** How many roles may go unasked. */
  roles: number;
  /** And which part of the list, from 0 to 1. One role may always go. */
  part: number;
  /** How many went within `LATELY_MS`. */
  recent: number;
}

/** An hour, in milliseconds: all of a removal has arrived by then, wherever it was made. */
export const LATELY_MS = 60 * 60 * 1000;

export const usualBrake: Brake = { roles: 50, part: 0.2, recent: 0 };

/** For what the person has agreed to: so many roles, whatever part of the list they are. */
export const agreedBrake = (roles: number): Brake => ({ roles, part: 1, recent: 0 });

/** While something waits: what comes after it may be the rest of the same removal. */
export const shutBrake: Brake = { roles: 0, part: 0, recent: 0 };

const isLive = (record: RoleRecord | undefined) =>
  record !== undefined && saying(record, 'live')?.value === true;

/** The roles that `news` would remove from `local`, if they are too many to go unasked; else none. */
export function heldBack(
  local: ReadonlyMap<RoleKey, RoleRecord>,
  news: ReadonlyMap<RoleKey, RoleRecord>,
  { roles, part, recent }: Brake,
): ReadonlySet<RoleKey> {
  const removed = [...news.keys()].filter(
    (key) => isLive(local.get(key)) && !isLive(news.get(key)),
  );
  const before = countLive(local) + recent;
  const all = removed.length + recent;
  const isMuch = all > roles || all > Math.max(before * part, 1);
  return new Set(isMuch ? removed : []);
}

export const countLive = (roles: ReadonlyMap<RoleKey, RoleRecord>) =>
  [...roles.values()].filter(isLive).length;
