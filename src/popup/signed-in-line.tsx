/** Who is signed in, in the popup's head: on this tab's console or, where that is none, on another tab's. */
import { formatAccount } from '../domain/account.ts';
import type { ConsoleSession } from '../domain/console-session.ts';
import { partition } from '../domain/partition.ts';
import { principalName } from '../domain/principal.ts';
import { signedIn } from './reach.ts';

export function SignedInLine() {
  const known = signedIn.value;
  const principal = known?.session.principal;
  if (!known || !principal) return null;
  const { session, base, isHere } = known;
  const wears = session.wearsRole && session.differentiator === undefined;
  return (
    <p class="signed-in">
      <span>{isHere ? 'Signed in as' : 'In another tab, signed in as'} </span>
      <b>{principalName(principal)}</b>
      <span> in {accountWords(session)}</span>
      {wears && base && <span>, from {base.name}</span>}
      {session.differentiator !== undefined && <span> · multi-session</span>}
    </p>
  );
}

function accountWords({ partition: id, principal, alias }: ConsoleSession): string {
  const account = formatAccount(principal?.account ?? '');
  const named = alias === '' ? account : `${alias} (${account})`;
  return id === 'aws' ? named : `${named}, ${partition(id).name}`;
}
