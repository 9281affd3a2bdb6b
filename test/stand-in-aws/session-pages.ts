/** The sign-in host's pages about several sessions: going on into one, choosing one, and having too many. */

import { type Answer, pageAnswer, redirectAnswer } from './answer.ts';
import { addressInSession, consoleHome, destinationOf } from './console-address.ts';
import { contentSecurityPolicy, makeNonce } from './content-security-policy.ts';
import { type Html, html } from './html.ts';
import { sessionLabel } from './session-labels.ts';
import { sessionLimit } from './sessions.ts';
import { signInPagesStyle } from './sign-in-style.ts';
import type { SignInVisit } from './visit.ts';

/** `/oauth`: where a switch's `destination` points; it opens the page in the session it names. */
export function goOnInSession({ state, request, host }: SignInVisit): Answer | undefined {
  if (request.path !== '/oauth') return undefined;
  const { redirect_uri: redirectUri, login_hint: loginHint } = request.query;
  const session = state.sessions.find(host.partition.id, loginHint);
  if (!session) return redirectAnswer('/sessions/selector');
  return redirectAnswer(addressInSession(state, destinationOf(redirectUri, session), session));
}

/** `/sessions/selector`: a link into every session. */
export function sessionSelector({ state, host, request }: SignInVisit): Answer | undefined {
  if (request.path !== '/sessions/selector') return undefined;
  const links = state.sessions.of(host.partition.id).map((session) => {
    const address = addressInSession(state, consoleHome(host.partition), session);
    return html`<li><a href="${address}">${sessionLabel(session)}</a></li>`;
  });
  return plainPage(request.host, 'Choose a session', html`<ul>${links}</ul>`);
}

/** `/sessions/limit`: what AWS says when one session more is asked for. */
export function sessionLimitPage({ request }: SignInVisit): Answer | undefined {
  if (request.path !== '/sessions/limit') return undefined;
  const text = html`<p>You can have up to ${sessionLimit} sessions. Sign out of one to go on.</p>`;
  return plainPage(request.host, 'Session limit reached', text);
}

function plainPage(host: string, heading: string, content: Html): Answer {
  const page = html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${heading}</title>${signInPagesStyle}</head>
<body><header>aws</header><main><h1>${heading}</h1>${content}</main></body>
</html>`;
  const formAction = [`https://${host}`];
  return pageAnswer(page, contentSecurityPolicy({ nonce: makeNonce(), formAction }));
}
