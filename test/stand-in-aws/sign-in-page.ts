/** The sign-in page: where every address leads while nobody is signed in, and from where it goes on. */

import { type Answer, pageAnswer, redirectAnswer } from './answer.ts';
import { consoleHome } from './console-address.ts';
import {
  consoleSources,
  contentSecurityPolicy,
  makeNonce,
  signInSources,
} from './content-security-policy.ts';
import { html } from './html.ts';
import { awsHostOf, type Partition } from './partitions.ts';
import type { ReceivedRequest } from './received-request.ts';
import { signInPagesStyle } from './sign-in-style.ts';
import type { AwsState } from './state.ts';
import type { SignInVisit } from './visit.ts';

/** Leads to the sign-in page, which will lead back; the browser keeps the fragment. */
export function redirectToSignIn(partition: Partition, request: ReceivedRequest): Answer {
  const query = new URLSearchParams({ redirect_uri: request.address });
  return redirectAnswer(`https://${partition.signInHost}/signin?${query}`);
}

/** `/signin`, and `/console` on an account's own sign-in host. */
export function signInPage({ state, request, host }: SignInVisit): Answer | undefined {
  const isAccountSignIn = request.path === '/console' && host.account !== undefined;
  if (request.path !== '/signin' && !isAccountSignIn) return undefined;
  const goOn = addressToGoOn(request.query.redirect_uri, host.partition);
  if (request.method === 'POST') {
    state.signedIn = true;
    return redirectAnswer(goOn);
  }
  return state.signedIn ? redirectAnswer(goOn) : formAnswer(state, host.partition, goOn);
}

function addressToGoOn(asked: string | undefined, partition: Partition): string {
  if (asked === undefined || !URL.canParse(asked)) return consoleHome(partition);
  return awsHostOf(new URL(asked).hostname) ? asked : consoleHome(partition);
}

function formAnswer(state: AwsState, partition: Partition, goOn: string): Answer {
  const nonce = makeNonce();
  const action = `/signin?${new URLSearchParams({ redirect_uri: goOn })}`;
  const keepFragment = html`<script nonce="${nonce}">
document.querySelector('form').action += location.hash;
</script>`;
  const page = html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Amazon Web Services Sign-In</title>${signInPagesStyle}</head>
<body>
<header>aws</header>
<main>
<h1>Sign in</h1>
<form class="container" method="post" action="${action}">
<p>Sign in as ${state.identity.user} to account ${state.identity.accountId}.</p>
<button type="submit">Sign in</button>
</form>
</main>
${state.signInKeepsFragment ? keepFragment : undefined}
</body>
</html>`;
  // Chromium holds the redirect after the form to this policy too, so it names where that may lead.
  const formAction = ["'self'", ...signInSources(partition), ...consoleSources(partition)];
  return pageAnswer(page, contentSecurityPolicy({ nonce, formAction }));
}
