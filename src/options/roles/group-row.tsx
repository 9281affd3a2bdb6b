/** The head of a group in the table: folds it, selects all that is in it, and renames it in place. */
import { say, sayNumber } from '../../i18n/say.ts';
import { Icon } from '../../ui/icon.tsx';
import { MiddleCut } from '../../ui/middle-cut.tsx';
import { roleCount } from '../../ui/number-words.ts';
import { CellEditor } from './cell-editor.tsx';
import { GROUP_STOPS } from './grid-focus.ts';
import { saveGroup } from './in-place.ts';
import { Action, stopProps } from './role-row.tsx';
import type { GroupRow as Group } from './table-rows.ts';
import { foldGroup } from './table-view-state.ts';
import './group-row.css';

interface Props {
  group: Group;
  place: number;
  /** The stop that is in the tab order; undefined where another row has it. */
  focused: number | undefined;
  /** How many of its roles are selected. */
  selected: number;
  isRenaming: boolean;
  onSelect: (event: MouseEvent) => void;
  onRename: () => void;
  onCloseCell: () => void;
}

export function GroupRow({ group, place, focused, selected, isRenaming, ...on }: Props) {
  const { path, name, level, roles, isFolded } = group;
  const whole = path === '' ? name : path;
  const count = roles.length;
  return (
    <tr class="group-head" aria-rowindex={place + 2} data-place={place}>
      <td class="select">
        <input
          type="checkbox"
          aria-label={say('roles_selectGroup', { group: whole })}
          checked={selected === count}
          indeterminate={selected > 0 && selected < count}
          onClick={on.onSelect}
          {...stopProps(GROUP_STOPS.select, focused)}
        />
      </td>
      <td colSpan={6} class={isRenaming ? 'editing' : ''}>
        <div class="group-line" style={{ '--level': level }}>
          {isRenaming ? (
            <CellEditor
              id="cell"
              label={say('roles_groupName', { group: path })}
              value={path}
              list="table-groups"
              onSave={(text) => saveGroup(path, text)}
              onClose={on.onCloseCell}
            />
          ) : (
            <>
              <button
                type="button"
                class="fold"
                aria-expanded={!isFolded}
                onClick={() => foldGroup(path)}
                {...stopProps(GROUP_STOPS.fold, focused)}
              >
                <Icon name="chevron" size={16} />
                <MiddleCut text={name} />
                <span class="count">
                  <span aria-hidden="true">{sayNumber(count)}</span>
                  <span class="unseen">{roleCount(count)}</span>
                </span>
              </button>
              {path !== '' && (
                <Action
                  name="edit"
                  words={say('roles_renameGroup', { group: path })}
                  onClick={on.onRename}
                  {...stopProps(GROUP_STOPS.rename, focused)}
                />
              )}
            </>
          )}
        </div>
      </td>
    </tr>
  );
}
