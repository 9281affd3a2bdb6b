/** Who is signed in: on a console tab, and by which identity roles can be assumed from there. */

import { type WhyNot, whyNotFrom } from '../domain/assumable.ts';
import { type BaseIdentity, baseIdentity } from '../domain/base-identity.ts';
import type { ConsolePageFacts, ConsoleSession } from '../domain/console-session.ts';
import type { Role } from '../domain/role.ts';
import { rememberBase, rememberedBase } from '../store/base-identities.ts';
import { readSettings } from '../store/settings.ts';
import { allConsoleTabs, type ConsoleTab } from './console-tabs.ts';
import { containerOf } from './cookie-store.ts';
import { lookAround } from './surroundings.ts';

export interface SignedIn {
  /** The session of the tab asked about or, where that is no console page, of another open one. */
  session: ConsoleSession;
  /** Its base identity; undefined where neither the page nor an earlier page of it told. */
  base: BaseIdentity | undefined;
  /** Whether the tab asked about is that console page. */
  isHere: boolean;
  /** What the page of the tab asked about says; undefined where that is no console page. */
  facts: ConsolePageFacts | undefined;
  /** The switch link of the role whose IAM page the tab asked about shows; '' where it shows none. */
  roleLink: string;
  /** All sessions that are open in tabs, this one first. */
  sessions: ConsoleSession[];
  /** The base identities of all sessions that are open in tabs, this one's first. */
  bases: BaseIdentity[];
  /** The container that all this is true of, '' for none; undefined where there are none: Chromium, private windows. */
  container: string | undefined;
}

/** The base identity of a tab's session: as its page tells, or as an earlier page did before a role was worn. */
export async function baseOf({ session, store }: ConsoleTab): Promise<BaseIdentity | undefined> {
  const told = baseIdentity(session);
  if (told || session.differentiator !== undefined) return told;
  return rememberedBase(store, session.partition);
}

/** Notes the base identity that a classic console page tells, for when a role is worn there. */
export async function rememberBaseOf({ session, store }: ConsoleTab): Promise<void> {
  const told = session.differentiator === undefined && baseIdentity(session);
  if (told) await rememberBase(store, told);
}

/** Who is signed in on a tab or, where that shows no console page, on another one of the same cookie store. */
export async function whoIsSignedIn(tabId: number | undefined): Promise<SignedIn | undefined> {
  const around = await lookAround(tabId);
  const tabs = await allConsoleTabs(around);
  const [first] = tabs;
  if (!first) return undefined;
  const bases = await Promise.all(tabs.map(baseOf));
  await Promise.all(tabs.map(rememberBaseOf));
  return {
    session: first.session,
    base: bases[0],
    isHere: first.id === around.present?.id,
    facts: first.id === around.present?.id ? around.facts : undefined,
    roleLink: first.id === around.present?.id ? first.roleLink : '',
    sessions: tabs.map(({ session }) => session),
    bases: bases.filter((base) => base !== undefined),
    container: await containerOf(around.store),
  };
}

/** Why a role cannot be switched to from the open console tabs; undefined where nothing is known to stand in the way. */
export async function obstacleHere(
  role: Role,
  tabId: number | undefined,
): Promise<WhyNot | undefined> {
  const [known, { sameNameOnly }] = await Promise.all([whoIsSignedIn(tabId), readSettings()]);
  return known && whyNotFrom({ ...known, sameNameOnly }, role);
}
