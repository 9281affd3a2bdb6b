/**
 * Roles in the order of one of their fields. What is alike in it stays in the order of names, and what does not say it
 * stands last, whichever way round the order goes.
 */
import { isAccountId } from './account.ts';
import { groupedBy } from './grouped-by.ts';
import { byPath, inOrder } from './list-order.ts';
import { type Role, roleLabel } from './role.ts';

export const ORDER_FIELDS = ['displayName', 'account', 'roleName', 'region', 'group'] as const;
export type OrderField = (typeof ORDER_FIELDS)[number];

export interface RoleOrder {
  field: OrderField;
  descending: boolean;
}

/** Sorts roles that are sorted by name already by one of their fields; undefined leaves them so. */
export function orderRoles(byName: readonly Role[], order: RoleOrder | undefined): readonly Role[] {
  if (!order) return byName;
  const { field, descending } = order;
  const compare = comparison[field];
  const groups = groupedBy(byName, (role) => sayingOf(role, field));
  const unsaid = groups.get('') ?? [];
  groups.delete('');
  // Ten thousand roles have few regions and groups: comparing each value once is all the work.
  const values = [...groups.keys()].sort((a, b) => (descending ? compare(b, a) : compare(a, b)));
  return [...values.flatMap((value) => groups.get(value) ?? []), ...unsaid];
}

const sayingOf = (role: Role, field: OrderField) =>
  field === 'displayName' ? roleLabel(role) : role[field];

/** Account IDs are alike in length, so they need none of what makes comparing words slow. */
const byAccount = (a: string, b: string) =>
  isAccountId(a) && isAccountId(b) ? (a < b ? -1 : 1) : inOrder(a, b);

const comparison: Record<OrderField, (a: string, b: string) => number> = {
  displayName: inOrder,
  account: byAccount,
  roleName: inOrder,
  region: inOrder,
  group: byPath,
};
