/**
 * The Switch Role page as it was until March 2024 and may still be in some partitions: plain HTML, a form
 * that is posted, radio buttons for colours, and for a first visitor a screen before it.
 */

import { type Answer, pageAnswer } from './answer.ts';
import { consoleSources, contentSecurityPolicy, makeNonce } from './content-security-policy.ts';
import { type Html, html } from './html.ts';
import { palettes } from './palette.ts';
import { signInPagesStyle } from './sign-in-style.ts';
import type { SwitchRoleShowing } from './switch-role-page.ts';
import type { SignInVisit } from './visit.ts';

/** The old page with these fields. */
export function oldSwitchRolePage(visit: SignInVisit, showing: SwitchRoleShowing): Answer {
  const { state, request, host } = visit;
  const nonce = makeNonce();
  const page = html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Switch Role</title>${signInPagesStyle}</head>
<body>
<header>aws</header>
<main>
<h1>Switch Role</h1>
<p>Allows management of resources across AWS accounts using a single user ID and password.</p>
${state.firstRun ? firstRunScreen(nonce) : undefined}
${form(visit, showing)}
</main>
</body>
</html>`;
  // Chromium holds the redirect after the form to this policy too, so the console has to be in it.
  const formAction = [`https://${request.host}`, ...consoleSources(host.partition)];
  return pageAnswer(page, contentSecurityPolicy({ nonce, formAction }));
}

function firstRunScreen(nonce: string): Html {
  return html`<div id="switchrole_firstrun" class="container">
<p>You can use the Switch Role feature to work in another account.</p>
<button type="button" id="switchrole_firstrun_button">Switch Role</button>
</div>
<script nonce="${nonce}">
document.getElementById('switchrole_firstrun_button').addEventListener('click', () => {
  document.getElementById('switchrole_firstrun').remove();
  document.getElementById('switchrole_form').hidden = false;
});
</script>`;
}

function form({ state }: SignInVisit, { fields, redirectUri, refusal }: SwitchRoleShowing): Html {
  const colors = palettes[state.palette].map(({ value }, index) =>
    colorRadio(`color${index}`, value, fields.color),
  );
  return html`<form id="switchrole_form" class="container" method="post" action="/switchrole"
${state.firstRun ? html`hidden` : undefined}>
${refusal === undefined ? undefined : html`<p class="error" role="alert">${refusal}</p>`}
<input type="hidden" name="action" value="switchFromBasis">
<input type="hidden" name="mfaNeeded" value="0">
<input type="hidden" name="csrf" value="${state.csrfTokens.issue('switch-role-page')}">
<input type="hidden" name="redirect_uri" value="${redirectUri}">
${textField('account', 'Account*', fields.account)}
${textField('roleName', 'Role*', fields.roleName)}
${textField('displayName', 'Display Name', fields.displayName)}
<p class="field"><span>Color</span><span>
${colorRadio('none', '', fields.color)}${colors}
</span></p>
<p class="field"><span></span><span>
<button type="submit" id="input_switchrole_button">Switch Role</button>
</span></p>
</form>`;
}

function textField(name: string, label: string, value: string): Html {
  return html`<p class="field"><label for="${name}">${label}</label>
<input id="${name}" name="${name}" value="${value}"></p>`;
}

function colorRadio(id: string, value: string, chosen: string): Html {
  const checked = value === chosen ? html` checked` : undefined;
  const background = value === '' ? 'transparent' : `#${value}`;
  return html`<input type="radio" name="color" id="${id}" value="${value}"${checked}><label
for="${id}"><span class="swatch" style="background-color: ${background}"></span></label>`;
}
