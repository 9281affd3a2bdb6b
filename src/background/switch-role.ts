/**
 * Begins a switch by the best way there is, and falls back: a console tab's own way, then the address of AWS's Switch Role
 * page, for which it notes what that page is to show. Each fall is told in a line.
 */
import { openAddress, type Place } from '../browser/tabs.ts';
import type { ConsolePageFacts } from '../domain/console-session.ts';
import type { ContainerAnswer } from '../domain/container-question.ts';
import type { FullHouse } from '../domain/open-session.ts';
import { pendingSwitch } from '../domain/pending-switch.ts';
import { portalLink } from '../domain/portal-link.ts';
import type { RoleKey } from '../domain/role.ts';
import { switchLink } from '../domain/switch-link.ts';
import type { SwitchQuestion } from '../domain/switch-question.ts';
import { say } from '../i18n/say.ts';
import { unlessUnderWay } from '../store/critical-section.ts';
import { beginSwitch } from '../store/pending-switches.ts';
import { noteRoleUse } from '../store/recent-roles.ts';
import { readRole } from '../store/roles.ts';
import { storeForSwitch } from './cookie-store.ts';
import { giveUpSession, readFullHouse } from './full-house.ts';
import { namesBeside } from './names-beside.ts';
import { lookAround } from './surroundings.ts';
import { type PreparedSwitch, switchFromConsole } from './switch-from-console.ts';

export interface SwitchRequest {
  key: RoleKey;
  place: Place;
  /** The present tab. */
  tabId: number | undefined;
  /** What the person answered, if they were asked about a container. */
  containerAnswer?: ContainerAnswer;
  /** What the present tab's page said a moment ago, so that it need not be asked again. */
  seen?: ConsolePageFacts;
}

/** The role of a request, what is around, and the cookie store to switch in or what has to be asked about that. */
async function findRole({ key, place, tabId, containerAnswer, seen }: SwitchRequest) {
  const [role, around] = await Promise.all([readRole(key), lookAround(tabId, seen)]);
  if (!role) throw new Error(say('switch_roleGone'));
  const wish = { place, present: around.store, containerAnswer };
  return { role, around, place, ...(await storeForSwitch(role, wish)) };
}

/**
 * Gives what the person has to be asked before; nothing is switched then. Keys pressed twice are one wish: while a switch
 * to a role is on its way, another to the same role does nothing. An answer is a wish of its own: it can come before the
 * browser has let go of the lock under which it was asked for, and must not be taken for a second press.
 */
export function switchRole(request: SwitchRequest): Promise<SwitchQuestion | undefined> {
  const { key, containerAnswer = '' } = request;
  return unlessUnderWay(`switch ${key} ${containerAnswer}`, () => switchOnce(request));
}

async function switchOnce(request: SwitchRequest): Promise<SwitchQuestion | undefined> {
  const found = await findRole(request);
  if ('question' in found) return { kind: 'container', question: found.question };
  const fullHouse = await switchBestWay(found);
  if (fullHouse) return { kind: 'full-house', fullHouse };
  // The switch has begun, whether or not this can be written; a full disk is told where roles are saved.
  await noteRoleUse(request.key, Date.now()).catch(console.warn);
  return undefined;
}

/** Signs out the session that the person chose, and switches in its place. */
export async function switchInstead({
  differentiator,
  request,
}: {
  differentiator: string;
  request: SwitchRequest;
}): Promise<SwitchQuestion | undefined> {
  const found = await findRole(request);
  if ('store' in found) await giveUpSession(differentiator, found);
  const question = await switchRole(request);
  if (question?.kind === 'full-house') {
    throw new Error(say('session_stillFive'));
  }
  return question;
}

async function switchBestWay(prepared: PreparedSwitch): Promise<FullHouse | undefined> {
  const { role, place, around, store } = prepared;
  const portal = portalLink(role);
  if (portal) {
    await openAddress(portal, place, around.present, store);
    return undefined;
  }
  const tried = await switchFromConsole(prepared);
  if ('moved' in tried) {
    // Once more by what the page says now; should it move again, AWS's page does it.
    if (around.isSeen)
      return switchBestWay({ ...prepared, around: await lookAround(around.present?.id) });
    await openSwitchPage(prepared, tried.moved);
  }
  if ('fullHouseOf' in tried) return readFullHouse(tried.fullHouseOf, around);
  if ('falls' in tried) await openSwitchPage(prepared, tried.falls);
  return undefined;
}

/** The address of the Switch Role page, for which it is noted what that page is to show. */
async function openSwitchPage(
  { role, place, around, store }: PreparedSwitch,
  falls: string,
): Promise<void> {
  const names = await namesBeside(role.displayName);
  const address = switchLink(role, names, around.settings.signInHost);
  const pending = pendingSwitch(role, names, Date.now(), falls);
  await beginSwitch(pending, () => openAddress(address, place, around.present, store));
}
