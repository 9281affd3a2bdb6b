/**
 * A page of the console, classic or multi-session: the session data in its head, the globals its own
 * scripts leave in the main world, the navigation bar, and a policy that lets forms go to its own sign-in
 * host only. Any path is a page; a few paths are pages of a special kind.
 */

import { type Answer, pageAnswer, redirectAnswer } from './answer.ts';
import { addressInSession } from './console-address.ts';
import { consoleGlobals } from './console-globals.ts';
import { consoleStyle } from './console-style.ts';
import { contentSecurityPolicy, makeNonce } from './content-security-policy.ts';
import { type Html, html } from './html.ts';
import { iamRoleContent } from './iam-role-content.ts';
import { navigationBar } from './navigation-bar.ts';
import { regionalHost } from './partitions.ts';
import { sessionCookies } from './session-cookies.ts';
import { sessionData, signInEndpointElement } from './session-data.ts';
import type { Session } from './sessions.ts';
import type { ConsoleVisit } from './visit.ts';

/** One showing of a console page. */
export interface ConsoleShowing {
  readonly visit: ConsoleVisit;
  readonly session: Session;
  readonly region: string;
  /** The sign-in host that belongs to the page's region. */
  readonly signInHost: string;
  readonly csrf: string;
  readonly nonce: string;
}

/** A page that shows other pages of its own host in frames. */
export const framedPath = '/console/framed';

/** A page without session data and globals, as some AWS pages are. */
export const bareSessionPath = '/console/without-session-data';

/** The page for an address, in the session that its host names. */
export function consolePage(visit: ConsoleVisit): Answer {
  const { state, host, request } = visit;
  const label = state.console === 'multi-session' ? host.sessionDifferentiator : undefined;
  const session = state.sessions.find(host.partition.id, label);
  // The session has ended: AWS asks which of the others is meant.
  if (!session) return redirectAnswer(`https://${host.partition.signInHost}/sessions/selector`);
  const ownAddress = addressInSession(state, request.address, session);
  if (ownAddress !== request.address) return redirectAnswer(ownAddress);
  return showConsolePage(visit, session);
}

function showConsolePage(visit: ConsoleVisit, session: Session): Answer {
  const { host, request, state } = visit;
  const region = host.region ?? request.query.region ?? host.partition.defaultRegion;
  const signInHost = regionalHost(host.partition.signInHost, host.region, host.partition);
  const csrf = state.csrfTokens.issue('console');
  const showing = { visit, session, region, signInHost, csrf, nonce: makeNonce() };
  const policy = contentSecurityPolicy({
    nonce: showing.nonce,
    // The page's own host stands here because Chromium applies the policy to the redirect after a form
    // too: a switch comes back to the host it started from, and cannot move to another region's host.
    formAction: [`https://${signInHost}`, "'self'"],
    connect: [`https://${signInHost}`],
    framesItself: true,
  });
  const cookies = { 'set-cookie': sessionCookies(session, host.partition) };
  return pageAnswer(markup(showing), { ...policy, ...cookies });
}

function markup(showing: ConsoleShowing): Html {
  const isBare = showing.visit.request.path === bareSessionPath;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>AWS Management Console</title>
${isBare ? undefined : sessionData(showing)}
${isBare ? undefined : signInEndpointElement(showing)}
${consoleStyle}
</head>
<body>
${isBare ? undefined : consoleGlobals(showing)}
${navigationBar(showing)}
<main>${content(showing)}</main>
</body>
</html>`;
}

function content(showing: ConsoleShowing): Html {
  const { path } = showing.visit.request;
  if (path === '/iam/home') return iamRoleContent(showing);
  if (path === framedPath) return frames();
  return html`<h1>${path === '/console/home' ? 'Console Home' : path}</h1>
<p>Region: <span id="region">${showing.region}</span></p>`;
}

function frames(): Html {
  const frame = html`<iframe title="Widget" src="/console/home"></iframe>`;
  return html`<h1>Page with frames</h1>${frame}${frame}`;
}
