/** AWS has no room for one session more: which of those that are open to sign out, for the person to choose. */
import { useEffect, useRef } from 'preact/hooks';
import { formatAccount } from '../domain/account.ts';
import type { FullHouse, SessionInHouse } from '../domain/open-session.ts';
import { isRole, principalName } from '../domain/principal.ts';
import { type Role, roleLabel } from '../domain/role.ts';
import { Icon } from '../ui/icon.tsx';
import { roles } from '../ui/stored-state.ts';

interface Props {
  role: Role;
  fullHouse: FullHouse;
  giveUp: (differentiator: string) => void;
  /** Signs out none. */
  stay: () => void;
}

export function FullHouseQuestion({ role, fullHouse, giveUp, stay }: Props) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    stay();
  };
  return (
    <section class="ask" aria-label="Full house" onKeyDown={onKeyDown}>
      <p role="alert">
        <Icon name="warning" /> Five of five sessions are in use, so there is no room for{' '}
        <b>{roleLabel(role)}</b>.{' '}
        {fullHouse.sessions.length > 0
          ? 'Which one shall be signed out instead? Its tabs are signed out with it. Escape signs out none.'
          : 'Sign one out in the console’s account menu, then try again.'}
      </p>
      <ul class="sessions" ref={list}>
        {fullHouse.sessions.map((session) => (
          <li key={session.differentiator}>
            <button
              type="button"
              class="button small"
              onClick={() => giveUp(session.differentiator)}
            >
              Sign out {sessionWords(session)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** By the name that the list has for it, where it has one. */
function sessionWords({ principal, alias, tabs }: SessionInHouse): string {
  const stored = roles.value?.find((role) => isRole(principal, role));
  const account = alias || formatAccount(principal.account);
  const open = tabs === 0 ? 'no tab open' : `${tabs} ${tabs === 1 ? 'tab' : 'tabs'} open`;
  const who = `${principalName(principal)} in ${account} (${open})`;
  return stored?.displayName ? `${stored.displayName}: ${who}` : who;
}
