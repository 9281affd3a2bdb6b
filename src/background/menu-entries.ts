/**
 * The entries of the context menus. Pure.
 *
 * An entry for a selection or a link must stand there before anyone knows what is selected: Chrome has no event for a
 * menu that opens, so it cannot say which role is meant, and what is meant is looked up on click, in every browser
 * alike. An entry for links can at least be kept to addresses that may name a role or an account.
 */

import { menuText } from '../browser/menu-text.ts';
import type { MenuEntry } from '../browser/menus.ts';
import { formatAccount } from '../domain/account.ts';
import { partitions } from '../domain/partition.ts';
import { type Role, type RoleKey, roleKey, roleTitle } from '../domain/role.ts';
import { say } from '../i18n/say.ts';

export const ALL_ROLES = 'all-roles';
export const BACK = 'back';
export const BEFORE = 'before';
export const SELECTION = 'selection';
export const LINK = 'link';
const PARENT = 'switch-to';
const SWITCH = 'switch ';

/** Browsers take `frame` for a page within a page, which Firefox does not count as a page. */
const ANYWHERE: MenuEntry['contexts'] = ['action', 'page', 'frame'];

/** AWS's sign-in hosts, and addresses with an ARN in them, plain or encoded. */
const LINKS = [
  ...partitions.map(({ signInHost }) => `https://*.${signInHost}/*`),
  '*://*/*:role/*',
  '*://*/*%3Arole%2F*',
];

/** The role behind an entry's id; undefined for entries that are no role's. */
export function keyOfEntry(id: string): RoleKey | undefined {
  return id.startsWith(SWITCH) ? id.slice(SWITCH.length) : undefined;
}

export function menuEntries(usual: readonly Role[]): MenuEntry[] {
  return [
    { id: PARENT, title: say('menu_switchTo'), contexts: ANYWHERE },
    ...usual.map((role) => ({
      id: `${SWITCH}${roleKey(role)}`,
      title: titleOf(role),
      parent: PARENT,
      contexts: ANYWHERE,
    })),
    ...(usual.length > 0 ? [{ id: 'line', parent: PARENT, contexts: ANYWHERE }] : []),
    { id: ALL_ROLES, title: say('menu_allRoles'), parent: PARENT, contexts: ANYWHERE },
    { id: BEFORE, title: say('menu_roleBefore'), parent: PARENT, contexts: ANYWHERE },
    { id: BACK, title: say('menu_switchBack'), parent: PARENT, contexts: ANYWHERE },
    { id: SELECTION, title: say('menu_selection'), contexts: ['selection'] },
    { id: LINK, title: say('menu_link'), contexts: ['link'], links: LINKS },
  ];
}

/** The account tells apart what bears one name; the dots say that a protected role asks first. */
function titleOf(role: Role): string {
  const account = formatAccount(role.account);
  return `${menuText(roleTitle(role))} (${menuText(account)})${role.protected ? '…' : ''}`;
}
