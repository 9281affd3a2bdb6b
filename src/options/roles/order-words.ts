/** What the columns that the table can be sorted by are called, from left to right. */
import type { OrderField } from '../../domain/role-order.ts';
import type { MessageKey } from '../../i18n/say.ts';

export const ORDER_WORDS: Readonly<Record<OrderField, MessageKey>> = {
  displayName: 'field_displayName',
  account: 'field_account',
  roleName: 'field_roleName',
  region: 'field_region',
  group: 'field_group',
};
