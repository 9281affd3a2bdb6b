/**
 * The table of roles, as a grid that keys and pointer both know: only the rows in sight are drawn, and assistive technology
 * is told how many there are.
 */
import { useSignal } from '@preact/signals';
import type { ComponentChild } from 'preact';
import { useRef } from 'preact/hooks';
import { roleKey } from '../../domain/role.ts';
import { say } from '../../i18n/say.ts';
import type { KeptParts } from '../../ui/kept-parts.ts';
import { rowsInSight, useRowWindow } from '../../ui/row-window.ts';
import { ColumnHeads } from './column-heads.tsx';
import { type GridActs, type GridDeeds, useGridActs } from './grid-acts.ts';
import { type GridFocus, placesToDraw, useGridFocus } from './grid-focus.ts';
import { gridSizes } from './grid-sizes.ts';
import { GroupNames } from './group-names.tsx';
import { GroupRow } from './group-row.tsx';
import { keptInRows } from './kept-parts.ts';
import { orderWords } from './order-words.ts';
import { RoleRow } from './role-row.tsx';
import { useRowDrag } from './row-drag.ts';
import type { TableRow } from './table-rows.ts';

export function RoleGrid(deeds: GridDeeds) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = deeds.view.rows.value;
  const sizes = gridSizes.value;
  const sight = rowsInSight(useRowWindow(scroller), sizes.head, sizes.row, rows.length);
  const focus = useGridFocus(scroller, rows);
  const acts = useGridActs(deeds, focus);
  const drag = useRowDrag(scroller, deeds.view);
  const target = drag.target.value;
  const places = placesToDraw(sight, focus.spot.place, rows.length);
  const kept = keptInRows(rows, sight);
  const sorted = useSignal('');
  const grid = {
    role: 'grid',
    'aria-label': say('roles_table'),
    'aria-multiselectable': true,
    'aria-rowcount': rows.length + 1,
    onKeyDown: acts.onKeyDown,
    onClick: acts.onClick,
    onFocusIn: focus.onFocusIn,
    onPointerDown: drag.onPointerDown,
    onMouseDown: (event: MouseEvent) => {
      // A range of rows is meant, and not one of the text.
      if (event.shiftKey) event.preventDefault();
    },
  } as const;
  return (
    <div class="role-table" ref={scroller} data-dragging={target !== undefined}>
      {/* It says nothing until a head is pressed. */}
      <p class="unseen" aria-live="polite">
        {sorted.value}
      </p>
      <table {...grid}>
        <ColumnHeads
          view={deeds.view}
          onSorted={() => {
            sorted.value = orderWords(deeds.view.order.value);
          }}
        />
        <tbody>
          {withGaps(places, rows, (row, place) => (
            <Row
              key={row.id}
              {...{ row, place, deeds, focus, acts, count: rows.length, kept: kept.get(row.id) }}
            />
          ))}
        </tbody>
      </table>
      {target !== undefined && (
        <div class="drop-line" style={{ top: `${sizes.head + target * sizes.row}px` }} />
      )}
      {acts.edited.value && <GroupNames id="table-groups" />}
    </div>
  );
}

interface RowProps {
  row: TableRow;
  place: number;
  count: number;
  deeds: GridDeeds;
  focus: GridFocus;
  acts: GridActs;
  kept: KeptParts | undefined;
}

function Row({ row, place, count, deeds, focus, acts, kept }: RowProps) {
  const { keys } = deeds.view.selection.value;
  const editing = acts.edited.value?.id === row.id ? acts.edited.value.field : undefined;
  const common = {
    place,
    focused: place === focus.spot.place ? focus.spot.stop : undefined,
    onSelect: (event: MouseEvent) => acts.select(row, event.shiftKey),
    onCloseCell: () => {
      acts.edited.value = undefined;
    },
  };
  if (row.kind === 'group') {
    const selected = row.roles.filter((role) => keys.has(roleKey(role))).length;
    return (
      <GroupRow
        {...common}
        group={row}
        selected={selected}
        isRenaming={editing !== undefined}
        onRename={() => acts.editCell(row, 'displayName')}
      />
    );
  }
  return (
    <RoleRow
      {...common}
      role={row.role}
      kept={kept}
      isSelected={keys.has(row.id)}
      editing={editing === 'group-name' ? undefined : editing}
      isLow={place > 1 && place >= count - 2}
      onEditCell={(field) => acts.editCell(row, field)}
      onEdit={() => deeds.onEdit(row.role)}
      onRemove={() => deeds.onRemove([row.role])}
    />
  );
}

/** The rows to draw, and between them gaps that stand for those that are not drawn. */
function withGaps(
  places: readonly number[],
  rows: readonly TableRow[],
  draw: (row: TableRow, place: number) => ComponentChild,
): ComponentChild[] {
  return [...places, rows.length].flatMap((place, index) => {
    const missing = place - (places[index - 1] ?? -1) - 1;
    const row = rows[place];
    return [missing > 0 && <Gap key={`gap-${row?.id}`} rows={missing} />, row && draw(row, place)];
  });
}

function Gap({ rows }: { rows: number }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row without cells takes no focus.
  return <tr aria-hidden="true" style={{ height: `${rows * gridSizes.value.row}px` }} />;
}
