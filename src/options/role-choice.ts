/** A role chosen from a text field: each role has one text that is its own, and any search with one hit will do. */
import { formatAccount } from '../domain/account.ts';
import { partition } from '../domain/partition.ts';
import { bad, good, type Result } from '../domain/result.ts';
import { type Role, type RoleKey, roleKey, roleTitle } from '../domain/role.ts';
import { say, sayCount } from '../i18n/say.ts';
import { searchable, searchRoles } from '../search/role-search.ts';

/** All that makes a role this role and no other, behind its name. */
export function choiceText(role: Role): string {
  const title = roleTitle(role);
  const parts = [
    title,
    role.roleName === title ? '' : role.roleName,
    formatAccount(role.account),
    role.variant,
    role.partition === 'aws' ? '' : partition(role.partition).name,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** The role that a text chooses; nothing typed chooses none. */
export function readChoice(roles: readonly Role[], text: string): Result<RoleKey | undefined> {
  const wanted = text.trim();
  if (wanted === '') return good(undefined);
  const exact = roles.filter((role) => choiceText(role) === wanted);
  const found = exact.length > 0 ? exact : searchRoles(searchable(roles), wanted);
  const [first, ...others] = found;
  if (!first) return bad(say('roles_noMatch', { text: wanted }));
  if (others.length > 0) {
    return bad(sayCount('shortcuts_ambiguous', found.length, { text: wanted }));
  }
  return good(roleKey(first));
}
