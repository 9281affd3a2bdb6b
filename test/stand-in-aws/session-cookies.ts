/** The cookies that a console page sets for its partition's hosts. */

import { bareRoleName, sessionNameOf } from './identity.ts';
import type { Partition } from './partitions.ts';
import { arnOfSession, type Session } from './sessions.ts';

const credentialsCookieName = 'aws-creds';

/** The cookies of a session, as `set-cookie` values. */
export function sessionCookies(session: Session, partition: Partition): string[] {
  const shared = `Domain=${partition.cookieDomain}; Path=/; Secure; SameSite=None`;
  return [
    // Proves to the sign-in host that a page's call comes from a signed-in browser; scripts cannot read it.
    `${credentialsCookieName}=${session.differentiator}; ${shared}; HttpOnly`,
    `aws-userInfo=${encodeURIComponent(JSON.stringify(userInfo(session, partition)))}; ${shared}`,
  ];
}

/** The cookie that proves that the browser is signed in, if it came. */
export function credentialsIn(cookies: Record<string, string>): string | undefined {
  return cookies[credentialsCookieName];
}

function userInfo(session: Session, partition: Partition): Record<string, string> {
  const { role, identity } = session;
  const username = role
    ? `assumed-role/${bareRoleName(role.roleName)}/${sessionNameOf(identity)}`
    : identity.user;
  return {
    arn: arnOfSession(session),
    alias: role ? '' : (identity.alias ?? ''),
    username: encodeURIComponent(username),
    keybase: '',
    issuer: `https://${partition.signInHost}/signin`,
    signinType: 'PUBLIC',
  };
}
