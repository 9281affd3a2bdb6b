/** Which roles go out: those selected, all, those of one group with the groups in it, or those without a group. */
import { signal } from '@preact/signals';
import { isInGroup } from '../domain/bulk-change.ts';
import { groupRoles } from '../domain/list-order.ts';
import { type Role, type RoleKey, roleKey } from '../domain/role.ts';
import { say } from '../i18n/say.ts';

/** A choice as it stands in the list: its value, its words and its roles. */
export interface ExportChoice {
  value: string;
  words: string;
  roles: readonly Role[];
}

export const ALL = 'all';
export const SELECTED = 'selected';

/** The roles that were selected on the Roles tab to be exported, by key. */
export const selectedForExport = signal<ReadonlySet<RoleKey>>(new Set());

/** The choices that these roles give; only `ALL` where nothing is selected and nobody made a group. */
export function exportChoices(
  roles: readonly Role[],
  selected: ReadonlySet<RoleKey> = new Set(),
): ExportChoice[] {
  const chosen = roles.filter((role) => selected.has(roleKey(role)));
  const ofSelection = { value: SELECTED, words: say('export_selected'), roles: chosen };
  return [...(chosen.length > 0 ? [ofSelection] : []), ...choicesOf(roles)];
}

function choicesOf(roles: readonly Role[]): ExportChoice[] {
  const all = { value: ALL, words: say('export_all'), roles };
  const names = groupNames(roles);
  if (names.length === 0) return [all];
  const groups = names.map((name) => ({
    value: `group ${name}`,
    words: name,
    roles: roles.filter((role) => isInGroup(name, role)),
  }));
  const rest = roles.filter(({ group }) => group === '');
  const others = { value: 'none', words: say('export_ungrouped'), roles: rest };
  return [all, ...groups, ...(rest.length > 0 ? [others] : [])];
}

/** All groups in the order of the list, each after the one that it is in. */
function groupNames(roles: readonly Role[]): string[] {
  const plain = roles.map((role) => ({ ...role, favorite: false }));
  const named = groupRoles(plain).filter(({ roles: [first] }) => first?.group !== '');
  const names = new Set<string>();
  for (const { name } of named) {
    const levels = name.split('/');
    for (const [index] of levels.entries()) names.add(levels.slice(0, index + 1).join('/'));
  }
  return [...names];
}
