/** What a console page says about its session in its head, for the console's own scripts. */

import type { ConsoleShowing } from './console-page.ts';
import { type Html, html } from './html.ts';
import { sessionNameOf } from './identity.ts';
import { accountIdOfSession, arnOfSession } from './sessions.ts';

/** `meta[name="awsc-session-data"]`. */
export function sessionData(showing: ConsoleShowing): Html {
  const { session, region, visit } = showing;
  const { role, identity } = session;
  const data = {
    prismModeEnabled: visit.state.console === 'multi-session',
    ...(visit.state.console === 'multi-session' && {
      sessionDifferentiator: session.differentiator,
    }),
    ...signInEndpointMember(showing),
    infrastructureRegion: region,
    sessionARN: arnOfSession(session),
    accountId: accountIdOfSession(session),
    ...(!role && identity.alias && { accountAlias: identity.alias }),
    displayName: role?.displayName || sessionNameOf(identity),
  };
  return html`<meta name="awsc-session-data" content="${JSON.stringify(data)}">`;
}

/** `#awsc-signin-endpoint`, on pages that name their sign-in host there. */
export function signInEndpointElement({ visit, signInHost }: ConsoleShowing): Html | undefined {
  if (visit.state.signInEndpointShown !== 'own-element') return undefined;
  return html`<meta id="awsc-signin-endpoint" content="${signInHost}">`;
}

function signInEndpointMember({ visit, signInHost }: ConsoleShowing) {
  const shown = visit.state.signInEndpointShown;
  if (shown === 'host') return { signInEndpoint: signInHost };
  return shown === 'with-scheme' ? { signInEndpoint: `https://${signInHost}` } : {};
}
