/** What can be reached from where one is signed in: asked of the background as the popup opens. */
import { signal } from '@preact/signals';
import type { SignedIn } from '../background/signed-in.ts';
import { obstacleTo, otherRoleName, type WhyNot } from '../domain/assumable.ts';
import { isSessionOf } from '../domain/console-session.ts';
import type { Role } from '../domain/role.ts';
import { askBackground } from '../ui/background.ts';
import { settings } from '../ui/stored-state.ts';

/** undefined until the console tabs were asked, and where there is none. */
export const signedIn = signal<SignedIn | undefined>(undefined);

/** Asks who is signed in. A console that cannot be read is none, and then nothing stands in the way of a role. */
export async function askWhoIsSignedIn(tabId: number | undefined): Promise<void> {
  signedIn.value = await askBackground('whoIsSignedIn', tabId).catch(() => undefined);
}

/** Whether a role belongs in another container than this: who is signed in there is not known here. */
function isOfAnotherContainer({ container }: Role): boolean {
  const here = signedIn.value?.container;
  return here !== undefined && container !== '' && container !== here;
}

/** Why a role cannot be switched to from here; undefined where nothing is known to stand in the way. */
export function whyNotHere(role: Role): WhyNot | undefined {
  const bases = signedIn.value?.bases ?? [];
  // A portal signs in by itself, whoever is signed in now.
  if (bases.length === 0 || role.portal !== '' || isOfAnotherContainer(role)) return undefined;
  const obstacle = obstacleTo(role, bases);
  return obstacle ?? (settings.value.sameNameOnly ? otherRoleName(role, bases) : undefined);
}

/** Whether a role is signed in already, in a tab of its own session. */
export function isSignedIn(role: Role): boolean {
  if (isOfAnotherContainer(role)) return false;
  return signedIn.value?.sessions.some((session) => isSessionOf(session, role)) ?? false;
}
