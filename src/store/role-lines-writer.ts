/** Writes all roles as the lines that `role-lines.ts` reads: sorted, so that nobody has to compare words to show them. */

import { reachIn } from '../domain/assumable.ts';
import { type ColorSign, signsOf } from '../domain/color-sign.ts';
import { distinctValues } from '../domain/distinct-values.ts';
import { groupOrder, sortRoles } from '../domain/list-order.ts';
import { noDetails, type Role, roleKey } from '../domain/role.ts';
import { textHash } from '../domain/text-hash.ts';
import { searchTextOf } from '../search/search-text.ts';
import type { MadeIndex } from './role-index.ts';
import { COLUMNS, FAVORITE, LINES_VERSION, PROTECTED, WHITE } from './role-lines.ts';
import type { StoredRoles } from './roles.ts';

/** More groups than anybody reads; what is beyond stands with the roles that have none. */
const MAX_GROUPS = 60_000;

/** Makes the index of roles. Takes a while for thousands: words are compared to sort them. */
export function roleIndexOf({ roles, unread }: Pick<StoredRoles, 'roles' | 'unread'>): MadeIndex {
  const named = new Set(roles.map(({ group }) => group).filter((group) => group !== ''));
  const groups = [...named].sort(groupOrder(roles)).slice(0, MAX_GROUPS);
  const places = new Map(groups.map((group, place) => [group, place]));
  const sorted = sortRoles(roles);
  const { values: reaches, valueAt } = distinctValues(sorted.map(reachLine));
  return {
    lines: {
      version: LINES_VERSION,
      groups: [...groups, ''],
      signs: signsText(signsOf(roles.map(({ color }) => color))),
      unread,
      ...textOf(sorted.map(lineOf)),
      groupOf: Uint16Array.from(sorted, ({ group }) => places.get(group) ?? groups.length),
      isFavorite: Uint8Array.from(sorted, ({ favorite }) => Number(favorite)),
      reaches,
      reachOf: valueAt,
      hashes: Int32Array.from(sorted, (role) => textHash(roleKey(role))),
    },
    search: searchTextOf(sorted),
  };
}

const signsText = (signs: Iterable<readonly [string, ColorSign]>): string =>
  Array.from(
    signs,
    ([color, { letter, ink }]) => `#${color}${letter || ' '}${ink === WHITE ? 'w' : 'b'}`,
  ).join('');

function lineOf(role: Role): string {
  const flags = (role.favorite ? FAVORITE : 0) + (role.protected ? PROTECTED : 0);
  return [flags, ...COLUMNS.map((field) => role[field])].join('\t').trimEnd();
}

/** A line like a role's that says nothing else. */
const reachLine = (role: Role) =>
  lineOf({ ...noDetails, account: '', variant: '', ...reachIn(role) });

function textOf(lines: readonly string[]) {
  const utf8 = new TextEncoder();
  const starts = new Int32Array(lines.length + 1);
  const parts = lines.map((line) => utf8.encode(line));
  for (const [at, part] of parts.entries()) starts[at + 1] = (starts[at] ?? 0) + part.length;
  const text = new Uint8Array(starts.at(-1) ?? 0);
  for (const [at, part] of parts.entries()) text.set(part, starts[at]);
  return { text, starts };
}
