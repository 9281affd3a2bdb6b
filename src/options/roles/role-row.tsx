/** One role in the table: what is said of it, to be selected, edited in place, opened or removed. */
import type { ComponentChildren } from 'preact';
import { formatAccount } from '../../domain/account.ts';
import { portalLink } from '../../domain/portal-link.ts';
import { type Role, roleKey, roleLabel, roleTitle } from '../../domain/role.ts';
import { switchLink } from '../../domain/switch-link.ts';
import { say } from '../../i18n/say.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import type { KeptParts } from '../../ui/kept-parts.ts';
import { Mark } from '../../ui/mark.tsx';
import { MiddleCut } from '../../ui/middle-cut.tsx';
import { teams } from '../../ui/stored-state.ts';
import { announce, sayFailure } from '../edits.ts';
import { RoleColor } from '../role-color.tsx';
import { CellEditor } from './cell-editor.tsx';
import { STOPS } from './grid-focus.ts';
import { fieldLabel, type InPlaceField, saveField } from './in-place.ts';

export interface RowProps {
  place: number;
  /** The stop that is in the tab order; undefined where another row has it. */
  focused: number | undefined;
  isSelected: boolean;
  editing: InPlaceField | undefined;
  /** Of its names, what is never cut. */
  kept: KeptParts | undefined;
  /** The last rows have their problems above them, where there is room. */
  isLow: boolean;
  onSelect: (event: MouseEvent) => void;
  onEditCell: (field: InPlaceField) => void;
  onCloseCell: () => void;
  onEdit: () => void;
  onRemove: () => void;
}

export function RoleRow({ role, ...row }: RowProps & { role: Role }) {
  const label = roleLabel(role);
  const team = teams.value.get(roleKey(role));
  const stop = (name: keyof typeof STOPS) => stopProps(STOPS[name], row.focused);
  const cell = (field: InPlaceField) => ({ role, field, row, ...stop(field) });
  return (
    <tr
      class={row.isLow ? 'low' : ''}
      aria-rowindex={row.place + 2}
      aria-selected={row.isSelected}
      data-place={row.place}
    >
      <td class="select">
        <input
          type="checkbox"
          aria-label={say('roles_select', { role: label })}
          checked={row.isSelected}
          onClick={row.onSelect}
          {...stop('select')}
        />
      </td>
      <EditableCell {...cell('displayName')}>
        <span class="named">
          <RoleColor color={role.color} edge />
          <MiddleCut text={roleTitle(role)} keep={row.kept?.title} />
          {role.favorite && <Mark name="star" words={say('mark_favorite')} />}
          {role.protected && <Mark name="shield" words={say('mark_protected')} />}
          {team !== undefined && (
            <Mark name="team" words={say('mark_ofTeamList', { list: team })} />
          )}
        </span>
      </EditableCell>
      <td {...stop('account')}>
        <span class="digits">{formatAccount(role.account)}</span>
      </td>
      <td {...stop('roleName')}>
        <MiddleCut text={role.roleName} keep={row.kept?.roleName} />
      </td>
      <EditableCell {...cell('region')}>
        <span class="digits">{role.region}</span>
      </EditableCell>
      <EditableCell {...cell('group')}>
        <MiddleCut text={role.group} />
      </EditableCell>
      <td class="actions">
        <Action
          name="link"
          words={say(linkWords(role).copy, { role: label })}
          onClick={() => void copyLink(role)}
          {...stop('link')}
        />
        <Action
          name="edit"
          words={say('roles_editRole', { role: label })}
          onClick={row.onEdit}
          {...stop('edit')}
        />
        <Action
          name="remove"
          words={say('roles_remove', { role: label })}
          onClick={row.onRemove}
          {...stop('remove')}
        />
      </td>
    </tr>
  );
}

interface Stop {
  'data-stop': number;
  tabIndex: number;
}

export const stopProps = (stop: number, focused: number | undefined): Stop => ({
  'data-stop': stop,
  tabIndex: stop === focused ? 0 : -1,
});

interface EditableCellProps extends Stop {
  role: Role;
  field: InPlaceField;
  row: RowProps;
  children: ComponentChildren;
}

/** The cell of a field, or the field in its place. */
function EditableCell({ role, field, row, children, ...stop }: EditableCellProps) {
  const Cell = field === 'displayName' ? 'th' : 'td';
  const isEditing = row.editing === field;
  return (
    <Cell
      {...(field === 'displayName' && { scope: 'row' })}
      class={isEditing ? 'editing' : ''}
      onDblClick={() => row.onEditCell(field)}
      {...stop}
    >
      {isEditing ? (
        <CellEditor
          id="cell"
          label={fieldLabel(field, role)}
          value={role[field]}
          {...(field === 'group' && { list: 'table-groups' })}
          onSave={(text) => saveField(role, field, text)}
          onClose={row.onCloseCell}
        />
      ) : (
        children
      )}
    </Cell>
  );
}

interface ActionProps extends Stop {
  name: IconName;
  words: string;
  onClick: () => void;
}

/** Its title is its name too: with both, a screen reader would say the words twice. */
export function Action({ name, words, ...button }: ActionProps) {
  return (
    <button type="button" class="icon-button" title={words} {...button}>
      <Icon name={name} />
    </button>
  );
}

const linkWords = ({ portal }: Role) =>
  portal === ''
    ? ({ copy: 'roles_copySwitchLink', copied: 'roles_switchLinkCopied' } as const)
    : ({ copy: 'roles_copyPortalLink', copied: 'roles_portalLinkCopied' } as const);

async function copyLink(role: Role): Promise<void> {
  try {
    await navigator.clipboard.writeText(portalLink(role) ?? switchLink(role));
    announce(say(linkWords(role).copied, { role: roleLabel(role) }));
  } catch (error) {
    sayFailure(error);
  }
}
