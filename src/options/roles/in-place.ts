/** Saves what was typed in place of a cell: one field of a role, or the name of a group. */
import { isInGroup, movingGroup, previewBulk } from '../../domain/bulk-change.ts';
import { problemWords } from '../../domain/problem-words.ts';
import { checkRole, type Role, roleLabel } from '../../domain/role.ts';
import { changeRole } from '../../domain/role-edit.ts';
import { type MessageKey, say, sayCount } from '../../i18n/say.ts';
import { roles } from '../../ui/stored-state.ts';
import { save } from '../edits.ts';

/** The fields that can be edited in their cells: what each is called there, and how it is told that it was saved. */
const inPlace = {
  displayName: { label: 'roles_displayNameOf', saved: 'roles_displayNameSaved' },
  region: { label: 'roles_regionOf', saved: 'roles_regionSaved' },
  group: { label: 'roles_groupOf', saved: 'roles_groupSaved' },
} as const satisfies Record<string, Record<'label' | 'saved', MessageKey>>;
export type InPlaceField = keyof typeof inPlace;

/** What a field is called in the cell of a role. */
export const fieldLabel = (field: InPlaceField, role: Role) =>
  say(inPlace[field].label, { role: roleLabel(role) });

/** Gives what is wrong with the text; undefined once it is saved. Rejects when it could not be saved. */
export async function saveField(
  role: Role,
  field: InPlaceField,
  text: string,
): Promise<string | undefined> {
  const checked = checkRole({ ...role, [field]: text });
  if (!checked.ok) return problemWords(checked.problems);
  const edits = changeRole(role, checked.role);
  const words = say(inPlace[field].saved, { role: roleLabel(role) });
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
  if (refused[0]) return problemWords(refused[0].problems);
  if (edits.length > 0) await save(edits, movedWords(changed.length, path, text.trim()));
  return undefined;
}

const movedWords = (count: number, group: string, to: string) =>
  to === ''
    ? sayCount('roles_movedOutOf', count, { group })
    : sayCount('roles_movedTo', count, { group, to });
