/** What a person answers on the way to a new role, as it stands in the form: texts, not yet read. */
import { isPartitionId, type PartitionId } from '../partition.ts';

export interface SetUpAnswers {
  partition: PartitionId;
  /** The base account: number, alias, sign-in address or an ARN. */
  base: string;
  /** Its number, where `base` gives the alias alone. */
  baseNumber: string;
  /** The target account. */
  account: string;
  roleName: string;
  path: string;
  description: string;
  trusted: 'account' | 'users' | 'roles';
  /** The named users or roles. */
  names: string;
  mfa: boolean;
  sessionLength: string;
  managedPolicies: string;
  /** The custom permission policy, as JSON. */
  policy: string;
  tags: string;
  /** For the person's own list and for the switch link. */
  displayName: string;
  color: string;
}

export type SetUpField = keyof SetUpAnswers;

export const noAnswers: Readonly<SetUpAnswers> = {
  partition: 'aws',
  base: '',
  baseNumber: '',
  account: '',
  roleName: '',
  path: '',
  description: '',
  trusted: 'account',
  names: '',
  mfa: true,
  sessionLength: '1h',
  managedPolicies: '',
  policy: '',
  tags: '',
  displayName: '',
  color: '',
};

const ROLE_ARN = /^arn:([\w-]+):iam::(\d{12}):role\/(?:(.+)\/)?([^/]+)$/;

/** What a pasted ARN of the role to be says of several answers at once. */
export function answersOfRoleArn(text: string): Partial<SetUpAnswers> | undefined {
  const [, home, account = '', path = '', roleName = ''] = ROLE_ARN.exec(text.trim()) ?? [];
  return isPartitionId(home) ? { partition: home, account, path, roleName } : undefined;
}
