/**
 * Team lists: role lists that are kept elsewhere and read only. What somebody there gets wrong must not cost anybody here a
 * role, so each new state of a list is judged before it takes the place of the last good one.
 */
import { compareLists, type ListedRole, type RoleChange } from './list-comparison.ts';
import { DETAIL_FIELDS, type Role, type RoleDetails, roleLabel } from './role.ts';

/** Some roles: how many, and what the first of them are called. */
export interface NamedRoles {
  count: number;
  names: string[];
}

/** What a new state of a list changes, as a person is told. */
export interface TeamListNews {
  added: NamedRoles;
  changed: NamedRoles;
  removed: NamedRoles;
}

/** news: all of it may be taken. shrunken: more than a fifth of the list is gone. */
export type TeamListJudgement =
  | { state: 'same' }
  | { state: 'news'; news: TeamListNews }
  | { state: 'shrunken'; news: TeamListNews };

/** Beyond this part of a list, what is gone is more likely a mistake than meant. */
const MOST_GONE = 0.2;
const MOST_NAMED = 100;

/** Compares the roles that are held with those that were just read. */
export function judgeTeamList(held: readonly Role[], read: readonly Role[]): TeamListJudgement {
  const listed = read.map((role): ListedRole => ({ role, said: DETAIL_FIELDS }));
  const { added, changed, removed, edits } = compareLists(held, listed, 'replace');
  if (edits.length === 0) return { state: 'same' };
  const news = {
    added: named(added),
    changed: named(changed.map(({ after }: RoleChange) => after)),
    removed: named(removed),
  };
  const isShrunken = removed.length > held.length * MOST_GONE;
  return { state: isShrunken ? 'shrunken' : 'news', news };
}

const named = (roles: readonly Role[]): NamedRoles => ({
  count: roles.length,
  names: roles.slice(0, MOST_NAMED).map(roleLabel),
});

/** A team's role with what the person says of it laid over: what they leave empty stays the team's. */
export function laidOver(role: Role, own: Partial<RoleDetails>): Role {
  const said = Object.entries(own).filter(([, value]) => value !== '' && value !== false);
  return said.length === 0 ? role : { ...role, ...Object.fromEntries(said) };
}
