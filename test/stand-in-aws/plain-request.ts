/** Asks the stand-in without a browser: one request, no redirects followed, no certificate checked. */

import { request } from 'node:https';

export interface PlainAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface PlainOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as a form; makes the request a POST. */
  readonly form?: Readonly<Record<string, string>>;
  /** Sent as JSON; makes the request a POST. */
  readonly json?: unknown;
}

/** The answer to one request for an AWS address. */
export function plainRequest(
  port: number,
  address: string,
  options: PlainOptions = {},
): Promise<PlainAnswer> {
  const { host, pathname, search } = new URL(address);
  const body = bodyOf(options);
  const sent = request({
    host: '127.0.0.1',
    port,
    path: pathname + search,
    method: body ? 'POST' : 'GET',
    headers: { host, ...body?.headers, ...options.headers },
    rejectUnauthorized: false,
    agent: false,
  });
  sent.end(body?.text);
  return new Promise((resolve, reject) => {
    sent.once('error', reject);
    sent.once('response', async (message) => {
      let text = '';
      for await (const chunk of message.setEncoding('utf8')) text += chunk;
      resolve({ status: message.statusCode ?? 0, headers: message.headers, body: text });
    });
  });
}

function bodyOf({ form, json }: PlainOptions) {
  if (form) {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return { text: new URLSearchParams(form).toString(), headers };
  }
  if (json === undefined) return undefined;
  return { text: JSON.stringify(json), headers: { 'content-type': 'application/json' } };
}
