/** What the popup asks as it opens, in one: which tab it stands over, who is signed in, the role before, what was entered by hand, and what Hatrack may do. */
import { hasHostAccess } from '../browser/host-access.ts';
import { tabInFront } from '../browser/tabs.ts';
import type { Role, RoleKey } from '../domain/role.ts';
import { roleOfSwitchLink } from '../domain/switch-link.ts';
import { submittedRole } from './entered-role.ts';
import { type SignedIn, whoIsSignedIn } from './signed-in.ts';
import { roleBefore } from './switch-back.ts';

export interface PopupSurroundings {
  /** The tab below the popup; undefined where there is none. */
  tabId: number | undefined;
  signedIn: SignedIn | undefined;
  /** The role of the IAM page in the present tab; undefined where that shows none. */
  shownRole: Role | undefined;
  roleBefore: RoleKey | undefined;
  /** What the person sent off by hand in the present tab and the list does not have. */
  submitted: Role | undefined;
  hasAccess: boolean;
}

/** A part that cannot be told is as if there were none: then nothing stands in the way of a role, and nothing is offered. */
export async function popupOpened(): Promise<PopupSurroundings> {
  const none = () => undefined;
  const tabId = await tabInFront().catch(none);
  const [signedIn, before, submitted, hasAccess] = await Promise.all([
    whoIsSignedIn(tabId).catch(none),
    roleBefore(tabId).catch(none),
    tabId === undefined ? undefined : submittedRole(tabId).catch(none),
    hasHostAccess().catch(() => true),
  ]);
  const shown = signedIn?.roleLink ? roleOfSwitchLink(signedIn.roleLink) : undefined;
  const shownRole = shown?.ok ? shown.value : undefined;
  return { tabId, signedIn, shownRole, roleBefore: before, submitted, hasAccess };
}
