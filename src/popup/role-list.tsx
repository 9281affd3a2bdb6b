/** The popup's list of roles: a listbox that draws only the rows in sight, with the heads of sections staying in view. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Role } from '../domain/role.ts';
import { AROUND } from '../domain/telling-parts.ts';
import { say, sayCount, sayNumber } from '../i18n/say.ts';
import { Drawing } from '../ui/drawing.tsx';
import * as icons from '../ui/icon-shapes.tsx';
import { keptParts } from '../ui/kept-parts.ts';
import { type RowWindow, rowsInSight, useRowWindow } from '../ui/row-window.ts';
import { clickRow } from './acts.ts';
import { beginDrag, isLifted, shiftOf } from './favorite-drag.ts';
import { moveFavorite } from './favorites.ts';
import { active, fold, rows, sizes } from './list-state.ts';
import { lines } from './listed-roles.ts';
import { roleOption } from './role-option.tsx';
import { rowBox, type Section } from './role-rows.ts';
import { asked, waiting } from './switching.ts';

/** Pixels: about what is left of the popup for the list. */
const HEIGHT = 470;
/** Pixels below the last row. */
const FOOT_ROOM = 8;

/** The list's id, for the combobox that owns it. */
export const LIST_ID = 'roles';

export const optionId = (place: number) => `role-${place}`;

export function RoleList() {
  const scroller = useRef<HTMLDivElement>(null);
  const sight = useRowWindow(scroller, HEIGHT);
  const wasMoved = useRef(false);
  const toActive = () => {
    // Where nothing was scrolled yet, the first row is in view; to ask would take a layout more.
    wasMoved.current ||= active.value > 0;
    if (scroller.current && wasMoved.current) bringIntoView(scroller.current);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a signal holds changes as a prop does.
  useLayoutEffect(() => {
    // A question about the active row takes room from the list, once it is drawn as well.
    queueMicrotask(toActive);
  }, [rows.value, active.value, asked.value, waiting.value]);
  const height = `height: ${rows.value.height + FOOT_ROOM}px;`;
  return (
    <div class="scroller" ref={scroller} style={height}>
      <div id={LIST_ID} role="listbox" aria-label={say('popup_roles')} style={height}>
        {rows.value.sections
          .filter((section) => isInSight(section, sight) || holdsActive(section))
          // By their place: what is drawn there anew takes less time than what is put there anew.
          .map((section, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: see above; a section keeps nothing of its own.
            <SectionRows key={at} {...{ section, sight }} />
          ))}
      </div>
    </div>
  );
}

const isInSight = ({ top, height }: Section, sight: RowWindow) =>
  top < sight.bottom && top + height > sight.top;

/** The active row is always drawn, because the combobox names it. */
const holdsActive = ({ first, rows: count }: Section) =>
  active.value >= first && active.value < first + count;

interface SectionProps {
  section: Section;
  sight: RowWindow;
}

function SectionRows({ section, sight }: SectionProps) {
  if (section.isFolded) return <FoldedSection section={section} />;
  const { head, id } = section;
  const headHeight = head === '' ? 0 : sizes.value.head;
  const { from, to } = rowsInSight(sight, section.top + headHeight, sizes.value.row, section.rows);
  const kept = keptAround(section, from, to);
  const options = placesOf(section, from, to).map((place) => {
    // A section that is not folded has a role at each of its places.
    const role = rows.value.row(place)?.role as Role;
    const at = place - section.first;
    const draggable = { role, at, count: section.rows, rowHeight: sizes.value.row };
    const drag =
      id === 'favorites' && section.rows > 1
        ? {
            isLifted: isLifted(at),
            onPointerDown: (event: PointerEvent) => beginDrag(event, draggable, moveFavorite),
          }
        : undefined;
    return roleOption({
      key: at,
      id: optionId(place),
      role,
      place,
      active: place === active.value,
      count: rows.value.count,
      keep: kept(at),
      top: headHeight + at * sizes.value.row + (drag ? shiftOf(at, sizes.value.row) : 0),
      drag,
      onPick: (event) => clickRow(place, event),
    });
  });
  return (
    <Box section={section} label={head}>
      {head !== '' && <Head section={section} />}
      {options}
    </Box>
  );
}

/** Tells what of the name of a section's row is never cut, by its place there. */
function keptAround(section: Section, from: number, to: number) {
  const begin = Math.max(0, from - AROUND);
  const near = section.lines.slice(begin, to + AROUND);
  const kept = keptParts(Array.from(near, (line) => lines.value?.role(line) as Role));
  return (at: number) => kept(at - begin);
}

/** The places of the rows in sight, and of the active one. */
function placesOf({ first, rows: count }: Section, from: number, to: number): number[] {
  const places = Array.from({ length: to - from }, (_, at) => first + from + at);
  const isHere = active.value >= first && active.value < first + count;
  return isHere && !places.includes(active.value) ? [...places, active.value] : places;
}

function Box({
  section: { top, height },
  label,
  children,
}: {
  section: Section;
  label: string;
  children: ComponentChildren;
}) {
  const named =
    label === ''
      ? ({ role: 'presentation' } as const)
      : ({ role: 'group', 'aria-label': label } as const);
  return (
    <div class="section" {...named} style={`top: ${top}px; height: ${height}px;`}>
      {children}
    </div>
  );
}

/** Drawn for the eye alone: the group has the name, and keys fold it from any of its rows. */
function Head({ section }: { section: Section }) {
  const { head, size, canFold } = section;
  return (
    <div
      class={canFold ? 'head can-fold' : 'head'}
      aria-hidden="true"
      onClick={() => fold(section, true)}
    >
      {canFold && <FoldSign />}
      <span>{head}</span>
      <span class="count">{sayNumber(size)}</span>
    </div>
  );
}

const FoldSign = () => (
  <span class="fold-sign">
    <Drawing shape={icons.chevron} size={16} />
  </span>
);

function FoldedSection({ section }: { section: Section }) {
  const { head, size, first } = section;
  return (
    <Box section={section} label="">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the combobox that owns this list takes the keys. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: focus stays in the combobox, which names the active option. */}
      <div
        id={optionId(first)}
        class="head folded"
        role="option"
        aria-selected={active.value === first}
        aria-posinset={first + 1}
        aria-setsize={rows.value.count}
        onClick={() => fold(section, false)}
      >
        <FoldSign />
        <span aria-hidden="true">{head}</span>
        <span class="count" aria-hidden="true">
          {sayNumber(size)}
        </span>
        <span class="unseen">{sayCount('popup_foldedGroup', size, { group: head })}</span>
      </div>
    </Box>
  );
}

function bringIntoView(scroller: HTMLElement): void {
  const place = active.value;
  const { top, height, covered } = rowBox(rows.value, place, sizes.value);
  if (top - covered < scroller.scrollTop) scroller.scrollTop = place === 0 ? 0 : top - covered;
  const bottom = top + height + FOOT_ROOM;
  if (bottom > scroller.scrollTop + scroller.clientHeight) {
    scroller.scrollTop = bottom - scroller.clientHeight;
  }
}
