/** The text of a team list as roles: whole, or a word on why it is none. */
import type { Role } from '../domain/role.ts';
import { LIGHT_FORMATS } from './light-formats.ts';
import { readListIn } from './read-list.ts';

export interface TeamListText {
  roles: Role[];
  /** How many problems kept entries out. */
  refused: number;
  /** Why nothing was read; '' where something was. */
  problem: string;
}

/** Reads what stands at a team list's address. Never throws. */
export function readTeamListText(text: string): TeamListText {
  const { format, listed, problems, accountsWithoutRoles } = readListIn(LIGHT_FORMATS, text);
  const refused = problems.filter(({ severity }) => severity === 'refused');
  const [first] = refused;
  const nothing = (problem: string) => ({ roles: [], refused: refused.length, problem });
  if (accountsWithoutRoles > 0) {
    return nothing('This list has accounts and no roles. A team list names the roles.');
  }
  if (format && listed.length === 0 && !first) return nothing('The list is empty.');
  if (!format || listed.length === 0) {
    const place = first ? ` (line ${first.place.line})` : '';
    return nothing(`The list could not be read. ${first?.message ?? ''}${place}`);
  }
  return { roles: listed.map(({ role }) => role), refused: refused.length, problem: '' };
}
