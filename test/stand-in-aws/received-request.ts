/** A request as a test wants to read it: host, path, query and fields, already taken apart. */

import type { IncomingMessage } from 'node:http';

export interface ReceivedRequest {
  readonly method: string;
  /** The host that was asked for, without a port. */
  readonly host: string;
  readonly path: string;
  /** The whole address, as the browser would show it without its fragment. */
  readonly address: string;
  readonly query: Record<string, string>;
  /** The fields of a submitted form, or the members of a JSON object. */
  readonly fields: Record<string, string>;
  readonly headers: Record<string, string>;
  /** When its head had arrived, in milliseconds since 1970, with fractions. */
  readonly arrived: number;
}

/** Reads the whole request. */
export async function receiveRequest(message: IncomingMessage): Promise<ReceivedRequest> {
  const arrived = performance.timeOrigin + performance.now();
  const headers = headersOf(message);
  const host = (headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  const url = new URL(message.url ?? '/', `https://${host || 'unknown.invalid'}`);
  return {
    method: message.method ?? 'GET',
    host,
    path: url.pathname,
    address: url.href,
    query: Object.fromEntries(url.searchParams),
    fields: fieldsOf(await textOf(message), headers['content-type'] ?? ''),
    headers,
    arrived,
  };
}

/** The cookies that came with the request. */
export function cookiesOf(request: ReceivedRequest): Record<string, string> {
  const pairs = (request.headers.cookie ?? '').split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return [name, value.join('=')];
  });
  return Object.fromEntries(pairs);
}

function headersOf(message: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return headers;
}

async function textOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function fieldsOf(body: string, contentType: string): Record<string, string> {
  if (contentType.startsWith('application/json')) return membersOf(body);
  if (contentType.startsWith('application/x-www-form-urlencoded')) {
    return Object.fromEntries(new URLSearchParams(body));
  }
  return {};
}

function membersOf(json: string): Record<string, string> {
  const value = parsed(json);
  if (typeof value !== 'object' || value === null) return {};
  const members = Object.entries(value).map(([name, member]) => [
    name,
    typeof member === 'string' ? member : JSON.stringify(member),
  ]);
  return Object.fromEntries(members);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
