/**
 * Roles in the order of one of their fields. What is alike in it stays in the order of names, and what does not say it
 * stands last, whichever way round the order goes.
 */
import { groupedBy } from './grouped-by.ts';
import { type Role, roleLabel } from './role.ts';
import { byPath, inOrder, sortRoles } from './role-list.ts';

export const ORDER_FIELDS = ['displayName', 'account', 'roleName', 'region', 'group'] as const;
export type OrderField = (typeof ORDER_FIELDS)[number];

export interface RoleOrder {
  field: OrderField;
  descending: boolean;
}

/** Sorts by one field; undefined sorts by name. */
export function orderRoles(roles: readonly Role[], order: RoleOrder | undefined): Role[] {
  const byName = sortRoles(roles);
  if (!order) return byName;
  const { field, descending } = order;
  const compare = field === 'group' ? byPath : inOrder;
  const groups = groupedBy(byName, (role) => sayingOf(role, field));
  const unsaid = groups.get('') ?? [];
  groups.delete('');
  // Ten thousand roles have few regions and groups: comparing each value once is all the work.
  const values = [...groups.keys()].sort((a, b) => (descending ? compare(b, a) : compare(a, b)));
  return [...values.flatMap((value) => groups.get(value) ?? []), ...unsaid];
}

const sayingOf = (role: Role, field: OrderField) =>
  field === 'displayName' ? roleLabel(role) : role[field];
