/**
 * Pages outside the console: one site that tries to misuse the extension, one that has nothing to do with
 * it, and Identity Center's portal.
 */

import { type Answer, pageAnswer } from './answer.ts';
import { hostileHost, ordinaryHost } from './hosts.ts';
import { type Html, html, jsonInScript } from './html.ts';
import type { ReceivedRequest } from './received-request.ts';

/** The page for a host that is neither a sign-in nor a console host. */
export function otherPage(request: ReceivedRequest): Answer {
  if (request.host === hostileHost) return hostilePage(request);
  if (request.host === ordinaryHost) return page(html`<h1>An ordinary page</h1>`);
  return page(html`<h1>AWS access portal</h1>`);
}

/** Ways of leading a person to an address that they did not ask for. */
function hostilePage({ path, query }: ReceivedRequest): Answer {
  const to = query.to ?? '';
  const pages: Record<string, Html> = {
    '/link': html`<a href="${to}">Click me</a>`,
    '/redirect': html`<script>location.href = ${jsonInScript(to)};</script>`,
    '/frame': html`<iframe title="Framed" src="${to}" width="800" height="600"></iframe>`,
  };
  return page(pages[path] ?? html`<h1>A hostile page</h1>`);
}

function page(content: Html): Answer {
  return pageAnswer(html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Stand-in</title></head>
<body>${content}</body>
</html>`);
}
