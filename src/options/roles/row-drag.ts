/** Drags roles to another place by the pointer: a line shows where they would stand, Escape leaves them where they are. */
import { type Signal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { spotOf } from './grid-focus.ts';
import { gridSizes } from './grid-sizes.ts';
import { moveInTable } from './move.ts';
import type { RolesView } from './roles-view.ts';
import type { TableRow } from './table-rows.ts';
import { tableView } from './table-view-state.ts';

export interface RowDrag {
  /** The place of the row that the line stands above; undefined while nothing is dragged. */
  target: Signal<number | undefined>;
  onPointerDown: (event: PointerEvent) => void;
}

/** A hand that presses a row is never quite still. */
const SLACK = 6;
/** So close to its edge the table scrolls, by as much a frame. */
const EDGE = 40;
const SCROLL = 12;

const isPlainPress = ({ button, pointerType, ctrlKey, metaKey, shiftKey }: PointerEvent) =>
  button === 0 && pointerType !== 'touch' && !ctrlKey && !metaKey && !shiftKey;

export function useRowDrag(scroller: RefObject<HTMLElement | null>, view: RolesView): RowDrag {
  const target = useSignal<number | undefined>(undefined);
  const end = useRef(() => {});
  useEffect(() => () => end.current(), []);

  const onPointerDown = (event: PointerEvent) => {
    const pressed = event.target as Element;
    const row = view.rows.value[spotOf(pressed)?.place ?? -1];
    const isOther = pressed.closest('button, input, .editing') !== null;
    if (row?.kind !== 'role' || isOther || !isPlainPress(event) || view.whyFixed.value) return;
    end.current();
    end.current = follow(event, {
      begin: () => getSelection()?.removeAllRanges(),
      move: (y) => {
        target.value = scroller.current ? targetAt(y, scroller.current, row, view) : undefined;
      },
      scroll: (y) => scrollAtEdge(y, scroller.current),
      drop: () => {
        const place = target.value;
        if (place !== undefined) moveInTable(view, row.id, { toRow: view.rows.value[place]?.id });
      },
      over: () => {
        target.value = undefined;
      },
    });
  };
  return { target, onPointerDown };
}

/** The row above which the role would stand: among all, or among those of its group. */
function targetAt(y: number, scroller: HTMLElement, row: TableRow, view: RolesView): number {
  const rows = view.rows.value;
  const sizes = gridSizes.value;
  const top = y - scroller.getBoundingClientRect().top + scroller.scrollTop - sizes.head;
  const isBeside = (other: TableRow) =>
    !tableView.value.grouped ||
    (other.kind === 'role' && row.kind === 'role' && other.role.group === row.role.group);
  const first = rows.findIndex(isBeside);
  const last = rows.findLastIndex(isBeside);
  return Math.max(first, Math.min(last + 1, Math.round(top / sizes.row)));
}

function scrollAtEdge(y: number, scroller: HTMLElement | null): boolean {
  if (!scroller) return false;
  const { top, bottom } = scroller.getBoundingClientRect();
  const by = y < top + gridSizes.value.head + EDGE ? -SCROLL : y > bottom - EDGE ? SCROLL : 0;
  const before = scroller.scrollTop;
  scroller.scrollTop += by;
  return scroller.scrollTop !== before;
}

interface Following {
  begin: () => void;
  move: (y: number) => void;
  /** Whether it scrolled. */
  scroll: (y: number) => boolean;
  drop: () => void;
  over: () => void;
}

/** Follows the pointer until it lets go. Returns what ends it before. */
function follow(start: PointerEvent, { begin, move, scroll, drop, over }: Following): () => void {
  const listening = new AbortController();
  let y = start.clientY;
  let frame = 0;
  let isDragging = false;
  const end = () => {
    listening.abort();
    cancelAnimationFrame(frame);
    over();
  };
  const onFrame = () => {
    if (scroll(y)) move(y);
    frame = requestAnimationFrame(onFrame);
  };
  const on = <K extends keyof WindowEventMap>(name: K, act: (event: WindowEventMap[K]) => void) =>
    addEventListener(name, act, { capture: true, signal: listening.signal });
  on('pointermove', (event) => {
    if (event.pointerId !== start.pointerId) return;
    y = event.clientY;
    if (!isDragging && Math.abs(y - start.clientY) < SLACK) return;
    if (!isDragging) {
      isDragging = true;
      begin();
      frame = requestAnimationFrame(onFrame);
    }
    event.preventDefault();
    move(y);
  });
  on('pointerup', (event) => {
    if (event.pointerId !== start.pointerId) return;
    if (isDragging) drop();
    end();
  });
  on('pointercancel', end);
  on('blur', end);
  on('keydown', (event) => {
    if (event.key !== 'Escape' || !isDragging) return;
    event.preventDefault();
    event.stopPropagation();
    end();
  });
  return end;
}
