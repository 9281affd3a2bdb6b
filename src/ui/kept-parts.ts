/** What of the names in sight is never cut, because it tells them from the names around them. */
import { type Role, roleTitle } from '../domain/role.ts';
import { type Span, tellingParts } from '../domain/telling-parts.ts';

export interface KeptParts {
  title: readonly Span[];
  roleName: readonly Span[];
}

/**
 * For roles that stand one below the other. Give `AROUND` more on both sides than are in sight, so that what a row keeps stays
 * the same while the list scrolls.
 */
export function keptParts(roles: readonly Role[]): KeptParts[] {
  const titles = tellingParts(roles.map(roleTitle));
  const roleNames = tellingParts(roles.map(({ roleName }) => roleName));
  return roles.map((_, at) => ({ title: titles[at] ?? [], roleName: roleNames[at] ?? [] }));
}
