/**
 * The brake: a merge that would remove much of the list waits for the person, because a mistake made once, or a fault in
 * another program, must not empty every browser.
 */
import type { RoleKey } from '../domain/role.ts';
import { saying } from './registers.ts';
import type { RoleRecord } from './role-record.ts';

export interface Brake {
  /** How many roles may go unasked. */
  roles: number;
  /** And which part of the list, from 0 to 1. One role may always go. */
  part: number;
}

export const usualBrake: Brake = { roles: 50, part: 0.2 };

/** For what the person has agreed to. */
export const noBrake: Brake = { roles: Number.POSITIVE_INFINITY, part: 1 };

const isLive = (record: RoleRecord | undefined) =>
  record !== undefined && saying(record, 'live')?.value === true;

/** The roles that `news` would remove from `local`, if they are too many to go unasked; else none. */
export function heldBack(
  local: ReadonlyMap<RoleKey, RoleRecord>,
  news: ReadonlyMap<RoleKey, RoleRecord>,
  { roles, part }: Brake,
): ReadonlySet<RoleKey> {
  const removed = [...news].filter(([key, next]) => isLive(local.get(key)) && !isLive(next));
  const live = [...local.values()].filter(isLive).length;
  const isMuch = removed.length > roles || removed.length > Math.max(live * part, 1);
  return new Set(isMuch ? removed.map(([key]) => key) : []);
}
