/**
 * Who is signed in, in the popup's head: on this tab's console or, where that is none, on another tab's. Where a role is
 * worn there, the ways back stand beside it.
 */
import { formatAccount } from '../domain/account.ts';
import type { ConsoleSession } from '../domain/console-session.ts';
import { partitionName } from '../domain/partition-name.ts';
import { principalName } from '../domain/principal.ts';
import { roleLabel } from '../domain/role.ts';
import { say, sayParts } from '../i18n/say.ts';
import { pickNamed } from './acts.ts';
import { total } from './list-state.ts';
import { listedRole } from './listed-roles.ts';
import { chains, roleBefore, signedIn, wasAsked } from './reach.ts';
import { switchBack } from './switching.ts';

export function SignedInLine() {
  if (!total.value) return null;
  const before = listedRole(roleBefore.value);
  return (
    <div class="signed-in">
      {/* The line has its room before it is known what it says, so that nothing jumps. */}
      <p>{wasAsked.value && <Words />}</p>
      {before && (
        <button
          type="button"
          class="button small"
          title={say('popup_roleBeforeNamed', { role: roleLabel(before) })}
          onClick={() => pickNamed(before)}
        >
          <span aria-hidden="true">⇄ {roleLabel(before)}</span>
        </button>
      )}
      {signedIn.value?.session.wearsRole && (
        <button type="button" class="button small" onClick={switchBack}>
          {say('popup_switchBack')}
        </button>
      )}
    </div>
  );
}

function Words() {
  const known = signedIn.value;
  if (!known) return <>{say('popup_noConsole')}</>;
  const { session, base, isHere } = known;
  const { principal, differentiator, wearsRole } = session;
  if (!principal) return <>{say('popup_nobodyTold')}</>;
  const isMulti = differentiator !== undefined;
  const name = <b>{principalName(principal)}</b>;
  const account = <Account session={session} />;
  const isFromBase = wearsRole && !isMulti && base;
  return (
    <>
      {isFromBase
        ? sayParts(isHere ? 'popup_signedInFrom' : 'popup_signedInElsewhereFrom', {
            name,
            account,
            base: base.name,
          })
        : sayParts(isHere ? 'popup_signedIn' : 'popup_signedInElsewhere', { name, account })}
      {isMulti && ` · ${say('popup_multiSession')}`}
      {chains.value && ` · ${say('popup_chains')}`}
    </>
  );
}

function Account({ session: { partition: id, principal, alias } }: { session: ConsoleSession }) {
  const number = <span class="whole">{formatAccount(principal?.account ?? '')}</span>;
  return (
    <>
      {alias === '' ? number : [`${alias} (`, number, ')']}
      {id !== 'aws' && `, ${partitionName(id)}`}
    </>
  );
}
