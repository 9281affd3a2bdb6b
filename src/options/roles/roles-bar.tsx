/** The line above the table: how many roles are shown, or what to do with those that are selected. */
import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Role } from '../../domain/role.ts';
import { Icon } from '../../ui/icon.tsx';
import { numberWords, roleCount, shownCount } from '../../ui/number-words.ts';
import { roles } from '../../ui/stored-state.ts';
import type { RolesView } from './roles-view.ts';
import { nothingSelected } from './selection.ts';
import { changeTableView, tableView } from './table-view-state.ts';

/** The table, or in its place what there is to do with the whole list. */
export type Showing = 'table' | 'duplicates' | 'text';

interface Props {
  view: RolesView;
  /** How many duplicates there are. */
  duplicates: number;
  /** What is shown. */
  showing: Signal<Showing>;
  onEdit: (roles: readonly Role[]) => void;
  onRemove: (roles: readonly Role[]) => void;
}

export function RolesBar({ view, duplicates, showing, onEdit, onRemove }: Props) {
  const selected = view.selected.value;
  const { grouped } = tableView.value;
  return (
    <div class="roles-bar" data-selecting={selected.length > 0}>
      <span class="soft">{countWords(view)}</span>
      {selected.length > 0 && (
        <>
          <button type="button" class="button small" onClick={() => onEdit(selected)}>
            <Icon name="edit" size={16} /> Edit selected
          </button>
          <button type="button" class="button small" onClick={() => onRemove(selected)}>
            <Icon name="remove" size={16} /> Remove selected
          </button>
          <button
            type="button"
            class="button small"
            onClick={() => {
              view.selection.value = nothingSelected;
            }}
          >
            Select none
          </button>
        </>
      )}
      <span class="end" />
      {(duplicates > 0 || showing.value === 'duplicates') && (
        <Show showing={showing} what="duplicates">
          Duplicates <span class="soft">{numberWords(duplicates)}</span>
        </Show>
      )}
      <Show showing={showing} what="text">
        Edit as text
      </Show>
      <button
        type="button"
        class="button small"
        aria-pressed={grouped}
        onClick={() => changeTableView({ grouped: !grouped })}
      >
        Show groups
      </button>
    </div>
  );
}

interface ShowProps {
  showing: Signal<Showing>;
  what: Showing;
  children: ComponentChildren;
}

/** Shows something in place of the table, and the table again. */
function Show({ showing, what, children }: ShowProps) {
  const isShown = showing.value === what;
  return (
    <button
      type="button"
      class="button small"
      aria-pressed={isShown}
      onClick={() => {
        showing.value = isShown ? 'table' : what;
      }}
    >
      {children}
    </button>
  );
}

/** `40 roles`, `3 of 40 roles`, or how many are selected, and how many of those do not stand in the table. */
function countWords({ found, selected, selectedShown }: RolesView): string {
  const count = selected.value.length;
  if (count === 0) return shownCount(found.value.length, roles.value?.length ?? 0);
  const hidden = count - selectedShown.value;
  const words = `${roleCount(count)} selected`;
  return hidden === 0 ? words : `${words}, ${numberWords(hidden)} of them not shown`;
}
