/** One role in the popup's list: color, display name, account, role name and region at a glance. */
import { formatAccount } from '../domain/account.ts';
import { type Role, roleLabel } from '../domain/role.ts';
import { Icon } from '../ui/icon.tsx';
import { MiddleCut } from '../ui/middle-cut.tsx';

interface Props {
  id: string;
  role: Role;
  active: boolean;
  /** The role's place among all, from 1, and how many there are. */
  place: number;
  count: number;
  /** Pixels from the top of its group. */
  top: number;
  onPick: (event: MouseEvent) => void;
}

export function RoleOption({ id, role, active, place, count, top, onPick }: Props) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox that owns this list takes the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the combobox; aria-activedescendant names the option.
    <div
      id={id}
      class="role"
      role="option"
      aria-selected={active}
      aria-posinset={place}
      aria-setsize={count}
      style={{ top: `${top}px` }}
      onClick={onPick}
      onAuxClick={onPick}
    >
      <span class="color" style={role.color ? { background: `#${role.color}` } : {}} />
      <span class="name">
        <MiddleCut text={roleLabel(role)} />
        {role.favorite && <Mark name="star" words="favorite" />}
        {role.protected && <Mark name="shield" words="protected" />}
      </span>
      <span class="where">
        <span class="account">{formatAccount(role.account)}</span>
        <span class="role-name">
          <MiddleCut text={role.roleName} />
        </span>
      </span>
      {role.region && <span class="region">{role.region}</span>}
    </div>
  );
}

function Mark({ name, words }: { name: 'star' | 'shield'; words: string }) {
  return (
    <span class={`mark ${name}`} title={words}>
      <Icon name={name} size={14} />
      <span class="unseen">, {words}, </span>
    </span>
  );
}
