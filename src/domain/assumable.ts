/**
 * Whether a role can be switched to from where one is signed in, and if not, why and what to do.
 *
 * The rules are those of today's most used switcher: a role that names a base account is for that account alone (by number
 * or alias), one that names none is for everybody. AWS itself adds: one partition never reaches another, and the root user
 * cannot switch.
 */
import { say } from '../i18n/say.ts';
import { formatAccount, isAccountId } from './account.ts';
import type { BaseIdentity } from './base-identity.ts';
import { isOfAnotherContainer } from './container-question.ts';
import { partitionName } from './partition-name.ts';
import type { Role } from './role.ts';
import { splitRoleName } from './role-name.ts';

export type Obstacle =
  | 'partition'
  | 'root'
  | 'base-account'
  | 'base-account-unknown'
  | 'base-role'
  | 'other-role-name';

/** What of a role decides from where it can be reached. */
export type Reach = Pick<
  Role,
  'partition' | 'baseAccount' | 'baseRole' | 'portal' | 'container' | 'roleName'
>;

/** That alone. The name of a role is '' where it is bound to no account, for there it decides nothing (`otherRoleName`). */
export function reachIn(role: Role): Reach {
  const { partition, baseAccount, baseRole, portal, container } = role;
  const roleName = baseAccount === '' ? '' : role.roleName;
  return { partition, baseAccount, baseRole, portal, container, roleName };
}

export interface WhyNot {
  obstacle: Obstacle;
  /** The reason, and what to do. */
  words: string;
}

/** undefined: nothing stands in the way of assuming `role` as `base`, as far as the console tells. */
export function whyNot(role: Reach, base: BaseIdentity): WhyNot | undefined {
  if (role.partition !== base.partition) {
    const [here, there] = [partitionName(base.partition), partitionName(role.partition)];
    return why('partition', say('reach_otherPartition', { there, here }));
  }
  if (base.kind === 'root') {
    return why('root', say('reach_root'));
  }
  return otherAccount(role.baseAccount, base) ?? otherRole(role.baseRole, base);
}

/** The same for any of the identities that one is signed in with. Without one, nothing is known to stand in the way. */
export function obstacleTo(role: Reach, bases: readonly BaseIdentity[]): WhyNot | undefined {
  const samePartition = bases.filter((base) => base.partition === role.partition);
  const nearest = samePartition.length > 0 ? samePartition : bases;
  const obstacles = nearest.map((base) => whyNot(role, base));
  return obstacles.includes(undefined) ? undefined : obstacles[0];
}

/**
 * For those who wear the same role everywhere: a role that is bound to a base account and has another name than the role or
 * permission set signed in with.
 */
export function otherRoleName(role: Reach, bases: readonly BaseIdentity[]): WhyNot | undefined {
  const { name } = splitRoleName(role.roleName);
  const worn = bases.filter(({ kind }) => kind === 'role').map((base) => base.name);
  const [first] = worn;
  if (role.baseAccount === '' || first === undefined || worn.includes(name)) return undefined;
  return why('other-role-name', say('reach_otherRoleName', { role: first }));
}

/** Where one is: who is signed in there, and what the person set. */
export interface Whereabouts {
  bases: readonly BaseIdentity[];
  /** The container that this is true of, as `SignedIn` has it. */
  container: string | undefined;
  /** Whether roles of other names than the one signed in with are out of reach. */
  sameNameOnly: boolean;
}

/** Why a role cannot be switched to from there; undefined where nothing is known to stand in the way. */
export function whyNotFrom(
  { bases, container, sameNameOnly }: Whereabouts,
  role: Reach,
): WhyNot | undefined {
  // A portal signs in by itself, whoever is signed in now, and of another container that is not known here.
  if (bases.length === 0 || role.portal !== '' || isOfAnotherContainer(role, container)) {
    return undefined;
  }
  return obstacleTo(role, bases) ?? (sameNameOnly ? otherRoleName(role, bases) : undefined);
}

function otherAccount(wanted: string, { account, alias }: BaseIdentity): WhyNot | undefined {
  if (wanted === '' || wanted === account || wanted === alias) return undefined;
  const shown = formatAccount(wanted);
  // Of the one account the number is known, of the other the alias: they may well be the same.
  if (isAccountId(wanted) && account === '') {
    return why('base-account-unknown', say('reach_numberUntold', { account: shown }));
  }
  if (!isAccountId(wanted) && alias === '') {
    return why('base-account-unknown', say('reach_aliasUntold', { account: shown }));
  }
  const here = formatAccount(account || alias);
  return why('base-account', say('reach_otherAccount', { wanted: shown, here }));
}

function otherRole(wanted: string, { name, kind }: BaseIdentity): WhyNot | undefined {
  if (wanted === '' || wanted === name) return undefined;
  const names = { wanted, name };
  return why(
    'base-role',
    kind === 'role' ? say('reach_otherRole', names) : say('reach_otherUser', names),
  );
}

const why = (obstacle: Obstacle, words: string): WhyNot => ({ obstacle, words });
