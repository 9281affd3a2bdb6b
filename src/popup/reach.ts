/** What can be reached from where one is signed in: asked of the background as the popup opens. */
import { batch, computed, signal } from '@preact/signals';
import type { SignedIn } from '../background/signed-in.ts';
import { type Reach, type WhyNot, whyNotFrom } from '../domain/assumable.ts';
import { actsAs, isSessionOf } from '../domain/console-session.ts';
import { isOfAnotherContainer } from '../domain/container-question.ts';
import type { Role, RoleKey } from '../domain/role.ts';
import { askBackground } from '../ui/background.ts';
import { settings } from '../ui/stored-settings.ts';

/** undefined until the console tabs were asked, and where there is none. */
export const signedIn = signal<SignedIn | undefined>(undefined);

/** Whether the console tabs were asked, and have answered. */
export const wasAsked = signal(false);

/** The role used before the one of the present tab; undefined where there is none. */
export const roleBefore = signal<RoleKey | undefined>(undefined);

/**
 * Whether a switch goes from a session that was itself switched to: in the multi-session console, where no tab of the
 * session signed in with is open.
 */
export const chains = computed(() => {
  const known = signedIn.value;
  if (!known?.session.wearsRole || known.session.differentiator === undefined) return false;
  const { partition } = known.session;
  return known.sessions.every((one) => one.partition !== partition || one.wearsRole);
});

/** The role of the IAM page in the present tab; undefined where that shows none. */
export const shownRole = signal<Role | undefined>(undefined);

/** What the person sent off by hand in the present tab and the list does not have. */
export const submitted = signal<Role | undefined>(undefined);

/** Whether Hatrack may act on all of AWS's pages. */
export const hasAccess = signal(true);

/** The tab below the popup, once that is known; undefined where there is none. */
let below: Promise<number | undefined> | undefined;

/**
 * Asks what there is around the popup, and resolves to the tab below it once that is told. It is asked once, by whoever comes
 * first: the popup closes when the person goes to another tab. Where nothing can be told, nothing stands in the way of a role.
 */
export function askAround(): Promise<number | undefined> {
  below ??= ask();
  return below;
}

async function ask(): Promise<number | undefined> {
  const told = await askBackground('popupOpened', undefined).catch(() => undefined);
  batch(() => {
    signedIn.value = told?.signedIn;
    shownRole.value = told?.shownRole;
    roleBefore.value = told?.roleBefore;
    submitted.value = told?.submitted;
    hasAccess.value = told?.hasAccess ?? true;
    wasAsked.value = true;
  });
  return told?.tabId;
}

/** Of another container it is not known here who is signed in. */
const isElsewhere = (role: Reach) => isOfAnotherContainer(role, signedIn.value?.container);

/** Why a role cannot be switched to from here; undefined where nothing is known to stand in the way. */
export function whyNotHere(role: Reach): WhyNot | undefined {
  const { sameNameOnly } = settings.value;
  return signedIn.value && whyNotFrom({ ...signedIn.value, sameNameOnly }, role);
}

/** Whether a role is the one worn on the console of the present tab. */
export const isWornHere = (role: Role) =>
  signedIn.value?.isHere === true && !isElsewhere(role) && actsAs(signedIn.value.session, role);

/** Whether a role is signed in already, in a tab of its own session. */
export function isSignedIn(role: Role): boolean {
  if (isElsewhere(role)) return false;
  return signedIn.value?.sessions.some((session) => isSessionOf(session, role)) ?? false;
}
