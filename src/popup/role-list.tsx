/** The popup's list of roles: a listbox that draws only the rows in sight, with the heads of groups staying in view. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { roleKey } from '../domain/role.ts';
import { type RowWindow, rowsInSight, useRowWindow } from '../ui/row-window.ts';
import { RoleOption } from './role-option.tsx';
import { headHeight, ROW_HEIGHT, type RoleRows, type RowGroup, rowTop } from './role-rows.ts';

interface Props {
  id: string;
  rows: RoleRows;
  /** The place of the active role in `rows.order`. */
  active: number;
  onPick: (place: number, event: MouseEvent) => void;
}

/** Pixels below the last row. */
const FOOT_ROOM = 8;

export const optionId = (place: number) => `role-${place}`;

export function RoleList({ id, rows, active, onPick }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const sight = useRowWindow(scroller);
  useLayoutEffect(() => {
    if (scroller.current) bringIntoView(scroller.current, rows, active);
  }, [rows, active]);
  const count = rows.order.length;
  const height = `${rows.height + FOOT_ROOM}px`;
  return (
    <div class="scroller" ref={scroller} style={{ height }}>
      <div id={id} role="listbox" aria-label="Roles" style={{ height }}>
        {rows.groups
          .filter(({ top, height }) => top < sight.bottom && top + height > sight.top)
          .map((group) => (
            <Group
              key={group.name}
              {...{ group, sight, active: rows.order[active] ? active : -1, count, onPick }}
            />
          ))}
      </div>
    </div>
  );
}

interface GroupProps extends Pick<Props, 'active' | 'onPick'> {
  group: RowGroup;
  sight: RowWindow;
  count: number;
}

function Group({ group, sight, active, count, onPick }: GroupProps) {
  const head = headHeight(group.name);
  const { from, to } = rowsInSight(sight, group.top + head, ROW_HEIGHT, group.roles.length);
  // The active row is always drawn, because the combobox names it.
  const shown = group.roles
    .map((role, index) => ({ role, index, place: group.first + index }))
    .filter(({ index, place }) => (index >= from && index < to) || place === active);
  const options = shown.map(({ role, index, place }) => (
    <RoleOption
      key={roleKey(role)}
      id={optionId(place)}
      role={role}
      active={place === active}
      place={place + 1}
      count={count}
      top={head + index * ROW_HEIGHT}
      onPick={(event) => onPick(place, event)}
    />
  ));
  const box = {
    class: 'group',
    style: { top: `${group.top}px`, height: `${group.height}px` },
  };
  if (group.name === '') return <div {...box}>{options}</div>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a listbox groups its options by this role.
    <div role="group" aria-label={group.name} {...box}>
      <div class="head" aria-hidden="true">
        <span>{group.name}</span>
        <span class="count">{group.roles.length}</span>
      </div>
      {options}
    </div>
  );
}

function bringIntoView(scroller: HTMLElement, rows: RoleRows, place: number): void {
  const { top, covered } = rowTop(rows, place);
  const isFirst = place === 0;
  if (top - covered < scroller.scrollTop) scroller.scrollTop = isFirst ? 0 : top - covered;
  const bottom = top + ROW_HEIGHT + FOOT_ROOM;
  if (bottom > scroller.scrollTop + scroller.clientHeight) {
    scroller.scrollTop = bottom - scroller.clientHeight;
  }
}
