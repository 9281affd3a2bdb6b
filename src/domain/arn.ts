/** IAM role ARNs: `arn:aws:iam::123456789012:role/path/Name`, as AWS's documentation spells them. */
import { say } from '../i18n/say.ts';
import { isAccountId } from './account.ts';
import { isPartitionId } from './partition.ts';
import { bad, good, type Result } from './result.ts';
import type { Role } from './role.ts';

const ROLE_ARN = /^arn:([\w-]+):iam::(\d{12}):role\/(.+)$/;

/** Reads a role's ARN. The name is not checked further: `checkRole` does that. */
export function parseRoleArn(
  text: string,
): Result<Pick<Role, 'partition' | 'account' | 'roleName'>> {
  const [, partition, account, roleName] = ROLE_ARN.exec(text.trim()) ?? [];
  if (partition === undefined || account === undefined || roleName === undefined) {
    return bad(say('role_arnShape'));
  }
  if (!isPartitionId(partition)) return bad(say('role_partitionUnknown', { partition }));
  return good({ partition, account, roleName });
}

/** The ARN of a role; undefined where the account is known by its alias only. */
export function roleArn({
  partition,
  account,
  roleName,
}: Pick<Role, 'partition' | 'account' | 'roleName'>): string | undefined {
  return isAccountId(account) ? `arn:${partition}:iam::${account}:role/${roleName}` : undefined;
}
