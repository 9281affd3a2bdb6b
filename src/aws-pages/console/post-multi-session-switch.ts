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

export type MultiSessionOutcome =
  /** Where to go to be in the new session; not yet checked. */
  | { answered: true; destination: string; errorCode: string; status: number }
  | { answered: false; error: string };

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
  } catch (error) {
    return { answered: false, error: String(error) };
  }
}
