/** Search for those who hold roles: the roles' text is made once, and what is found in it given back as roles. */
import type { Role } from '../domain/role.ts';
import { findRoles } from './find-roles.ts';
import { isRestricting, readQuery } from './query.ts';
import { type SearchText, searchTextOf } from './search-text.ts';

export interface SearchableRoles {
  roles: readonly Role[];
  text: SearchText;
}

/** Prepares roles for searching; the order given is kept among equal hits. */
export const searchable = (roles: readonly Role[]): SearchableRoles => ({
  roles,
  text: searchTextOf(roles),
});

/** The roles that match, best first; all of them for a query that asks for nothing. */
export function searchRoles(
  { roles, text }: SearchableRoles,
  query: string,
  boosts?: ArrayLike<number>,
): Role[] {
  return [...findRoles(text, query, boosts)].flatMap((place) => roles[place] ?? []);
}

/** Whether a query asks for anything: a sign alone, or a restriction that has only begun, does not. */
export const asksForSomething = (query: string) => isRestricting(readQuery(query));
