/** What is done in the table by key and by pointer: selecting, editing in place, opening, removing. */
import { type Signal, useComputed, useSignal } from '@preact/signals';
import { type Role, type RoleKey, roleKey } from '../../domain/role.ts';
import { type GridFocus, STOPS, spotOf } from './grid-focus.ts';
import { type GridAct, gridCommand } from './grid-keys.ts';
import type { InPlaceField } from './in-place.ts';
import { moveInTable } from './move.ts';
import type { RolesView } from './roles-view.ts';
import { nothingSelected, selectRange, setSelected, toggle } from './selection.ts';
import type { TableRow } from './table-rows.ts';

/** What is edited in place: a cell of a role, or the head of a group. */
export type EditedCell = { id: string; field: InPlaceField | 'group-name' } | undefined;

export interface GridDeeds {
  view: RolesView;
  onEdit: (role: Role) => void;
  onRemove: (roles: readonly Role[]) => void;
}

export interface GridActs {
  edited: Signal<EditedCell>;
  select: (row: TableRow, extend: boolean) => void;
  editCell: (row: TableRow, field: InPlaceField) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onClick: (event: MouseEvent) => void;
}

export function useGridActs({ view, onEdit, onRemove }: GridDeeds, focus: GridFocus): GridActs {
  const { selection } = view;
  const edited = useSignal<EditedCell>(undefined);
  const shownKeys = useComputed(() =>
    view.rows.value.flatMap((row) => (row.kind === 'role' ? [row.id] : [])),
  );
  const rowAt = (place: number | undefined) => view.rows.value[place ?? -1];

  const rangeTo = (key: RoleKey, isOn: boolean) => {
    selection.value = selectRange(selection.value, shownKeys.value, key, isOn);
  };
  const select = (row: TableRow, extend: boolean) => {
    const { keys } = selection.value;
    if (row.kind === 'group') {
      const members = row.roles.map(roleKey);
      const isOn = !members.every((key) => keys.has(key));
      selection.value = setSelected(selection.value, members, isOn);
    } else if (extend) rangeTo(row.id, !keys.has(row.id));
    else selection.value = toggle(selection.value, row.id);
  };
  const editCell = (row: TableRow, field: InPlaceField) => {
    if (row.kind === 'role') edited.value = { id: row.id, field };
    else if (row.path !== '') edited.value = { id: row.id, field: 'group-name' };
  };

  const moveBy = (row: TableRow, step: -1 | 1) => {
    focus.follow();
    moveInTable(view, row.id, { step });
  };

  const acts: Record<GridAct, (row: TableRow, extend: boolean) => void> = {
    toggle: (row, extend) => {
      if (extend && row.kind === 'role') rangeTo(row.id, true);
      else select(row, false);
    },
    'select-all': () => {
      selection.value = setSelected(selection.value, view.found.value.map(roleKey), true);
    },
    clear: () => {
      selection.value = nothingSelected;
    },
    edit: (row) => {
      if (row.kind === 'role') onEdit(row.role);
    },
    'edit-cell': (row) => editCell(row, fieldAt(focus.spot.stop)),
    remove: (row) => {
      const chosen = view.selected.value;
      if (chosen.length > 0) onRemove(chosen);
      else if (row.kind === 'role') onRemove([row.role]);
    },
    'move-up': (row) => moveBy(row, -1),
    'move-down': (row) => moveBy(row, 1),
  };
  /** Draws a range out from the row before to the one that a key has led to. */
  const extend = (from: TableRow, to: TableRow | undefined) => {
    if (from.kind !== 'role' || to?.kind !== 'role') return;
    if (selection.value.anchor === undefined) selection.value = toggle(selection.value, from.id);
    rangeTo(to.id, true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as Element;
    const command = gridCommand(event);
    const row = rowAt(spotOf(target)?.place);
    // Enter and Space press the button, and tick the box, that has the focus.
    const isPress = target.matches('button, input') && /^(Enter| )$/.test(event.key);
    if (!command || !row || isPress) return;
    event.preventDefault();
    // A key held a little too long must not go on from row to row.
    if (event.repeat && 'act' in command && !command.act.startsWith('move')) return;
    if ('act' in command) return acts[command.act](row, command.extends);
    const reached = rowAt(focus.move(command.move));
    if (command.extends) extend(row, reached);
  };
  /** With Ctrl or Shift a click anywhere in a row selects, as in other lists. */
  const onClick = (event: MouseEvent) => {
    const target = event.target as Element;
    const row = rowAt(spotOf(target)?.place);
    if (row?.kind !== 'role' || target.closest('button, input')) return;
    if (event.shiftKey) rangeTo(row.id, true);
    else if (event.ctrlKey || event.metaKey) select(row, false);
  };
  return { edited, select, editCell, onKeyDown, onClick };
}

/** What F2 edits: the cell that has the focus, or where that cannot be edited, the name. */
const fieldAt = (stop: number): InPlaceField =>
  stop === STOPS.region ? 'region' : stop === STOPS.group ? 'group' : 'displayName';
