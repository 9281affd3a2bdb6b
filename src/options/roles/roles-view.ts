/** What the Roles tab shows: the roles found, in order, as rows, and which of them are selected. */
import { type ReadonlySignal, type Signal, useComputed, useSignal } from '@preact/signals';
import { type Role, roleKey } from '../../domain/role.ts';
import { orderRoles, type RoleOrder } from '../../domain/role-order.ts';
import { searchable, searchRoles } from '../../search/role-search.ts';
import { roles } from '../../ui/stored-state.ts';
import { nothingSelected, type Selection } from './selection.ts';
import { groupedRows, plainRows, type TableRow } from './table-rows.ts';
import { tableView } from './table-view-state.ts';

export interface RolesView {
  query: Signal<string>;
  /** The roles that are searched for, in the order shown. */
  found: ReadonlySignal<readonly Role[]>;
  /** The order that the heads of the columns tell; undefined while the best hits stand first. */
  order: ReadonlySignal<RoleOrder | undefined>;
  rows: ReadonlySignal<TableRow[]>;
  selection: Signal<Selection>;
  /** The selected roles, in the order shown, and after them those that are not shown. */
  selected: ReadonlySignal<Role[]>;
}

export function useRolesView(): RolesView {
  const query = useSignal('');
  const selection = useSignal<Selection>(nothingSelected);
  const chosenOrder = useComputed(() => tableView.value.order);
  const sorted = useComputed(() => orderRoles(roles.value ?? [], chosenOrder.value));
  const searching = useComputed(() => query.value.trim() !== '');
  const prepared = useComputed(() => searchable(sorted.value));
  const found = useComputed(() => {
    if (!searching.value) return sorted.value;
    const hits = searchRoles(prepared.value, query.value);
    if (!chosenOrder.value) return hits;
    const isHit = new Set(hits);
    return sorted.value.filter((role) => isHit.has(role));
  });
  const order = useComputed(() => chosenOrder.value ?? (searching.value ? undefined : byName));
  const folded = useComputed(() => new Set(tableView.value.folded));
  const grouped = useComputed(() => tableView.value.grouped);
  const rows = useComputed(() =>
    grouped.value ? groupedRows(found.value, folded.value) : plainRows(found.value),
  );
  const selected = useComputed(() => selectedOf(found.value, roles.value ?? [], selection.value));
  return { query, found, order, rows, selection, selected };
}

const byName: RoleOrder = { field: 'displayName', descending: false };

function selectedOf(found: readonly Role[], all: readonly Role[], { keys }: Selection): Role[] {
  if (keys.size === 0) return [];
  const isSelected = (role: Role) => keys.has(roleKey(role));
  const shown = found.filter(isSelected);
  const isShown = new Set(shown);
  return [...shown, ...all.filter((role) => isSelected(role) && !isShown.has(role))];
}
