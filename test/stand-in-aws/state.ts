/**
 * All that the stand-in knows between two requests. The first part is set by tests and decides how the next
 * pages behave; the second part is what tests read afterwards.
 */

import { CsrfTokens } from './csrf-tokens.ts';
import type { Identity } from './identity.ts';
import type { PaletteName } from './palette.ts';
import type { ReceivedRequest } from './received-request.ts';
import type { Refusal, Switch } from './role-switch.ts';
import { Sessions } from './sessions.ts';
import type { Locale } from './switch-role-page/labels.ts';

/** How AWS behaves: a test sets what it needs, and everything else is as most people have it. */
export interface Behaviour {
  /** `changed`: AWS has redesigned the page; it looks the same and no form-filler recognises it. */
  switchRolePage: 'new' | 'old' | 'changed';
  /** Whether the old page greets a first visitor before it shows the form. */
  firstRun: boolean;
  console: 'classic' | 'multi-session';
  /** While false, every page leads to the sign-in page; its button sets this to true. */
  signedIn: boolean;
  /** Whether the sign-in page carries the address's fragment on; it is not known whether AWS's does. */
  signInKeepsFragment: boolean;
  /** Who is signed in. Setting it ends all sessions, as signing in afresh does. */
  identity: Identity;
  palette: PaletteName;
  /** The language of the new Switch Role page. */
  locale: Locale;
  /** Milliseconds that the new Switch Role page takes after it has loaded before it shows the form. */
  slowness: number;
  /** Where console pages say their sign-in host: all of these have been seen. */
  signInEndpointShown: 'host' | 'with-scheme' | 'own-element' | 'missing';
  /** How console pages hand out their CSRF token; `input` is how older pages do. */
  csrfTokenAs: 'string' | 'number' | 'promise' | 'input';
  /** Whether the list of sessions is answered; it is not known for sure that AWS's is for every page. */
  listsSessions: boolean;
}

export interface AwsState extends Behaviour {
  /** Roles that AWS refuses, each as `account/roleName`. */
  readonly refuses: Set<string>;
  /** Every request that arrived, in the order of time; static files are left out. */
  readonly requests: ReceivedRequest[];
  /** The role switches that were really carried out. */
  readonly switches: Switch[];
  /** The role switches that were asked for and not carried out. */
  readonly refusals: Refusal[];
  /** The hosts outside the stand-in that something asked the proxy for. */
  readonly refusedHosts: string[];
  readonly sessions: Sessions;
  readonly csrfTokens: CsrfTokens;
  /** Forgets what arrived and behaves as at the start; the ports stay. */
  reset(): void;
}

const ordinaryBehaviour: Readonly<Behaviour> = {
  switchRolePage: 'new',
  firstRun: false,
  console: 'classic',
  signedIn: true,
  signInKeepsFragment: true,
  identity: { accountId: '111122223333', alias: 'acme-main', user: 'alice' },
  palette: '2025',
  locale: 'en',
  slowness: 0,
  signInEndpointShown: 'host',
  csrfTokenAs: 'string',
  listsSessions: true,
};

/** A stand-in to which nothing has happened yet. */
export function createState(): AwsState {
  let { identity } = ordinaryBehaviour;
  const sessions = new Sessions(identity);
  const state: AwsState = {
    ...ordinaryBehaviour,
    get identity() {
      return identity;
    },
    set identity(next) {
      identity = next;
      sessions.signIn(next);
    },
    refuses: new Set(),
    requests: [],
    switches: [],
    refusals: [],
    refusedHosts: [],
    sessions,
    csrfTokens: new CsrfTokens(),
    reset() {
      Object.assign(state, ordinaryBehaviour);
      state.refuses.clear();
      const { requests, switches, refusals, refusedHosts } = state;
      for (const record of [requests, switches, refusals, refusedHosts]) record.length = 0;
    },
  };
  return state;
}
