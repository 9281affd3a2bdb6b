/**
 * Requests to a server that the person named, and to no other: bounded in time and size, without cookies, and never sent
 * on to another address.
 */

export interface WebRequest {
  method: 'PROPFIND' | 'GET' | 'PUT' | 'MKCOL';
  url: string;
  headers: Record<string, string>;
  body?: string;
  /** In UTF-16 units; a longer answer is cut off there and told as too large. */
  atMost: number;
}

export type WebAnswer =
  /** `etag`: by which the server tells this state from others; '' where it says none. */
  | { state: 'answered'; status: number; text: string; etag: string }
  /** Browsers tell no more: no such host, no network, a certificate that they do not trust. */
  | { state: 'no-answer' }
  | { state: 'too-slow' }
  | { state: 'too-large' };

const PATIENCE_MS = 30_000;

/** Needs the browser's leave for the host. A redirect is answered with status 0. Never throws. */
export async function webRequest({ atMost, ...request }: WebRequest): Promise<WebAnswer> {
  const { url, ...options } = request;
  try {
    const response = await fetch(url, {
      ...options,
      credentials: 'omit',
      redirect: 'manual',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const text = await textOf(response, atMost);
    if (text === undefined) return { state: 'too-large' };
    const etag = response.headers.get('ETag') ?? '';
    return { state: 'answered', status: response.status, text, etag };
  } catch (error) {
    const isLate = error instanceof DOMException && error.name === 'TimeoutError';
    return { state: isLate ? 'too-slow' : 'no-answer' };
  }
}

/** undefined where there is more; the rest is not waited for. */
async function textOf({ body }: Response, atMost: number): Promise<string | undefined> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (value !== undefined) text += value;
    if (text.length > atMost) {
      await reader?.cancel();
      return undefined;
    }
    if (done) return text;
  }
}
