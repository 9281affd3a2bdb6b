/** Removes roles, in one step, and says so. Roles of a team list are read only: they stay, and that is said too. */
import { type Role, roleKey, roleLabel } from '../../domain/role.ts';
import { removeRole } from '../../domain/role-edit.ts';
import { sentences } from '../../i18n/in-a-row.ts';
import { say, sayCount } from '../../i18n/say.ts';
import { teams } from '../../ui/stored-state.ts';
import { save, sayFailure } from '../edits.ts';

export function remove(chosen: readonly Role[]): void {
  const own = chosen.filter((role) => !teams.value.has(roleKey(role)));
  const staying = chosen.length - own.length;
  const stay = sayCount('roles_cannotRemove', staying);
  const words = sentences(removedWords(own), staying > 0 ? stay : '');
  if (own.length === 0) sayFailure(new Error(stay));
  else save(own.map(removeRole), words).catch(sayFailure);
}

const removedWords = (gone: readonly Role[]) =>
  gone.length === 1 && gone[0]
    ? say('roles_removedOne', { role: roleLabel(gone[0]) })
    : sayCount('roles_removed', gone.length);
