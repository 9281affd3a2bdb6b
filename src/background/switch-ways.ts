/**
 * The ways to switch from a console tab: the form of the classic console, the call of the multi-session console.
 *
 * Each gives what came of it. Why it failed is said in words, because the next way is told by them.
 */
import {
  type ClassicOutcome,
  postClassicSwitch,
} from '../aws-pages/console/post-classic-switch.ts';
import {
  type MultiSessionOutcome,
  postMultiSessionSwitch,
} from '../aws-pages/console/post-multi-session-switch.ts';
import { runInPage } from '../browser/page-scripts.ts';
import { type OpenTab, openAddress, type Place, showTab } from '../browser/tabs.ts';
import { baseOfAccountInfo } from '../domain/base-identity.ts';
import { isSwitchDestination } from '../domain/console-destination.ts';
import { landingAddress } from '../domain/landing.ts';
import { sessionOfDestination } from '../domain/open-session.ts';
import type { SwitchValues } from '../domain/pending-switch.ts';
import type { Role } from '../domain/role.ts';
import { type MessageKey, say } from '../i18n/say.ts';
import { rememberBase } from '../store/base-identities.ts';
import type { Settings } from '../store/settings.ts';
import { noteSwitchedSession } from '../store/switched-sessions.ts';
import type { ConsoleTab } from './console-tabs.ts';

export type WayOutcome =
  | { switched: true }
  /** `stops`: no other way would do better, or ought to be tried. `moved`: what is known of the page is out of date. */
  | { switched: false; words: string; stops?: 'full-house' | 'unsafe' | 'moved' };

const failed = (words: string): WayOutcome => ({ switched: false, words });

/** Classic: the page posts its own form and comes back as the role. It always happens in the console's tab itself. */
export async function switchByForm(
  tab: ConsoleTab,
  role: Role,
  values: SwitchValues,
  { settings }: Where,
): Promise<WayOutcome> {
  const { address: current } = tab;
  return sendForm(tab, {
    mfaNeeded: '0',
    action: 'switchFromBasis',
    src: 'nav',
    ...values,
    ...leadingTo(landingAddress({ ...role, current, default: settings.landing, keepHost: true })),
  });
}

/** Classic: gives the role up. The page is kept, for there is no role that could say otherwise. */
export function switchBackByForm(tab: ConsoleTab): Promise<WayOutcome> {
  return sendForm(tab, { action: 'switchToBasis', src: 'nav', ...leadingTo(tab.address) });
}

/** The console's own form has the address encoded once more than a form needs, and so has all public code that sends it. */
const leadingTo = (address: string) => ({ redirect_uri: encodeURIComponent(address) });

async function sendForm(
  { id, address, store, session }: ConsoleTab,
  fields: Record<string, string>,
): Promise<WayOutcome> {
  let outcome: ClassicOutcome | undefined;
  try {
    outcome = await runInPage(id, 'MAIN', postClassicSwitch, {
      address,
      signInHost: session.signInHost,
      fields,
    });
  } catch {
    // The page was left before it could answer, which is what a form that was sent does.
  }
  if (outcome && !outcome.sent) {
    const words = say(formFailures[outcome.reason]);
    return outcome.reason === 'moved' ? { switched: false, words, stops: 'moved' } : failed(words);
  }
  const base = outcome && baseOfAccountInfo(session.partition, outcome.accountInfo);
  if (base) await rememberBase(store, base);
  return { switched: true };
}

const formFailures = {
  moved: 'switch_pageMoved',
  'no-token': 'switch_noToken',
  blocked: 'switch_blockedByPage',
} satisfies Record<string, MessageKey>;

export interface Where {
  place: Place;
  /** The present tab. */
  present: OpenTab | undefined;
  settings: Settings;
}

/** Multi-session: the sign-in host opens one session more and names the address that leads into it. */
export async function switchBySession(
  tab: ConsoleTab,
  role: Role,
  values: SwitchValues,
  { place, present, settings }: Where,
): Promise<WayOutcome> {
  const { store, session } = tab;
  const redirectUri = landingAddress({
    ...role,
    current: present?.address,
    default: settings.landing,
    dropSessionLabel: true,
  });
  let outcome: MultiSessionOutcome;
  try {
    outcome = await runInPage(tab.id, 'MAIN', postMultiSessionSwitch, {
      signInHost: session.signInHost,
      differentiator: session.differentiator ?? '',
      body: { ...values, redirectUri },
    });
  } catch {
    return failed(say('switch_pageNotAsked'));
  }
  if (!outcome.answered) return failed(say('switch_consoleSilent'));
  if (outcome.errorCode !== '') return refusal(outcome.errorCode);
  if (outcome.destination === '')
    return failed(say('switch_consoleAnswered', { status: String(outcome.status) }));
  if (!isSwitchDestination(outcome.destination, session.partition)) {
    const words = say('switch_destinationUnsafe');
    return { switched: false, words, stops: 'unsafe' };
  }
  const opened = sessionOfDestination(outcome.destination);
  if (opened !== undefined) await noteSwitchedSession(opened);
  const shown = await openAddress(outcome.destination, place, present ?? tab, store);
  if (place !== 'background-tab') await showTab(shown);
  return { switched: true };
}

/** The codes are not documented; that of a full house says so in its name, and then no other way has room either. */
function refusal(code: string): WayOutcome {
  return /limit|max|exceed/i.test(code)
    ? { switched: false, words: say('session_allInUse'), stops: 'full-house' }
    : failed(say('switch_refusedInSession', { code }));
}
