/** The line above the table: how many roles are shown, or what to do with those that are selected. */
import type { ComponentChildren } from 'preact';
import { type Role, roleKey } from '../../domain/role.ts';
import { say, sayCount, sayNumber } from '../../i18n/say.ts';
import { Icon } from '../../ui/icon.tsx';
import { shownCount } from '../../ui/number-words.ts';
import { roles } from '../../ui/stored-state.ts';
import { selectedForExport } from '../export-choice.ts';
import { goTo, type RolesShown, route } from '../route.ts';
import type { RolesView } from './roles-view.ts';
import { nothingSelected } from './selection.ts';
import { changeTableView, tableView } from './table-view-state.ts';

interface Props {
  view: RolesView;
  /** How many duplicates there are. */
  duplicates: number;
  onEdit: (roles: readonly Role[]) => void;
  onRemove: (roles: readonly Role[]) => void;
}

export function RolesBar({ view, duplicates, onEdit, onRemove }: Props) {
  const selected = view.selected.value;
  const { grouped } = tableView.value;
  return (
    <div class="roles-bar" data-selecting={selected.length > 0}>
      <span class="soft" aria-live="polite">
        {countWords(view)}
      </span>
      {selected.length > 0 && (
        <>
          <button type="button" class="button small" onClick={() => onEdit(selected)}>
            <Icon name="edit" size={16} /> {say('roles_editSelected')}
          </button>
          <button type="button" class="button small" onClick={() => exportRoles(selected)}>
            <Icon name="export" size={16} /> {say('roles_exportSelected')}
          </button>
          <button type="button" class="button small" onClick={() => onRemove(selected)}>
            <Icon name="remove" size={16} /> {say('roles_removeSelected')}
          </button>
          <button
            type="button"
            class="button small"
            onClick={() => {
              view.selection.value = nothingSelected;
            }}
          >
            {say('roles_selectNone')}
          </button>
        </>
      )}
      <div class="views">
        {(duplicates > 0 || route.value.shown === 'duplicates') && (
          <Show what="duplicates">
            {say('roles_duplicates')} <span class="soft">{sayNumber(duplicates)}</span>
          </Show>
        )}
        <Show what="text">{say('roles_editAsText')}</Show>
        <Show what="history">{say('history_title')}</Show>
        <button
          type="button"
          class="button small"
          aria-pressed={grouped}
          onClick={() => changeTableView({ grouped: !grouped })}
        >
          {say('roles_showGroups')}
        </button>
      </div>
    </div>
  );
}

function exportRoles(selected: readonly Role[]): void {
  selectedForExport.value = new Set(selected.map(roleKey));
  goTo('export');
}

interface ShowProps {
  what: RolesShown;
  children: ComponentChildren;
}

/** Shows something in place of the table, and the table again. */
function Show({ what, children }: ShowProps) {
  const isShown = route.value.shown === what;
  return (
    <a
      class="button small"
      href={isShown ? '#roles' : `#roles/${what}`}
      {...(isShown && { 'aria-current': 'page' })}
    >
      {children}
    </a>
  );
}

/** `40 roles`, `3 of 40 roles`, or how many are selected, and how many of those do not stand in the table. */
function countWords({ found, selected, selectedShown }: RolesView): string {
  const count = selected.value.length;
  if (count === 0) return shownCount(found.value.length, roles.value?.length ?? 0);
  const hidden = count - selectedShown.value;
  if (hidden === 0) return sayCount('roles_selected', count);
  return sayCount('roles_selectedSomeHidden', count, { hidden });
}
