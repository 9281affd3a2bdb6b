/** Which page answers which address. */

import { type Answer, errorAnswer } from './answer.ts';
import { consolePage } from './console-page.ts';
import { multiSessionApi } from './multi-session-api.ts';
import { otherPage } from './other-pages.ts';
import { awsHostOf } from './partitions.ts';
import type { ReceivedRequest } from './received-request.ts';
import { goOnInSession, sessionLimitPage, sessionSelector } from './session-pages.ts';
import { redirectToSignIn, signInPage } from './sign-in-page.ts';
import type { AwsState } from './state.ts';
import { switchRolePage } from './switch-role-page.ts';
import { switchRoleSubmission } from './switch-role-submission.ts';
import type { Route, SignInVisit } from './visit.ts';

/** What answers without a sign-in too; the API says so itself, because a redirect is no answer to it. */
const openRoutes: readonly Route<'sign-in'>[] = [signInPage, multiSessionApi];

const signedInRoutes: readonly Route<'sign-in'>[] = [
  switchRolePage,
  switchRoleSubmission,
  goOnInSession,
  sessionSelector,
  sessionLimitPage,
];

/** The answer to a request. While nobody is signed in, all of AWS leads to the sign-in page. */
export function answerTo(state: AwsState, request: ReceivedRequest): Answer {
  const host = awsHostOf(request.host);
  if (!host) return otherPage(request);
  if (host.kind === 'sign-in') return signInHostAnswer({ state, request, host });
  if (!state.signedIn) return redirectToSignIn(host.partition, request);
  return consolePage({ state, request, host });
}

function signInHostAnswer(visit: SignInVisit): Answer {
  const open = firstAnswer(openRoutes, visit);
  if (open) return open;
  if (!visit.state.signedIn) return redirectToSignIn(visit.host.partition, visit.request);
  return firstAnswer(signedInRoutes, visit) ?? errorAnswer(404, 'Not Found');
}

function firstAnswer(routes: readonly Route<'sign-in'>[], visit: SignInVisit): Answer | undefined {
  for (const route of routes) {
    const answer = route(visit);
    if (answer) return answer;
  }
  return undefined;
}
