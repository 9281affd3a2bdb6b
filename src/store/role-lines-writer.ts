/** Writes all roles as the lines that `role-lines.ts` reads: sorted, so that nobody has to compare words to show them. */

import { signsOf } from '../domain/color-sign.ts';
import type { Role } from '../domain/role.ts';
import { groupOrder, sortRoles } from '../domain/role-list.ts';
import { searchTextOf } from '../search/search-text.ts';
import type { IndexTexts } from './role-index.ts';
import { COLUMNS, FAVORITE, LINES_VERSION, PROTECTED } from './role-lines.ts';
import type { StoredRoles } from './roles.ts';

/** More groups than anybody reads; what is beyond stands with the roles that have none. */
const MAX_GROUPS = 60_000;

/** Writes roles as lines, and what a search goes through. Takes a while for thousands: words are compared to sort them. */
export function indexTexts({ roles, unread }: Pick<StoredRoles, 'roles' | 'unread'>): IndexTexts {
  const named = new Set(roles.map(({ group }) => group).filter((group) => group !== ''));
  const groups = [...named].sort(groupOrder(roles)).slice(0, MAX_GROUPS);
  const places = new Map(groups.map((group, place) => [group, place]));
  const sorted = sortRoles(roles);
  const lines = sorted.map((role) => lineOf(role, places.get(role.group) ?? groups.length));
  const signs = [...signsOf(roles.map(({ color }) => color))];
  const head = JSON.stringify({ version: LINES_VERSION, groups, signs, unread });
  return {
    lines: `${[head, ...lines].join('\n')}\n`,
    search: searchTextOf(sorted).text,
  };
}

function lineOf(role: Role, group: number): string {
  const flags = (role.favorite ? FAVORITE : 0) + (role.protected ? PROTECTED : 0);
  const fields = [`${flags}${group.toString(36)}`, ...COLUMNS.map((field) => role[field])];
  return fields.join('\t').trimEnd();
}
