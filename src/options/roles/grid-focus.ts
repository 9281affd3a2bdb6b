/**
 * Where the focus is in the table. One cell or button of the table is in the tab order, arrows go to the others, and the row
 * that has the focus is drawn wherever it is, so that the focus is never lost with it.
 */
import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { type Move, moved, type Spot } from './grid-keys.ts';
import { gridSizes } from './grid-sizes.ts';
import type { TableRow } from './table-rows.ts';

/** The cells and buttons of a row, in their order. */
export const STOPS = {
  select: 0,
  displayName: 1,
  account: 2,
  roleName: 3,
  region: 4,
  group: 5,
  link: 6,
  edit: 7,
  remove: 8,
} as const;
/** Those of a group's head; roles of no group have none to rename. */
export const GROUP_STOPS = { select: 0, fold: 1, rename: 2 } as const;

function stopsIn(row: TableRow | undefined): number {
  if (row?.kind !== 'group') return Object.keys(STOPS).length;
  return row.path === '' ? GROUP_STOPS.rename : Object.keys(GROUP_STOPS).length;
}

export interface GridFocus {
  spot: Spot;
  /** Goes where a key leads, and gives the place. */
  move: (move: Move) => number;
  /** Scrolls along once its row comes to stand elsewhere. */
  follow: () => void;
  /** Tells that the focus has come to an element. */
  onFocusIn: (event: FocusEvent) => void;
}

export function useGridFocus(
  scroller: RefObject<HTMLElement | null>,
  rows: readonly TableRow[],
): GridFocus {
  // The row itself, and where it stood: once it is gone, its neighbor takes the focus.
  const active = useSignal({ id: '', place: 0, stop: STOPS.displayName as number });
  const hasFocus = useRef(false);
  const isMoving = useRef(false);
  const followedFrom = useRef<number | undefined>(undefined);
  const places = useMemo(() => new Map(rows.map(({ id }, place) => [id, place])), [rows]);
  const place = Math.max(
    0,
    places.get(active.value.id) ?? Math.min(active.value.place, rows.length - 1),
  );
  const spot = { place, stop: Math.min(active.value.stop, stopsIn(rows[place]) - 1) };

  useEffect(() => {
    const leave = ({ target }: Event) => {
      if (!scroller.current?.contains(target as Node)) hasFocus.current = false;
    };
    const events = ['focusin', 'pointerdown'];
    for (const name of events) document.addEventListener(name, leave);
    return () => {
      for (const name of events) document.removeEventListener(name, leave);
    };
  }, [scroller]);
  useLayoutEffect(() => {
    const isElsewhere = followedFrom.current !== undefined && followedFrom.current !== spot.place;
    if (isElsewhere && scroller.current) {
      followedFrom.current = undefined;
      bringIntoView(scroller.current, spot.place);
    }
    const isLost = hasFocus.current && document.activeElement === document.body;
    if (!isMoving.current && !isLost) return;
    isMoving.current = false;
    elementAt(scroller.current, spot)?.focus({ preventScroll: true });
  });

  const move = (by: Move) => {
    const inSight = Math.floor(rowsHeight(scroller.current) / gridSizes.value.row);
    const page = Math.max(1, inSight - 1);
    const next = moved(spot, by, { count: rows.length, stops: stopsIn(rows[place]), page });
    isMoving.current = true;
    active.value = { id: rows[next.place]?.id ?? '', ...next };
    if (scroller.current) bringIntoView(scroller.current, next.place);
    return next.place;
  };
  const onFocusIn = ({ target }: FocusEvent) => {
    const spotted = spotOf(target as Element);
    if (!spotted) return;
    hasFocus.current = true;
    const row = rows[spotted.place];
    if (row && (row.id !== active.value.id || spotted.stop !== active.value.stop)) {
      active.value = { id: row.id, ...spotted };
    }
  };
  const follow = () => {
    followedFrom.current = place;
  };
  return { spot, move, follow, onFocusIn };
}

/** The spot that an element of the table is in; undefined for one that is in no row. */
export function spotOf(element: Element): Spot | undefined {
  const row = element.closest<HTMLElement>('[data-place]');
  const stop = element.closest<HTMLElement>('[data-stop]');
  if (!row || !stop) return undefined;
  return { place: Number(row.dataset.place), stop: Number(stop.dataset.stop) };
}

const elementAt = (scroller: HTMLElement | null, { place, stop }: Spot) =>
  scroller?.querySelector<HTMLElement>(`[data-place="${place}"] [data-stop="${stop}"]`);

const rowsHeight = (scroller: HTMLElement | null) =>
  (scroller?.clientHeight ?? 0) - gridSizes.value.head;

function bringIntoView(scroller: HTMLElement, place: number): void {
  const { row } = gridSizes.value;
  const top = place * row;
  const bottom = top + row - rowsHeight(scroller);
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (bottom > scroller.scrollTop) scroller.scrollTop = bottom;
}

/** The places of the rows to draw: those in sight and the one with the focus, in order. */
export function placesToDraw(
  { from, to }: { from: number; to: number },
  active: number,
  count: number,
): number[] {
  const inSight = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
  if (active >= count || (active >= from && active < to)) return inSight;
  return active < from ? [active, ...inSight] : [...inSight, active];
}
