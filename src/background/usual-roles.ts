/** The roles a person most likely wants before they say which: favorites, and those used last. Pure. */
import { sortRoles } from '../domain/list-order.ts';
import { type Role, type RoleKey, roleKey } from '../domain/role.ts';

const MAX_USUAL = 10;
/** Many favorites leave room for the three used last. */
const MAX_FAVORITES = 7;

/** `recent`: keys, the latest first; those that have left the list are passed over. */
export function usualRoles(roles: readonly Role[], recent: readonly RoleKey[]): Role[] {
  const byKey = new Map(roles.map((role) => [roleKey(role), role]));
  const used = recent.flatMap((key) => byKey.get(key) ?? []);
  const usedFirst = new Set([...used, ...sortRoles(roles)]);
  const favorites = [...usedFirst].filter(({ favorite }) => favorite).slice(0, MAX_FAVORITES);
  const others = used.filter((role) => !favorites.includes(role));
  return [...sortRoles(favorites), ...others].slice(0, MAX_USUAL);
}
