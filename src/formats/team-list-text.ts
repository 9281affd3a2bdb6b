/** The text of a team list as roles: whole, or a word on why it is none. */
import type { Role } from '../domain/role.ts';
import { say } from '../i18n/say.ts';
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
    return nothing(say('list_accountsAlone'));
  }
  if (format && listed.length > 0) {
    return { roles: listed.map(({ role }) => role), refused: refused.length, problem: '' };
  }
  if (!first) return nothing(say('list_isEmpty'));
  const { message, place } = first;
  return nothing(say('list_notRead', { problem: message, line: String(place.line) }));
}
