/** What the Roles tab shows: the roles found, in order, as rows, and which of them are selected. */
import { type ReadonlySignal, type Signal, useComputed, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { sortRoles } from '../../domain/list-order.ts';
import { type Role, roleKey } from '../../domain/role.ts';
import { orderRoles, type RoleOrder } from '../../domain/role-order.ts';
import { say } from '../../i18n/say.ts';
import { searchable, searchRoles } from '../../search/role-search.ts';
import { roles } from '../../ui/stored-state.ts';
import { ORDER_WORDS } from './order-words.ts';
import { nothingSelected, type Selection } from './selection.ts';
import { groupedRows, plainRows, type TableRow } from './table-rows.ts';
import { tableView } from './table-view-state.ts';

export interface RolesView {
  query: Signal<string>;
  /** The roles that are searched for, in the order shown. */
  found: ReadonlySignal<readonly Role[]>;
  /** The order that the heads of the columns tell; undefined while it is by hand, or the best hits stand first. */
  order: ReadonlySignal<RoleOrder | undefined>;
  /** Why nothing can be moved by hand at present; undefined where it can. */
  whyFixed: ReadonlySignal<string | undefined>;
  rows: ReadonlySignal<TableRow[]>;
  selection: Signal<Selection>;
  /** The selected roles, in the order shown, and after them those that are not shown. */
  selected: ReadonlySignal<Role[]>;
  /** How many of the selected are shown. */
  selectedShown: ReadonlySignal<number>;
}

export function useRolesView(): RolesView {
  const query = useSignal('');
  const selection = useSignal<Selection>(nothingSelected);
  const chosenOrder = useComputed(() => tableView.value.order);
  const lastSorted = useRef<readonly Role[]>([]);
  const sortedByName = useComputed(() => {
    lastSorted.current = sortRoles(roles.value ?? [], lastSorted.current);
    return lastSorted.current;
  });
  const sorted = useComputed(() => orderRoles(sortedByName.value, chosenOrder.value));
  const searching = useComputed(() => query.value.trim() !== '');
  const prepared = useComputed(() => searchable(sorted.value));
  const found = useComputed(() => {
    if (!searching.value) return sorted.value;
    const hits = searchRoles(prepared.value, query.value);
    if (!chosenOrder.value) return hits;
    const isHit = new Set(hits);
    return sorted.value.filter((role) => isHit.has(role));
  });
  const byHand = useComputed(() => sortedByName.value[0]?.position);
  const order = useComputed(
    () => chosenOrder.value ?? (searching.value || byHand.value ? undefined : byName),
  );
  const whyFixed = useComputed(() => whyNotByHand(searching.value, chosenOrder.value));
  const folded = useComputed(() => new Set(tableView.value.folded));
  const grouped = useComputed(() => tableView.value.grouped);
  const rows = useComputed(() =>
    grouped.value ? groupedRows(found.value, folded.value) : plainRows(found.value),
  );
  const shown = useComputed(() => selectedIn(found.value, selection.value));
  const selected = useComputed(() => {
    const isShown = new Set(shown.value);
    const all = selectedIn(roles.value ?? [], selection.value);
    return [...shown.value, ...all.filter((role) => !isShown.has(role))];
  });
  const selectedShown = useComputed(() => shown.value.length);
  return { query, found, order, whyFixed, rows, selection, selected, selectedShown };
}

function whyNotByHand(isSearch: boolean, order: RoleOrder | undefined): string | undefined {
  if (isSearch) return say('roles_fixedBySearch');
  return order && say('roles_fixedByOrder', { column: say(ORDER_WORDS[order.field]) });
}

const byName: RoleOrder = { field: 'displayName', descending: false };

const selectedIn = (all: readonly Role[], { keys }: Selection) =>
  keys.size === 0 ? [] : all.filter((role) => keys.has(roleKey(role)));
