/**
 * What the console's own scripts leave in the page's main world: the account information, and the function
 * that hands out the CSRF token. Content scripts do not see them from their own world.
 */

import type { ConsoleShowing } from './console-page.ts';
import { type Html, html, jsonInScript } from './html.ts';
import { bareRoleName, grouped, sessionNameOf } from './identity.ts';
import { accountLabel } from './session-labels.ts';

interface AccountInfo {
  readonly loginDisplayNameAccount?: string;
  readonly loginDisplayNameUser?: string;
  readonly roleDisplayNameAccount?: string;
  readonly roleDisplayNameUser?: string;
}

/** The script that sets the globals, and the hidden field that older pages have instead of the function. */
export function consoleGlobals(showing: ConsoleShowing): Html {
  const { csrf, nonce, visit } = showing;
  const { csrfTokenAs } = visit.state;
  const field = html`<input type="hidden" name="csrf" value="${csrf}">`;
  return html`<script nonce="${nonce}">
window.ConsoleNavService = { AccountInfo: ${jsonInScript(accountInfo(showing))} };
${csrfTokenAs === 'input' ? undefined : mbtcFunction(csrfTokenAs, csrf)}
</script>
${csrfTokenAs === 'input' ? field : undefined}`;
}

function mbtcFunction(shape: 'string' | 'number' | 'promise', csrf: string): Html {
  const expressions = {
    string: html`"${csrf}"`,
    number: html`${csrf}`,
    promise: html`Promise.resolve("${csrf}")`,
  };
  return html`window.AWSC = { Auth: { getMbtc: () => ${expressions[shape]} } };`;
}

/** In the multi-session console a role's session has only the role's pair of names. */
function accountInfo({ session, visit }: ConsoleShowing): AccountInfo {
  const { identity, role } = session;
  const login = {
    loginDisplayNameAccount: identity.alias ?? grouped(identity.accountId),
    loginDisplayNameUser: identity.user,
  };
  if (!role) return login;
  const assumed = {
    roleDisplayNameAccount: accountLabel(session),
    roleDisplayNameUser: `${bareRoleName(role.roleName)}/${sessionNameOf(identity)}`,
  };
  return visit.state.console === 'multi-session' ? assumed : { ...login, ...assumed };
}
