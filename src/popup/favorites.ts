/** Favorites, from the popup: a role becomes one or is none any more, and they are put in order. */
import type { Signal } from '@preact/signals';
import { newPositions } from '../domain/order-by-hand.ts';
import { type Role, roleKey, roleLabel } from '../domain/role.ts';
import type { RoleEdit } from '../domain/role-edit.ts';
import { say } from '../i18n/say.ts';
import { askBackground, wordsOf } from '../ui/background.ts';
import { rows } from './list-state.ts';
import { lines } from './listed-roles.ts';
import type { Row } from './role-rows.ts';

interface Telling {
  /** What was done, in words. */
  done: Signal<string>;
  /** Why it was not. */
  failure: Signal<string | undefined>;
}

export function favoriteChanges({ done, failure }: Telling) {
  const save = async (edits: RoleEdit[], words: string) => {
    failure.value = undefined;
    try {
      await askBackground('saveStep', { edits, words });
      done.value = words;
      return true;
    } catch (error) {
      failure.value = wordsOf(error);
      return false;
    }
  };

  /** Makes the row's role a favorite, or no longer one. */
  const toggle = (row: Row | undefined) => {
    const role = row?.role;
    if (!role) return;
    const name = roleLabel(role);
    const favorite = !role.favorite;
    const words = favorite
      ? say('popup_favoriteAdded', { role: name })
      : say('popup_favoriteRemoved', { role: name });
    void save([{ key: roleKey(role), details: { favorite } }], words);
  };

  /** Moves a favorite to where the one at `place` of the section is. Resolves to whether it was moved. */
  const moveTo = async (role: Role, place: number): Promise<boolean> => {
    const before = favoritesShown();
    const from = before.findIndex((one) => roleKey(one) === roleKey(role));
    if (from < 0 || place < 0 || place >= before.length || place === from) return false;
    const after = before.toSpliced(from, 1).toSpliced(place, 0, before[from] as Role);
    const isMoved = (one: Role) => one === before[from];
    const given = newPositions({ before, after, isMoved });
    if (!given) {
      failure.value = say('popup_noRoomToMove');
      return false;
    }
    const edits = [...given].map(([one, position]) => ({
      key: roleKey(one),
      details: { position },
    }));
    return save(edits, say('popup_favoriteMoved', { role: roleLabel(role), place: place + 1 }));
  };

  /** Moves the row's role up or down among the favorites; false where it is none of them. */
  const move = (row: Row | undefined, step: -1 | 1) => {
    if (!row?.role || row.section.id !== 'favorites') return false;
    const place = favoritesShown().indexOf(row.role);
    void moveTo(row.role, place + step);
    return true;
  };
  return { toggle, move, moveTo };
}

function favoritesShown(): Role[] {
  const section = rows.value.sections.find(({ id }) => id === 'favorites');
  return section?.lines.flatMap((line) => lines.value?.role(line) ?? []) ?? [];
}
