/** What the address bar suggests for a text: the role that Enter switches to, then the next best. Pure. */
import type { Suggestions } from '../browser/address-bar.ts';
import type { SuggestionPiece } from '../browser/suggestion-text.ts';
import { formatAccount } from '../domain/account.ts';
import type { RoleUse } from '../domain/frecency.ts';
import { type Role, roleKey, roleTitle } from '../domain/role.ts';
import { say, sayParts } from '../i18n/say.ts';
import { boostsOf } from '../search/boosts.ts';
import { asksForSomething, searchable, searchRoles } from '../search/role-search.ts';

/** Browsers show few more, the first one included. */
const MAX_SUGGESTIONS = 7;

/** The role that a text means when the person presses Enter: a suggestion's own, else the best hit. */
export function enteredRole(
  roles: readonly Role[],
  text: string,
  uses: readonly RoleUse[] = [],
): Role | undefined {
  return rolesMeant(roles, text, uses)[0];
}

/** The roles that a text may mean, that which Enter switches to first. */
function rolesMeant(roles: readonly Role[], text: string, uses: readonly RoleUse[]): Role[] {
  const wanted = text.trim();
  const hits = asksForSomething(wanted)
    ? searchRoles(searchable(roles), wanted, boostsOf(roles, uses))
    : [];
  const suggested = roles.find((role) => roleKey(role) === wanted);
  return suggested ? [suggested, ...hits.filter((role) => role !== suggested)] : hits;
}

/** `usual`: the roles to offer before anything is typed. */
export function suggestionsFor(
  roles: readonly Role[],
  usual: readonly Role[],
  text: string,
  uses: readonly RoleUse[] = [],
): Suggestions {
  const told = (words: string) => ({ content: text, description: [{ text: words }] });
  if (roles.length === 0) {
    return { first: told(say('addressBar_noRoles')), others: [] };
  }
  if (text.trim() === '') {
    return {
      first: told(say('addressBar_nothingTyped')),
      others: usual.slice(0, MAX_SUGGESTIONS - 1).map(suggestion),
    };
  }
  const [best, ...others] = rolesMeant(roles, text, uses);
  if (!best) {
    const words = say('addressBar_noMatch', { text: text.trim() });
    return { first: told(words), others: [] };
  }
  const { content, description } = suggestion(best);
  return {
    first: { content, description: switchTo(description) },
    others: others.slice(0, MAX_SUGGESTIONS - 1).map(suggestion),
  };
}

const switchTo = (role: SuggestionPiece[]): SuggestionPiece[] =>
  sayParts('addressBar_switchTo', { role }).flatMap((part) =>
    typeof part === 'string' ? [{ text: part }] : part,
  );

/** A role's key tells it apart from every other, and can be read. */
const suggestion = (role: Role) => ({ content: roleKey(role), description: describeRole(role) });

function describeRole(role: Role): SuggestionPiece[] {
  const title = roleTitle(role);
  const beside = [
    formatAccount(role.account),
    role.roleName === title ? '' : role.roleName,
    role.region,
    role.protected ? say('addressBar_protected') : '',
  ];
  return [
    { text: title, style: 'match' },
    { text: ' ' },
    { text: beside.filter((part) => part !== '').join(' · '), style: 'dim' },
  ];
}
