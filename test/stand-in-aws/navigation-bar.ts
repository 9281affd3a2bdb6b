/** The console's navigation bar, with the ids and test ids that have been seen on AWS's. */

import type { ConsoleShowing } from './console-page.ts';
import { type Html, html } from './html.ts';
import { accountTileLabel, sessionLabel } from './session-labels.ts';

/** The bar of one page. */
export function navigationBar(showing: ConsoleShowing): Html {
  const { region, session, nonce } = showing;
  return html`<div id="awsc-nav-header">
<header data-testid="awsc-nav-header">
<nav id="awsc-top-level-nav" aria-label="AWS">
<a class="logo" href="/console/home">aws</a>
<span class="search">Search</span>
<span>${region}</span>
<button type="button" id="nav-usernameMenu" data-testid="awsc-nav-account-menu-button"
aria-expanded="false">${accountButtonLabel(showing)}</button>
<button type="button" data-testid="more-menu__awsc-nav-account-menu-button" hidden>More</button>
<div id="menu--account" hidden>
<div data-testid="awsc-account-info-tile">
<span data-testid="account-label">${accountTileLabel(session)}</span>
</div>
<p>${sessionLabel(session)}</p>
<a data-testid="awsc-switch-roles" href="${switchRoleLink(showing)}">Switch role</a>
</div>
</nav>
</header>
</div>
<script nonce="${nonce}">
document.getElementById('nav-usernameMenu').addEventListener('click', ({ currentTarget }) => {
  const menu = document.getElementById('menu--account');
  menu.hidden = !menu.hidden;
  currentTarget.setAttribute('aria-expanded', String(!menu.hidden));
});
</script>`;
}

/** A session that has switched shows as a pill in the role's colour. */
function accountButtonLabel({ session }: ConsoleShowing): Html {
  const label = sessionLabel(session);
  if (!session.role) return html`<span>${label}</span>`;
  const background = session.role.color === '' ? '#ccc' : `#${session.role.color}`;
  return html`<span data-testid="account-menu-button__background"
style="background-color: ${background}">${label}</span>`;
}

function switchRoleLink({ visit, signInHost }: ConsoleShowing): string {
  const query = new URLSearchParams({ redirect_uri: visit.request.address, src: 'nav' });
  return `https://${signInHost}/switchrole?${query}`;
}
