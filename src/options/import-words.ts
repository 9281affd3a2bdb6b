/** What of an import is taken, in a few words: `3 new, 1 changed`. */
import type { ListComparison } from '../domain/list-comparison.ts';
import { type Role, type RoleKey, roleKey } from '../domain/role.ts';
import { words } from '../i18n/in-a-row.ts';
import { type CountKey, sayCount } from '../i18n/say.ts';

/** Counts what was not left out; '' where that is nothing. */
export function importWords(
  { added, changed, removed }: ListComparison,
  left: ReadonlySet<RoleKey>,
): string {
  const taken = (roles: readonly Role[]) => roles.filter((role) => !left.has(roleKey(role))).length;
  const counts: [CountKey, number][] = [
    ['import_importedNew', taken(added)],
    ['import_importedChanged', taken(changed.map(({ after }) => after))],
    ['import_importedRemoved', taken(removed)],
  ];
  const parts = counts.filter(([, count]) => count > 0);
  return words(parts.map(([key, count]) => sayCount(key, count)));
}
