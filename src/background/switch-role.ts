/**
 * Begins a switch by the best way there is, and falls back: a console tab's own way, then the address of AWS's Switch Role
 * page, for which it notes what that page is to show. Each fall is told in a line.
 */
import { openAddress, type Place } from '../browser/tabs.ts';
import type { ContainerAnswer } from '../domain/container-question.ts';
import type { FullHouse } from '../domain/open-session.ts';
import { pendingSwitch } from '../domain/pending-switch.ts';
import { portalLink } from '../domain/portal-link.ts';
import type { Role, RoleKey } from '../domain/role.ts';
import { switchLink } from '../domain/switch-link.ts';
import type { SwitchQuestion } from '../domain/switch-question.ts';
import { unlessUnderWay } from '../store/critical-section.ts';
import { beginSwitch } from '../store/pending-switches.ts';
import { noteRoleUse } from '../store/recent-roles.ts';
import { readRole } from '../store/roles.ts';
import { readSettings } from '../store/settings.ts';
import { giveUpSession, readFullHouse } from './full-house.ts';
import { namesBeside } from './names-beside.ts';
import { switchFromConsole } from './switch-from-console.ts';
import { storeForSwitch } from './switch-store.ts';

export interface SwitchRequest {
  key: RoleKey;
  place: Place;
  /** The present tab. */
  tabId: number | undefined;
  /** What the person answered, if they were asked about a container. */
  containerAnswer?: ContainerAnswer;
}

/** The role of a request and the cookie store that it belongs in, or what has to be asked about that. */
async function findRole(request: SwitchRequest) {
  const role = await readRole(request.key);
  if (!role) throw new Error('This role is no longer in the list.');
  return { role, ...(await storeForSwitch(role, request)) };
}

/**
 * Gives what the person has to be asked before; nothing is switched then. Keys pressed twice are one wish: while a switch
 * to a role is on its way, another to the same role does nothing.
 */
export function switchRole(request: SwitchRequest): Promise<SwitchQuestion | undefined> {
  return unlessUnderWay(`switch ${request.key}`, () => switchOnce(request));
}

async function switchOnce(request: SwitchRequest): Promise<SwitchQuestion | undefined> {
  const found = await findRole(request);
  if ('question' in found) return { kind: 'container', question: found.question };
  const fullHouse = await switchBestWay(found.role, { ...request, store: found.store });
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
  if ('store' in found) await giveUpSession(differentiator, found.store);
  const question = await switchRole(request);
  if (question?.kind === 'full-house') {
    throw new Error(
      'AWS still counts five sessions. Sign one out in the console’s account menu, then try again.',
    );
  }
  return question;
}

interface PlacedRequest extends SwitchRequest {
  /** The cookie store to switch in. */
  store: string;
}

async function switchBestWay(role: Role, request: PlacedRequest): Promise<FullHouse | undefined> {
  const portal = portalLink(role);
  if (portal) {
    await openAddress(portal, request.place, request.tabId, request.store);
    return undefined;
  }
  const tried = await switchFromConsole(role, request);
  if ('fullHouseOf' in tried) return readFullHouse(tried.fullHouseOf);
  if ('falls' in tried) await openSwitchPage(role, request, tried.falls);
  return undefined;
}

/** The address of the Switch Role page, for which it is noted what that page is to show. */
async function openSwitchPage(role: Role, request: PlacedRequest, falls: string): Promise<void> {
  const { place, tabId, store } = request;
  const names = await namesBeside(role.displayName);
  const { signInHost } = await readSettings();
  const address = switchLink(role, names, signInHost);
  const pending = pendingSwitch(role, names, Date.now(), falls);
  await beginSwitch(pending, () => openAddress(address, place, tabId, store));
}
