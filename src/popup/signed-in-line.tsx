/**
 * Who is signed in, in the popup's head: on this tab's console or, where that is none, on another tab's. Where a role is
 * worn there, the ways back stand beside it.
 */
import { formatAccount } from '../domain/account.ts';
import type { ConsoleSession } from '../domain/console-session.ts';
import { partition } from '../domain/partition.ts';
import { principalName } from '../domain/principal.ts';
import { type Role, roleKey, roleLabel } from '../domain/role.ts';
import { roles } from '../ui/stored-state.ts';
import { chains, roleBefore, signedIn, wasAsked } from './reach.ts';

interface Props {
  pick: (role: Role) => void;
  switchBack: () => void;
}

export function SignedInLine({ pick, switchBack }: Props) {
  if (!wasAsked.value || !roles.value?.length) return null;
  const before = roles.value.find((role) => roleKey(role) === roleBefore.value);
  return (
    <div class="signed-in">
      <p>
        <Words />
      </p>
      {before && (
        <button
          type="button"
          class="button small"
          title="The role before"
          aria-label={`Role before: ${roleLabel(before)}`}
          onClick={() => pick(before)}
        >
          ⇄ {roleLabel(before)}
        </button>
      )}
      {signedIn.value?.session.wearsRole && (
        <button type="button" class="button small" onClick={switchBack}>
          Switch back
        </button>
      )}
    </div>
  );
}

function Words() {
  const known = signedIn.value;
  if (!known) return <>No console is open here. AWS may ask you to sign in first.</>;
  const { session, base, isHere } = known;
  const { principal, differentiator, wearsRole } = session;
  if (!principal) return <>This console page does not say who is signed in.</>;
  const isMulti = differentiator !== undefined;
  return (
    <>
      {isHere ? 'Signed in as' : 'In another tab, signed in as'} <b>{principalName(principal)}</b>{' '}
      in <Account session={session} />
      {wearsRole && !isMulti && base && `, from ${base.name}`}
      {isMulti && ' · multi-session'}
      {chains.value && '. A switch from this role chains, and lasts one hour at most.'}
    </>
  );
}

function Account({ session: { partition: id, principal, alias } }: { session: ConsoleSession }) {
  const number = <span class="whole">{formatAccount(principal?.account ?? '')}</span>;
  return (
    <>
      {alias === '' ? number : [`${alias} (`, number, ')']}
      {id !== 'aws' && `, ${partition(id).name}`}
    </>
  );
}
