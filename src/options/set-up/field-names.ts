/** The fields of the Set up a role tab, as they are called on the screen. */
import type { SetUpField } from '../../domain/set-up/answers.ts';
import type { MessageKey } from '../../i18n/say.ts';

export const fieldNames: Record<SetUpField, MessageKey> = {
  partition: 'field_partition',
  base: 'field_baseAccount',
  baseNumber: 'setUp_fieldBaseNumber',
  account: 'setUp_fieldTarget',
  roleName: 'field_roleName',
  path: 'setUp_fieldPath',
  description: 'setUp_fieldDescription',
  trusted: 'setUp_fieldTrusted',
  names: 'setUp_fieldNames',
  mfa: 'setUp_fieldMfa',
  sessionLength: 'setUp_fieldSessionLength',
  managedPolicies: 'setUp_fieldManagedPolicies',
  policy: 'setUp_fieldPolicy',
  tags: 'setUp_fieldTags',
  displayName: 'field_displayName',
  color: 'field_color',
};
