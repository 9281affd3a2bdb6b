/** One role in the popup's list: color, display name, account, role name and region at a glance. */
import { formatAccount } from '../domain/account.ts';
import { type Role, roleTitle } from '../domain/role.ts';
import { say } from '../i18n/say.ts';
import { ColorMark } from '../ui/color-mark.tsx';
import { Mark } from '../ui/mark.tsx';
import { MiddleCut } from '../ui/middle-cut.tsx';
import { alike } from './list-state.ts';
import { isSignedIn, isWornHere } from './reach.ts';

interface Props {
  id: string;
  role: Role;
  active: boolean;
  /** The row's place among all, from 0, and how many there are. */
  place: number;
  count: number;
  /** Pixels from the top of its section. */
  top: number;
  onPick: (event: MouseEvent) => void;
}

/** The first rows can be picked by a number. */
const NUMBERED = 9;

export function RoleOption({ id, role, active, place, count, top, onPick }: Props) {
  const title = roleTitle(role);
  const isHere = isWornHere(role);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox that owns this list takes the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the combobox; aria-activedescendant names the option.
    <div
      id={id}
      class={isHere ? 'role here' : 'role'}
      role="option"
      aria-selected={active}
      aria-posinset={place + 1}
      aria-setsize={count}
      style={{ top: `${top}px` }}
      data-number={place < NUMBERED ? place + 1 : undefined}
      onClick={onPick}
      onAuxClick={onPick}
    >
      <ColorMark color={role.color} alike={alike.value} edge />
      <span class="name">
        <MiddleCut text={title} />
        {role.favorite && <Mark name="star" words={say('mark_favorite')} />}
        {role.protected && <Mark name="shield" words={say('mark_protected')} />}
        {isHere && <span class="badge">{say('popup_here')}</span>}
        {!isHere && isSignedIn(role) && <Mark name="done" words={say('mark_signedIn')} />}
      </span>
      <span class="where">
        <span class="account">{formatAccount(role.account)}</span>
        {role.roleName !== title && (
          <span class="role-name">
            <MiddleCut text={role.roleName} />
          </span>
        )}
      </span>
      {role.region && <span class="region">{role.region}</span>}
    </div>
  );
}
