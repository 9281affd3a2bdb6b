/** What of the names in sight is never cut, because it tells them from the names around them. */
import { type Role, roleTitle } from '../domain/role.ts';
import { type Span, tellingPartsAt } from '../domain/telling-parts.ts';

/** What tells them is worked out only for a name that has no room. */
export interface KeptParts {
  title: () => readonly Span[];
  roleName: () => readonly Span[];
}

/**
 * For roles that stand one below the other: tells the parts of the one at a place. Give `AROUND` more on both sides than are
 * in sight, so that what a row keeps stays the same while the list scrolls.
 */
export function keptParts(roles: readonly Role[]): (at: number) => KeptParts {
  const titles = roles.map(roleTitle);
  const roleNames = roles.map(({ roleName }) => roleName);
  return (at) => ({
    title: () => tellingPartsAt(titles, at),
    roleName: () => tellingPartsAt(roleNames, at),
  });
}
