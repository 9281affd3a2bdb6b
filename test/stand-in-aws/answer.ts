/** What the stand-in sends back, as a value: routes make answers, and only the server writes them. */

import type { Html } from './html.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: string | Buffer;
}

/** A page. */
export function pageAnswer(page: Html, headers: Answer['headers'] = {}, status = 200): Answer {
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
    body: page.text,
  };
}

/** A value as JSON. */
export function jsonAnswer(value: unknown, headers: Answer['headers'] = {}, status = 200): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
    body: JSON.stringify(value),
  };
}

/** A redirect. Where the location has no fragment of its own, browsers keep the one they have. */
export function redirectAnswer(location: string): Answer {
  return { status: 302, headers: { location, 'cache-control': 'no-store' }, body: '' };
}

/** An error in words, for people who read a failed test. */
export function errorAnswer(status: number, text: string): Answer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: `${text}\n` };
}
