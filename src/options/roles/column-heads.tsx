/** The heads of the columns: a box that selects all that is shown, and a button a column that sorts by it. */
import { roleKey } from '../../domain/role.ts';
import type { OrderField, RoleOrder } from '../../domain/role-order.ts';
import { type MessageKey, say } from '../../i18n/say.ts';
import { Icon } from '../../ui/icon.tsx';
import { ORDER_WORDS } from './order-words.ts';
import type { RolesView } from './roles-view.ts';
import { setSelected } from './selection.ts';
import { changeTableView, tableView } from './table-view-state.ts';

const columns = Object.entries(ORDER_WORDS) as [OrderField, MessageKey][];

interface Props {
  view: RolesView;
  /** Called once the table is sorted another way. */
  onSorted: () => void;
}

export function ColumnHeads({ view, onSorted }: Props) {
  const order = view.order.value;
  const found = view.found.value;
  const selected = view.selectedShown.value;
  const isAll = found.length > 0 && selected === found.length;
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" class="select">
          <input
            type="checkbox"
            aria-label={say('roles_selectAllShown')}
            checked={isAll}
            indeterminate={selected > 0 && !isAll}
            onClick={() => {
              const all = found.map(roleKey);
              view.selection.value = setSelected(view.selection.value, all, !isAll);
            }}
          />
        </th>
        {columns.map(([field, name]) => (
          <th key={field} scope="col" aria-sort={sortWords(order, field)}>
            <button
              type="button"
              class="sort"
              onClick={() => {
                changeTableView({ order: nextOrder(order, field) });
                onSorted();
              }}
            >
              {say(name)}
              <Icon name="chevron" size={16} />
            </button>
          </th>
        ))}
        <th scope="col">
          <span class="unseen">{say('roles_actions')}</span>
        </th>
      </tr>
    </thead>
  );
}

function sortWords(order: RoleOrder | undefined, field: OrderField) {
  if (order?.field !== field) return 'none';
  return order.descending ? 'descending' : 'ascending';
}

/** Up, then down, then as it was before anything was sorted. */
function nextOrder(shown: RoleOrder | undefined, field: OrderField): RoleOrder | undefined {
  if (shown?.field !== field) return { field, descending: false };
  const isChosen = tableView.value.order !== undefined;
  return shown.descending && isChosen ? undefined : { field, descending: !shown.descending };
}
