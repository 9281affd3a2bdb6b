/** Who is signed in, and how AWS writes that down: ARNs, account labels, user labels. */

import { createHash } from 'node:crypto';
import type { PartitionId } from './partitions.ts';
import { isAccountId } from './validation.ts';

/** The identity that a person signed in with. */
export interface Identity {
  readonly accountId: string;
  readonly alias?: string;
  /** An IAM user's name, or `role/session` for a federated or Identity Center user; the account's name for root. */
  readonly user: string;
  /** Signed in with the account's own email address, as its root user. */
  readonly isRoot?: boolean;
}

/** A role that a session has switched to. */
export interface AssumedRole {
  readonly account: string;
  readonly roleName: string;
  readonly displayName: string;
  readonly color: string;
}

/** The twelve digits behind an account ID or alias. An unknown alias gets digits of its own, always the same. */
export function accountIdOf(account: string, identity: Identity): string {
  if (isAccountId(account)) return account;
  if (account === identity.alias) return identity.accountId;
  const digest = createHash('sha256').update(account).digest();
  return String(digest.readUIntBE(0, 6) % 1e12).padStart(12, '0');
}

/** `1234-5678-9012`, as the navigation bar writes an account ID. */
export function grouped(accountId: string): string {
  return accountId.replace(/(?=(\d{4})+$)(?!^)/g, '-');
}

/** The name that the console gives a user in a session's name: what follows the last slash. */
export function sessionNameOf(identity: Identity): string {
  return identity.user.slice(identity.user.lastIndexOf('/') + 1);
}

/** The role's name without its path, as ARNs of assumed roles have it. */
export function bareRoleName(roleName: string): string {
  return roleName.slice(roleName.lastIndexOf('/') + 1);
}

/** The principal's ARN: of the role if one is assumed, otherwise of the root user or the user. */
export function principalArn(
  partition: PartitionId,
  identity: Identity,
  role: AssumedRole | undefined,
): string {
  if (role) {
    const accountId = accountIdOf(role.account, identity);
    const session = `${bareRoleName(role.roleName)}/${sessionNameOf(identity)}`;
    return `arn:${partition}:sts::${accountId}:assumed-role/${session}`;
  }
  if (identity.isRoot) return `arn:${partition}:iam::${identity.accountId}:root`;
  return identity.user.includes('/')
    ? `arn:${partition}:sts::${identity.accountId}:assumed-role/${identity.user}`
    : `arn:${partition}:iam::${identity.accountId}:user/${identity.user}`;
}
