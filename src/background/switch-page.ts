/**
 * Answers a Switch Role page: what to fill in there, and, once it is filled in, whether to press its button.
 *
 * Only a switch that the person began in this very tab is ever pressed, and only once. For a role that the list knows,
 * whoever opened the page, the person's name and color for it are given and nothing is pressed.
 */
import type { Sender } from '../browser/messages.ts';
import { type SwitchValues, switchValues } from '../domain/pending-switch.ts';
import { isSameRole, type Role } from '../domain/role.ts';
import { parseSwitchAddress } from '../domain/switch-link.ts';
import { isBlankSwitchPage, signInPagePartition } from '../domain/switch-page.ts';
import { peekPendingSwitch, takePendingSwitch } from '../store/pending-switches.ts';
import { readRoles } from '../store/roles.ts';
import { readSettings } from '../store/settings.ts';
import { isForSwitchPage } from './find-roles.ts';
import { namesBeside } from './names-beside.ts';

/** What belongs on a page: values to fill in, or, where the page names no role, a search for one. */
export type PageTask = FillTask | { search: true };

export interface FillTask {
  values: SwitchValues;
  /** Whether the person began this switch in this tab. */
  pending: boolean;
  /** Why no better way was taken; '' where there was none. */
  falls: string;
}

/** undefined: nothing to do on this page. */
export async function switchPageOpened({ tabId, address }: Sender): Promise<PageTask | undefined> {
  if (tabId === undefined) return undefined;
  const pending = await peekPendingSwitch(tabId, address);
  if (pending) return { values: pending.values, pending: true, falls: pending.falls };
  if (isBlankSwitchPage(address))
    return (await hasRolesFor(address)) ? { search: true } : undefined;
  const role = await knownRole(address);
  if (!role) return undefined;
  const values = switchValues(role, await namesBeside(role.displayName));
  return { values, pending: false, falls: '' };
}

/** Ends the pending switch of the page's tab. `whole`: whether the page took every value. */
export async function switchPageFilled(
  whole: boolean,
  { tabId, address }: Sender,
): Promise<{ press: boolean }> {
  const pending = tabId === undefined ? undefined : await takePendingSwitch(tabId, address);
  const { pressSwitchRole } = await readSettings();
  return { press: pending !== undefined && whole === true && pressSwitchRole };
}

async function hasRolesFor(address: string): Promise<boolean> {
  const home = signInPagePartition(address);
  return (await readRoles()).roles.some((role) => home && isForSwitchPage(home, role));
}

/** The stored role that an address names; of several entries for one role, the one of the same display name. */
async function knownRole(text: string): Promise<Role | undefined> {
  const address = parseSwitchAddress(text);
  if (!address.ok) return undefined;
  const { partition, displayName } = address.value;
  const named = { ...address.value, partition: partition.id };
  const entries = (await readRoles()).roles.filter((role) => isSameRole(role, named));
  return entries.find((role) => role.displayName === displayName) ?? entries[0];
}
