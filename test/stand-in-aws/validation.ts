/**
 * AWS's own rules for the four fields of a role switch, as the IAM user guide states them. The page checks
 * them before it sends, and the server again when it receives.
 */

export interface RoleFields {
  account: string;
  /** May carry the role's path in front: `path/role`. */
  roleName: string;
  displayName: string;
  color: string;
}

export type Fault =
  | 'account-required'
  | 'account-malformed'
  | 'role-name-required'
  | 'role-name-malformed'
  | 'role-name-too-long'
  | 'display-name-too-long';

/** The most characters that AWS takes as a display name. */
const displayNameLimit = 64;

/** The most characters that path and name may have together where the console switches to a role. */
const consoleRoleNameLimit = 64;

const accountId = /^\d{12}$/;
const accountAlias = /^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$/;
const roleNameWithPath = /^\/?([\x21-\x2e\x30-\x7e]+\/)*[\w+=,.@-]+$/;

/** What is wrong with the account, if anything. */
export function accountFault(account: string): Fault | undefined {
  if (account === '') return 'account-required';
  return accountId.test(account) || accountAlias.test(account) ? undefined : 'account-malformed';
}

/** What is wrong with the role name, if anything. */
export function roleNameFault(roleName: string): Fault | undefined {
  if (roleName === '') return 'role-name-required';
  if (!roleNameWithPath.test(roleName)) return 'role-name-malformed';
  return roleName.length > consoleRoleNameLimit ? 'role-name-too-long' : undefined;
}

/** What is wrong with the display name, if anything. */
export function displayNameFault(displayName: string): Fault | undefined {
  return displayName.length > displayNameLimit ? 'display-name-too-long' : undefined;
}

/** Everything that is wrong with the fields. A colour is never wrong: AWS ignores one it does not like. */
export function faultsOf(fields: RoleFields): Fault[] {
  const faults = [
    accountFault(fields.account),
    roleNameFault(fields.roleName),
    displayNameFault(fields.displayName),
  ];
  return faults.filter((fault) => fault !== undefined);
}

/** Whether twelve digits were given; otherwise the account is an alias. */
export function isAccountId(account: string): boolean {
  return accountId.test(account);
}
