/** What lifts a role among others that match about as well: its use on this machine, and its star. */
import type { RoleUse } from '../domain/frecency.ts';
import { type Role, roleKey } from '../domain/role.ts';

/** A star says as much as one use every week. */
export const FAVORITE_BOOST = 3;

/** A boost for each role, in the order given. */
export function boostsOf(roles: readonly Role[], uses: readonly RoleUse[]): Float32Array {
  const scores = new Map(uses.map(({ key, score }) => [key, score]));
  return Float32Array.from(roles, (role) => {
    const star = role.favorite ? FAVORITE_BOOST : 0;
    // Keys are texts that would have to be made: without uses there is nothing to look up.
    return scores.size === 0 ? star : star + (scores.get(roleKey(role)) ?? 0);
  });
}
