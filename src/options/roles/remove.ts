/** Removes roles, in one step, and says so. Roles of a team list are read only: they stay, and that is said too. */
import { type Role, roleKey, roleLabel } from '../../domain/role.ts';
import { removeRole } from '../../domain/role-edit.ts';
import { roleCount } from '../../ui/number-words.ts';
import { teams } from '../../ui/stored-state.ts';
import { save, sayFailure } from '../edits.ts';

export function remove(chosen: readonly Role[]): void {
  const own = chosen.filter((role) => !teams.value.has(roleKey(role)));
  const staying = chosen.length - own.length;
  const stay = staying > 0 ? ` ${isWords(staying)} of a team list and cannot be removed here.` : '';
  if (own.length === 0) sayFailure(new Error(stay.trim()));
  else save(own.map(removeRole), `Removed ${whatWords(own)}.${stay}`).catch(sayFailure);
}

const isWords = (count: number) => `${roleCount(count)} ${count === 1 ? 'is' : 'are'}`;

const whatWords = (gone: readonly Role[]) =>
  gone.length === 1 && gone[0] ? roleLabel(gone[0]) : roleCount(gone.length);
