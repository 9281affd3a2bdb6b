/** The fields of the Set up a role tab, as they are called on the screen. */
import type { SetUpField } from '../../domain/set-up/answers.ts';

export const fieldNames: Record<SetUpField, string> = {
  partition: 'Partition',
  base: 'Base account',
  baseNumber: 'Base account’s number',
  account: 'Target account',
  roleName: 'Role name',
  path: 'Path',
  description: 'Description',
  trusted: 'Who may assume it',
  names: 'Trusted users or roles',
  mfa: 'Ask for MFA',
  sessionLength: 'Session length',
  managedPolicies: 'Managed policies',
  policy: 'Custom policy',
  tags: 'Tags',
  displayName: 'Display name',
  color: 'Color',
};
