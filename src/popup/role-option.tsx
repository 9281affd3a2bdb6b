/**
 * One role in the popup's list: color, display name, account, role name and region at a glance.
 *
 * A row and its parts are called, and not put up as components: a screenful would be a hundred of them, which take longer to
 * come to be than to draw.
 */
import { formatAccount } from '../domain/account.ts';
import { type Role, roleTitle } from '../domain/role.ts';
import { say } from '../i18n/say.ts';
import { marksIn } from '../search/marks.ts';
import type { SearchedField } from '../search/search-text.ts';
import { ColorMark } from '../ui/color-mark.tsx';
import type { KeptParts } from '../ui/kept-parts.ts';
import { Mark } from '../ui/mark.tsx';
import { Marked } from '../ui/marked.tsx';
import { MiddleCut } from '../ui/middle-cut.tsx';
import { isSearch, query, room, signs } from './list-state.ts';
import { isSignedIn, isWornHere } from './reach.ts';

interface Props {
  /** Its place in its section. */
  key: number;
  id: string;
  role: Role;
  active: boolean;
  /** The row's place among all, from 0, and how many there are. */
  place: number;
  count: number;
  /** What of its names is never cut. */
  keep: KeptParts | undefined;
  /** Pixels from the top of its section. */
  top: number;
  onPick: (event: MouseEvent) => void;
  /** Only of a favorite, which can be dragged. */
  drag?: { isLifted: boolean; onPointerDown: (event: PointerEvent) => void } | undefined;
}

/** The first rows can be picked by a number. */
const NUMBERED = 9;

/** As it stands in the page: where the popup's picture has it already (`first-screen.ts`), nothing is set anew. */
const asText = (value: number) => String(value) as unknown as number;

export function roleOption({
  key,
  id,
  role,
  active,
  place,
  count,
  top,
  keep,
  drag,
  onPick,
}: Props) {
  const title = roleTitle(role);
  const nameField = role.displayName === '' ? 'roleName' : 'displayName';
  const account = formatAccount(role.account);
  const marksOf = (text: string, field: SearchedField) =>
    isSearch.value ? marksIn(text, query.value, field) : [];
  const marked = (text: string, field: SearchedField) =>
    Marked({ text, marks: marksOf(text, field) });
  const isHere = isWornHere(role);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox that owns this list takes the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the combobox; aria-activedescendant names the option.
    <div
      key={key}
      id={id}
      class={drag?.isLifted ? 'role lifted' : 'role'}
      role="option"
      aria-selected={active ? 'true' : 'false'}
      aria-posinset={asText(place + 1)}
      aria-setsize={asText(count)}
      style={`top: ${top}px;`}
      data-number={place < NUMBERED ? asText(place + 1) : undefined}
      onPointerDown={drag?.onPointerDown}
      onClick={onPick}
      onAuxClick={onPick}
    >
      {ColorMark({ color: role.color, signs: signs.value, edge: true })}
      <span class="name">
        {MiddleCut({
          text: title,
          keep: keep?.title,
          marks: marksOf(title, nameField),
          room: room.value.name,
        })}
        {role.favorite && Mark({ name: 'star', words: say('mark_favorite') })}
        {role.protected && Mark({ name: 'shield', words: say('mark_protected') })}
        {isHere && <span class="badge">{say('popup_here')}</span>}
        {!isHere && isSignedIn(role) && Mark({ name: 'done', words: say('mark_signedIn') })}
      </span>
      <span class="where">
        <span class="account">{marked(account, 'account')}</span>
        {role.roleName !== title &&
          MiddleCut({
            text: role.roleName,
            keep: keep?.roleName,
            marks: marksOf(role.roleName, 'roleName'),
            room: room.value.roleName,
          })}
        {isSearch.value && role.group !== '' && (
          <span class="in-group">{marked(role.group, 'group')}</span>
        )}
      </span>
      {role.region && <span class="region">{marked(role.region, 'region')}</span>}
    </div>
  );
}
