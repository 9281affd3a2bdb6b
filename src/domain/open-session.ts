/**
 * The sessions that the multi-session console keeps open side by side, five at most in a browser.
 *
 * Its sign-in host lists them, as public code that uses the list shows; AWS documents neither the list nor its shape, so
 * what does not look like it counts as not listed.
 */
import type { ConsoleSession } from './console-session.ts';
import type { PartitionId } from './partition.ts';
import { type Principal, parsePrincipal } from './principal.ts';

export interface OpenSession {
  /** Its label in host names: the account and a suffix. */
  differentiator: string;
  principal: Principal;
  /** '' where there is none or it is not known. */
  alias: string;
}

/** One of the sessions that could be signed out to make room for another. */
export interface SessionInHouse extends OpenSession {
  /** How many tabs stand open in it. */
  tabs: number;
}

/** What there is when AWS has no room for one session more. */
export interface FullHouse {
  /** All sessions but the one that the switch goes from. */
  sessions: SessionInHouse[];
}

/** Whether a text can stand in an address as a session's label. */
export function isDifferentiator(text: unknown): text is string {
  return typeof text === 'string' && /^\d{12}-[a-z\d-]{1,64}$/i.test(text);
}

/** The sessions in the sign-in host's answer; empty where it is no such list. */
export function readSessionList(answer: unknown, partition: PartitionId): OpenSession[] {
  if (typeof answer !== 'object' || answer === null || !('sessions' in answer)) return [];
  const { sessions } = answer;
  if (!Array.isArray(sessions)) return [];
  return sessions.flatMap((entry: unknown) => readEntry(entry, partition) ?? []);
}

function readEntry(entry: unknown, partition: PartitionId): OpenSession | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const { differentiator, principal_arn, account_alias } = entry as Record<string, unknown>;
  const principal = typeof principal_arn === 'string' ? parsePrincipal(principal_arn) : undefined;
  if (!isDifferentiator(differentiator) || principal?.partition !== partition) return undefined;
  return {
    differentiator,
    principal,
    alias: typeof account_alias === 'string' ? account_alias : '',
  };
}

/** The session of a console page; undefined where it is none of the multi-session console, or does not say whose. */
export function openSessionOf({
  differentiator,
  principal,
  alias,
}: ConsoleSession): OpenSession | undefined {
  if (!isDifferentiator(differentiator) || !principal) return undefined;
  return { differentiator, principal, alias };
}

/** The label of the session that a switch's destination leads into: its `login_hint`. */
export function sessionOfDestination(destination: string): string | undefined {
  if (!URL.canParse(destination)) return undefined;
  const hint = new URL(destination).searchParams.get('login_hint');
  return isDifferentiator(hint) ? hint : undefined;
}
