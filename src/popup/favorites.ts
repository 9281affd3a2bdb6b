/** Favorites, from the popup: a role becomes one or is none any more, and they are put in order. */
import { type Role, type RoleKey, roleKey, roleLabel } from '../domain/role.ts';
import { say } from '../i18n/say.ts';
import { wordsOf } from '../i18n/words-of.ts';
import { askBackground } from '../ui/background.ts';
import { rows } from './list-state.ts';
import { lines } from './listed-roles.ts';
import { done, failure } from './outcome.ts';
import type { Row } from './role-rows.ts';

/** Resolves to whether it was done. */
async function attempt(work: () => Promise<string>): Promise<boolean> {
  failure.value = undefined;
  try {
    done.value = await work();
    return true;
  } catch (error) {
    failure.value = wordsOf(error);
    return false;
  }
}

/** Makes the row's role a favorite, or no longer one. */
export function toggleFavorite(row: Row | undefined): void {
  const role = row?.role;
  if (!role) return;
  const name = roleLabel(role);
  const favorite = !role.favorite;
  const words = favorite
    ? say('popup_favoriteAdded', { role: name })
    : say('popup_favoriteRemoved', { role: name });
  const edits = [{ key: roleKey(role), details: { favorite } }];
  void attempt(() => askBackground('saveStep', { edits, words }).then(() => words));
}

/** Moves a favorite to where the one at `to` of the section is. Resolves to whether it was moved. */
export async function moveFavorite(role: Role, to: number): Promise<boolean> {
  const shown = favoritesShown();
  const from = shown.indexOf(roleKey(role));
  if (from < 0 || to < 0 || to >= shown.length || to === from) return false;
  return attempt(() => askBackground('moveFavorite', { shown, from, to }));
}

/** Moves the row's role up or down among the favorites; false where it is none of them. */
export function stepFavorite(row: Row | undefined, step: -1 | 1): boolean {
  if (!row?.role || row.section.id !== 'favorites') return false;
  void moveFavorite(row.role, favoritesShown().indexOf(roleKey(row.role)) + step);
  return true;
}

function favoritesShown(): RoleKey[] {
  const section = rows.value.sections.find(({ id }) => id === 'favorites');
  return Array.from(section?.lines ?? [], (line) => roleKey(lines.value?.role(line) as Role));
}
