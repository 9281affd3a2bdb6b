/**
 * A pending switch: begun by the person in Hatrack, not yet finished on AWS's Switch Role page, bound to one tab.
 *
 * What the Switch Role page is to show comes from here. A page cannot make one, and it fits one address only: that of
 * the same partition, account and role.
 */

import { cutDisplayName } from './display-name.ts';
import type { PartitionId } from './partition.ts';
import type { Role } from './role.ts';
import { parseSwitchAddress } from './switch-link.ts';

/** What goes into the fields of the Switch Role page. */
export interface SwitchValues {
  account: string;
  roleName: string;
  /** At most 64 characters. */
  displayName: string;
  /** Six hex digits without `#`, or ''. */
  color: string;
}

export interface PendingSwitch {
  partition: PartitionId;
  values: SwitchValues;
  /** Milliseconds since 1970. */
  begun: number;
  /** Why no better way was taken; '' where there was none. */
  falls: string;
}

/** What the Switch Role page is to show for a role; a long display name stays apart from `otherNames`. */
export function switchValues(role: Role, otherNames: Iterable<string>): SwitchValues {
  const { account, roleName, color } = role;
  return { account, roleName, color, displayName: cutDisplayName(role.displayName, otherNames) };
}

/** A switch to `role`, begun at `now`, in milliseconds since 1970. */
export function pendingSwitch(
  role: Role,
  otherNames: Iterable<string>,
  now: number,
  falls = '',
): PendingSwitch {
  return {
    partition: role.partition,
    values: switchValues(role, otherNames),
    begun: now,
    falls,
  };
}

/** A sign-in with a second factor may stand between the click and the page; after this long, the click is forgotten. */
export const PENDING_SWITCH_LIFETIME_MS = 5 * 60 * 1000;

/** Whether the page at `address` is the one that the person was on the way to. */
export function isPendingSwitchFor(pending: PendingSwitch, address: string, now: number): boolean {
  const parsed = parseSwitchAddress(address);
  if (!parsed.ok) return false;
  const age = now - pending.begun;
  return (
    age >= 0 &&
    age <= PENDING_SWITCH_LIFETIME_MS &&
    parsed.value.partition.id === pending.partition &&
    parsed.value.account === pending.values.account &&
    parsed.value.roleName === pending.values.roleName
  );
}
