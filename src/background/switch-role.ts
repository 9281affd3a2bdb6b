/** Begins a switch: opens AWS's Switch Role page for a role and notes, for that tab, what the page is to show. */
import { openAddress, type Place } from '../browser/tabs.ts';
import { MAX_DISPLAY_NAME } from '../domain/display-name.ts';
import { pendingSwitch } from '../domain/pending-switch.ts';
import type { RoleKey } from '../domain/role.ts';
import { switchLink } from '../domain/switch-link.ts';
import { beginSwitch } from '../store/pending-switches.ts';
import { noteRoleUse } from '../store/recent-roles.ts';
import { readRole, readRoles } from '../store/roles.ts';

export interface SwitchRequest {
  key: RoleKey;
  place: Place;
  /** The present tab. */
  tabId: number | undefined;
}

/** Names are cut so that they stay apart from one another, so a long one needs to know the others. */
export async function namesBeside(displayName: string): Promise<string[]> {
  if (displayName.length <= MAX_DISPLAY_NAME) return [];
  return (await readRoles()).roles.map((role) => role.displayName);
}

export async function switchRole({ key, place, tabId }: SwitchRequest): Promise<void> {
  const role = await readRole(key);
  if (!role) throw new Error('This role is no longer in the list.');
  const names = await namesBeside(role.displayName);
  const pending = pendingSwitch(role, names, Date.now());
  await beginSwitch(pending, () => openAddress(switchLink(role, names), place, tabId));
  // The switch has begun, whether or not this can be written; a full disk is told where roles are saved.
  await noteRoleUse(key, pending.begun).catch(console.warn);
}
