/** AWS has no room for one session more: which of those that are open to sign out, for the person to choose. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { formatAccount } from '../domain/account.ts';
import type { FullHouse, SessionInHouse } from '../domain/open-session.ts';
import { isRole, principalName } from '../domain/principal.ts';
import { type Role, roleLabel } from '../domain/role.ts';
import { sentenceParts } from '../i18n/in-a-row.ts';
import { say, sayCount, sayParts } from '../i18n/say.ts';
import { Drawing } from '../ui/drawing.tsx';
import * as icons from '../ui/icon-shapes.tsx';
import { leaveByEscape } from './acts.ts';
import { findListed } from './listed-roles.ts';
import { giveUp } from './switching.ts';

interface Props {
  role: Role;
  fullHouse: FullHouse;
}

export function FullHouseQuestion({ role, fullHouse }: Props) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  return (
    <section class="ask" aria-label={say('popup_fullHouse')} onKeyDown={leaveByEscape}>
      <p role="alert">
        <Drawing shape={icons.warning} />{' '}
        {sentenceParts<ComponentChildren>(
          sayParts('popup_noRoom', { role: <b>{roleLabel(role)}</b> }),
          say(fullHouse.sessions.length > 0 ? 'popup_whichToSignOut' : 'popup_signOneOut'),
        )}
      </p>
      <ul class="sessions" ref={list}>
        {fullHouse.sessions.map((session) => (
          <li key={session.differentiator}>
            <button
              type="button"
              class="button small"
              onClick={() => giveUp(session.differentiator)}
            >
              {say('popup_signOut', { session: sessionWords(session) })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** By the name that the list has for it, where it has one. */
function sessionWords({ principal, alias, tabs }: SessionInHouse): string {
  const stored = findListed((role) => isRole(principal, role));
  const account = alias || formatAccount(principal.account);
  const open = tabs === 0 ? say('popup_noTabOpen') : sayCount('popup_tabsOpen', tabs);
  const who = say('popup_session', { name: principalName(principal), account, open });
  return stored?.displayName ? `${stored.displayName}: ${who}` : who;
}
