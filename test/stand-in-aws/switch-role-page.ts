/** `/switchrole`: the page that an address opens and pre-fills, in whichever design AWS serves just now. */

import { type Answer, errorAnswer, pageAnswer } from './answer.ts';
import { consoleHome, differentiatorIn } from './console-address.ts';
import { contentSecurityPolicy, makeNonce } from './content-security-policy.ts';
import { html, jsonInScript } from './html.ts';
import { oldSwitchRolePage } from './old-switch-role-page.ts';
import { palettes } from './palette.ts';
import { prefillFrom } from './prefill.ts';
import { accountTileLabel, sessionLabel } from './session-labels.ts';
import type { Session } from './sessions.ts';
import { type PageData, pageDataId } from './switch-role-page/page-data.ts';
import { displayNameFault, type RoleFields } from './validation.ts';
import type { SignInVisit } from './visit.ts';

/** What one showing of the page is made of. */
export interface SwitchRoleShowing {
  readonly fields: RoleFields;
  readonly redirectUri: string;
  /** AWS's words, where a switch was just refused. */
  readonly refusal?: string;
}

/** The page for an address. */
export function switchRolePage(visit: SignInVisit): Answer | undefined {
  const { request, state } = visit;
  if (request.path !== '/switchrole' || request.method !== 'GET') return undefined;
  // AWS answers a display name that is too long with this bare status (reported by users).
  if (displayNameFault(request.query.displayName ?? '')) return errorAnswer(400, 'Bad Request');
  return showSwitchRolePage(visit, {
    fields: prefillFrom(request.query, state.palette),
    redirectUri: request.query.redirect_uri ?? '',
  });
}

/** The page with these fields, in the design that the state asks for. */
export function showSwitchRolePage(visit: SignInVisit, showing: SwitchRoleShowing): Answer {
  if (visit.state.switchRolePage === 'old') return oldSwitchRolePage(visit, showing);
  const nonce = makeNonce();
  const data = pageDataFor(visit, showing, visit.state.switchRolePage);
  const page = html`<!doctype html>
<html lang="${data.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Amazon Web Services Sign-In</title>
<link rel="stylesheet" href="/static/switch-role-page.css">
</head>
<body>
<script type="application/json" id="${pageDataId}" nonce="${nonce}">${jsonInScript(data)}</script>
<script type="module" src="/static/switch-role-page.js" nonce="${nonce}"></script>
</body>
</html>`;
  const formAction = [`https://${visit.request.host}`];
  return pageAnswer(page, contentSecurityPolicy({ nonce, formAction }));
}

/** The session that a switch on this page starts from: the one the address came from, or the oldest. */
export function sessionSwitchedFrom({ state, host }: SignInVisit, redirectUri: string): Session {
  const { id } = host.partition;
  const named = state.sessions.find(id, differentiatorIn(redirectUri));
  const session = named ?? state.sessions.find(id, undefined);
  if (!session) throw new Error(`No session is open in ${id}.`);
  return session;
}

function pageDataFor(
  visit: SignInVisit,
  { fields, redirectUri, refusal }: SwitchRoleShowing,
  variant: PageData['variant'],
): PageData {
  const { state, host } = visit;
  const session = sessionSwitchedFrom(visit, redirectUri);
  return {
    variant,
    locale: state.locale,
    palette: palettes[state.palette],
    prefill: fields,
    csrf: state.csrfTokens.issue('switch-role-page'),
    redirectUri,
    ...(state.console === 'multi-session' && { switchedFrom: accountTileLabel(session) }),
    ...(refusal !== undefined && { refusal }),
    slowness: state.slowness,
    userLabel: sessionLabel(session),
    consoleHome: consoleHome(host.partition),
  };
}
