/** What the columns that the table can be sorted by are called, from left to right. */
import type { OrderField } from '../../domain/role-order.ts';

export const ORDER_WORDS: Readonly<Record<OrderField, string>> = {
  displayName: 'Display name',
  account: 'Account',
  roleName: 'Role name',
  region: 'Region',
  group: 'Group',
};
