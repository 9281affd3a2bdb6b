/** Who is signed in: on a console tab, and by which identity roles can be assumed from there. */
import { type BaseIdentity, baseIdentity } from '../domain/base-identity.ts';
import type { ConsoleSession } from '../domain/console-session.ts';
import { rememberBase, rememberedBase } from '../store/base-identities.ts';
import { type ConsoleTab, consoleTab, consoleTabs } from './console-tabs.ts';

export interface SignedIn {
  session: ConsoleSession;
  /** Undefined where neither the page nor an earlier page of it told. */
  base: BaseIdentity | undefined;
  /** Whether the tab asked about is the console page, or only another open tab is. */
  isHere: boolean;
}

/** The base identity of a session: as its page tells, or as an earlier page did before a role was worn. */
export async function baseOf(session: ConsoleSession): Promise<BaseIdentity | undefined> {
  const told = baseIdentity(session);
  if (!told) return session.differentiator ? undefined : rememberedBase(session.partition);
  if (session.differentiator === undefined) await rememberBase(told);
  return told;
}

/** Who is signed in on a tab or, where that shows no console page, on another one. */
export async function whoIsSignedIn(tabId: number | undefined): Promise<SignedIn | undefined> {
  const here = tabId === undefined ? undefined : await consoleTab(tabId);
  const tab: ConsoleTab | undefined = here ?? (await consoleTabs())[0];
  if (!tab) return undefined;
  return { session: tab.session, base: await baseOf(tab.session), isHere: here !== undefined };
}
