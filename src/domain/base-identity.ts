/**
 * The base identity: who one signed in as, by which a role can be assumed or not.
 *
 * In the classic console the original sign-in authorises every switch, also while a role is worn. In the multi-session
 * console the session of the page does, so a session that wears a role chains from there.
 */
import type { AccountInfo, ConsoleSession } from './console-session.ts';
import type { PartitionId } from './partition.ts';
import { type Principal, type PrincipalKind, principalName } from './principal.ts';
import { permissionSetOf } from './signed-in-name.ts';

export interface BaseIdentity {
  partition: PartitionId;
  /** Twelve digits; '' where only the alias is known. */
  account: string;
  /** '' where there is none or it is not known. */
  alias: string;
  kind: PrincipalKind;
  /** The user, the role, or the permission set. */
  name: string;
}

/**
 * The base identity of a session; undefined where the page does not tell, as in the classic console while a role is worn:
 * there the page speaks of the role alone.
 */
export function baseIdentity(session: ConsoleSession): BaseIdentity | undefined {
  const { partition, principal, alias, differentiator } = session;
  if (!principal || (differentiator === undefined && mayBeWorn(session, principal))) {
    return undefined;
  }
  const { account, kind } = principal;
  return { partition, account, alias, kind, name: principalName(principal) };
}

/** Nobody but a role is worn. */
const mayBeWorn = ({ wearsRole, tellsWorn }: ConsoleSession, { kind }: Principal) =>
  wearsRole || (kind === 'role' && !tellsWorn);

/** The base identity as the navigation bar tells it, in the classic console: its login pair stays while a role is worn. */
export function baseOfAccountInfo(
  partition: PartitionId,
  { loginDisplayNameAccount = '', loginDisplayNameUser = '' }: AccountInfo,
): BaseIdentity | undefined {
  if (loginDisplayNameAccount === '' || loginDisplayNameUser === '') return undefined;
  const digits = loginDisplayNameAccount.replaceAll('-', '');
  const isId = /^\d{12}$/.test(digits);
  const [name = '', sessionName] = loginDisplayNameUser.split('/');
  return {
    partition,
    account: isId ? digits : '',
    alias: isId ? '' : loginDisplayNameAccount,
    kind: sessionName === undefined ? 'user' : 'role',
    name: permissionSetOf(name),
  };
}

/** One identity as two pages tell it, of which one may know the account's number and the other its alias alone. */
export function sameBase(known: BaseIdentity, told: BaseIdentity): BaseIdentity | undefined {
  const isSame = (field: keyof BaseIdentity) => known[field] === told[field];
  const isSameAccount =
    (told.account !== '' && isSame('account')) || (told.alias !== '' && isSame('alias'));
  if (!isSame('partition') || !isSame('kind') || !isSame('name') || !isSameAccount) {
    return undefined;
  }
  return { ...told, account: told.account || known.account, alias: told.alias || known.alias };
}
