/**
 * Signs one session out, by the address that the console's own account menu uses, and only after the person chose that
 * session in Hatrack. The browser carries the function over as text, so it stands alone.
 */

export interface SessionToEnd {
  signInHost: string;
  differentiator: string;
}

/**
 * Resolves once it was asked for. Whether the session is signed out cannot be read from here: the answer leads on to a page
 * that this page's policy may not even let it reach, long after the session has ended.
 */
export async function endSession({ signInHost, differentiator }: SessionToEnd): Promise<void> {
  const address = `https://${signInHost}/sessions/${encodeURIComponent(differentiator)}/v1/logout`;
  await fetch(address, { mode: 'no-cors', credentials: 'include' }).catch(() => undefined);
}
