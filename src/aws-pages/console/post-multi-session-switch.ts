/**
 * Switches in the multi-session console: asks the sign-in host for one session more, as the console itself does.
 *
 * It runs in the page's own world, because the sign-in host answers the console's own pages alone, and only at the moment of
 * the switch. The browser carries the function over as text, so it stands alone.
 */
export interface MultiSessionSwitch {
  signInHost: string;
  differentiator: string;
  body: {
    account: string;
    roleName: string;
    displayName: string;
    color: string;
    /** Without a session's label. */
    redirectUri: string;
  };
}

/**
 * `destination` leads into the new session and is not checked yet; '' where the host named none. `errorCode` is AWS's own
 * word for a refusal, '' where there is none; `status` is that of HTTP.
 */
export type MultiSessionOutcome =
  | { answered: true; destination: string; errorCode: string; status: number }
  | { answered: false };

/**
 * Opens one session more and goes nowhere: that is for the caller, once the destination was checked. Never throws; without
 * an answer, or without the browser's leave to read it, `answered` is false.
 */
export async function postMultiSessionSwitch({
  signInHost,
  differentiator,
  body,
}: MultiSessionSwitch): Promise<MultiSessionOutcome> {
  try {
    const response = await fetch(
      `https://${signInHost}/sessions/${encodeURIComponent(differentiator)}/v1/switchrole`,
      {
        method: 'POST',
        credentials: 'include',
        headers: { 'X-CSRF-PROTECTION': '1', 'content-type': 'application/json' },
        body: JSON.stringify(body),
      },
    );
    const answer = await response.json().catch(() => ({}));
    return {
      answered: true,
      destination: typeof answer?.destination === 'string' ? answer.destination : '',
      errorCode: typeof answer?.errorCode === 'string' ? answer.errorCode : '',
      status: response.status,
    };
  } catch {
    return { answered: false };
  }
}
