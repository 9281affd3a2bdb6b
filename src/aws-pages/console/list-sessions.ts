/**
 * Asks the sign-in host which sessions are open, as a console page can: with the page's own sign-in and in its own world.
 * It is asked only when AWS has refused a sixth. The browser carries the function over as text, so it stands alone.
 */

/** What the sign-in host answered, not yet checked; undefined where it did not. */
export async function listSessions(signInHost: string): Promise<unknown> {
  try {
    const response = await fetch(`https://${signInHost}/sessions/v1/list`, {
      credentials: 'include',
      headers: { accept: 'application/json' },
    });
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}
