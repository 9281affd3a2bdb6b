/** How pages write down whose session it is. */

import { grouped } from './identity.ts';
import { accountIdOfSession, type Session } from './sessions.ts';

/** The account as people read it: its alias if it has one, otherwise its digits in groups. */
export function accountLabel(session: Session): string {
  const { role, identity } = session;
  if (role) return grouped(accountIdOfSession(session));
  return identity.alias ?? grouped(identity.accountId);
}

/** `user @ account`, as the navigation bar writes it; a role goes by its display name, the root user by the account's. */
export function sessionLabel(session: Session): string {
  const { role, identity } = session;
  if (!role && identity.isRoot) return identity.user;
  return role?.displayName || `${role?.roleName ?? identity.user} @ ${accountLabel(session)}`;
}

/** `Name (1234-5678-9012)`, as the account tile writes it. */
export function accountTileLabel(session: Session): string {
  const accountId = accountIdOfSession(session);
  const name = session.role ? session.role.account : (session.identity.alias ?? accountId);
  return `${name} (${grouped(accountId)})`;
}
