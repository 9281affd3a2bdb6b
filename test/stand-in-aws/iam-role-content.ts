/**
 * IAM's page of one role, `/iam/home#/roles/details/{role}`. The role's name stands in the fragment, so the
 * page's own script shows it, with the link for switching to it that AWS documents.
 */

import type { ConsoleShowing } from './console-page.ts';
import { type Html, html, jsonInScript } from './html.ts';
import { accountIdOfSession } from './sessions.ts';

/** The page's content; it follows the fragment. */
export function iamRoleContent({ session, signInHost, nonce }: ConsoleShowing): Html {
  const accountId = accountIdOfSession(session);
  const facts = { accountId, signInHost, partition: session.partition };
  return html`<h1 id="iam-role-name">IAM Dashboard</h1>
<dl id="iam-role-summary" hidden>
<dt>ARN</dt><dd id="iam-role-arn"></dd>
<dt>Link to switch roles in console</dt><dd><a id="iam-switch-role-link"></a></dd>
</dl>
<script nonce="${nonce}">
{
  const { accountId, signInHost, partition } = ${jsonInScript(facts)};
  const show = () => {
    const name = decodeURIComponent(/^#\\/roles\\/details\\/([^?/]+)/.exec(location.hash)?.[1] ?? '');
    document.getElementById('iam-role-summary').hidden = name === '';
    document.getElementById('iam-role-name').textContent = name || 'IAM Dashboard';
    document.getElementById('iam-role-arn').textContent =
      'arn:' + partition + ':iam::' + accountId + ':role/' + name;
    const link = document.getElementById('iam-switch-role-link');
    link.href = 'https://' + signInHost + '/switchrole?' +
      new URLSearchParams({ roleName: name, account: accountId });
    link.textContent = link.href;
  };
  addEventListener('hashchange', show);
  show();
}
</script>`;
}
