/** Puts a favorite to another place among those that the popup shows. */
import { newPositions } from '../domain/order-by-hand.ts';
import { type RoleKey, roleKey, roleLabel } from '../domain/role.ts';
import type { RoleEdit } from '../domain/role-edit.ts';
import { say } from '../i18n/say.ts';
import { readRoles } from '../store/roles.ts';
import { saveEdits } from '../store/saved-edits.ts';

export interface FavoriteMove {
  /** The favorites as they are shown. */
  shown: readonly RoleKey[];
  /** Which of them goes, and to whose place, from 0. */
  from: number;
  to: number;
}

/** Gives in words what was done. Rejects, in words, where there is no room between two places, or the role is gone. */
export async function moveFavorite({ shown, from, to }: FavoriteMove): Promise<string> {
  const stored = new Map((await readRoles()).roles.map((role) => [roleKey(role), role]));
  const before = shown.flatMap((key) => stored.get(key) ?? []);
  const moved = before[from];
  if (!moved || before.length !== shown.length) throw new Error(say('switch_roleGone'));
  const after = before.toSpliced(from, 1).toSpliced(to, 0, moved);
  const given = newPositions({ before, after, isMoved: (role) => role === moved });
  if (!given) throw new Error(say('popup_noRoomToMove'));
  const edits = [...given].map(
    ([role, position]): RoleEdit => ({ key: roleKey(role), details: { position } }),
  );
  const words = say('popup_favoriteMoved', { role: roleLabel(moved), place: to + 1 });
  await saveEdits(edits, words);
  return words;
}
