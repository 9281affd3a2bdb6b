/** What the columns that the table can be sorted by are called, in their order, and how it is sorted, in words. */
import type { OrderField, RoleOrder } from '../../domain/role-order.ts';
import { type MessageKey, say } from '../../i18n/say.ts';

export const ORDER_WORDS: Readonly<Record<OrderField, MessageKey>> = {
  displayName: 'field_displayName',
  account: 'field_account',
  roleName: 'field_roleName',
  region: 'field_region',
  group: 'field_group',
};

/** For who does not see the arrow at the head of a column. */
export function orderWords(order: RoleOrder | undefined): string {
  if (!order) return say('roles_sortedByNone');
  const column = say(ORDER_WORDS[order.field]);
  return order.descending
    ? say('roles_sortedDescending', { column })
    : say('roles_sortedAscending', { column });
}
