/** Saves what was typed in place of a cell: one field of a role, or the name of a group. */
import { isInGroup, movingGroup, previewBulk } from '../../domain/bulk-change.ts';
import { checkRole, type Role, roleLabel } from '../../domain/role.ts';
import { changeRole } from '../../domain/role-edit.ts';
import { roleCount } from '../../ui/number-words.ts';
import { roles } from '../../ui/stored-state.ts';
import { save } from '../edits.ts';

/** The fields that can be edited in their cells. */
export const IN_PLACE = { displayName: 'Display name', region: 'Region', group: 'Group' } as const;
export type InPlaceField = keyof typeof IN_PLACE;

/** Gives what is wrong with the text; undefined once it is saved. Rejects when it could not be saved. */
export async function saveField(
  role: Role,
  field: InPlaceField,
  text: string,
): Promise<string | undefined> {
  const checked = checkRole({ ...role, [field]: text });
  if (!checked.ok) return checked.problems.map(({ problem }) => problem).join(' ');
  const edits = changeRole(role, checked.role);
  const words = `Saved the ${IN_PLACE[field].toLowerCase()} of ${roleLabel(role)}.`;
  if (edits.length > 0) await save(edits, words);
  return undefined;
}

/**
 * Renames a group, moves it into another, or, with an empty name, dissolves it: all its roles in one step, also those that
 * are not shown.
 */
export async function saveGroup(path: string, text: string): Promise<string | undefined> {
  const all = roles.value ?? [];
  const within = all.filter((role) => isInGroup(path, role));
  const { changed, refused, edits } = previewBulk(within, movingGroup(path, text), all);
  if (refused[0]) return refused[0].problems.map(({ problem }) => problem).join(' ');
  const to = text.trim() === '' ? 'out of it' : `to ${text.trim()}`;
  if (edits.length > 0) await save(edits, `Moved ${roleCount(changed.length)} of ${path} ${to}.`);
  return undefined;
}
