/**
 * Favorites dragged to another place among themselves: the row follows the pointer, the others make room. Where they stand
 * afterwards is shown until the roles have come anew.
 */
import { effect, signal } from '@preact/signals';
import type { Role } from '../domain/role.ts';
import { lines } from './listed-roles.ts';

interface Drag {
  /** Places within the section: where the row was, and where it would be put now. */
  from: number;
  to: number;
  /** Pixels that the row is drawn away from where it was. */
  by: number;
  isDropped: boolean;
}

const drag = signal<Drag | undefined>(undefined);

/** Pixels: less is a click with an unsteady hand. */
const BEGINS_AT = 6;

export interface Draggable {
  role: Role;
  /** Its place within the section, and how many favorites there are. */
  at: number;
  count: number;
  /** Pixels. */
  rowHeight: number;
}

/** Pixels that the row at a place of the section is drawn away from where it is. */
export function shiftOf(at: number, rowHeight: number): number {
  const { from, to, by } = drag.value ?? { from: -1, to: -1, by: 0 };
  if (at === from) return by;
  if (at > from && at <= to) return -rowHeight;
  return at < from && at >= to ? rowHeight : 0;
}

export const isLifted = (at: number) => drag.value?.from === at && !drag.value.isDropped;

// What was dropped is where it was put, once the roles are there anew.
effect(() => {
  if (lines.value) drag.value = undefined;
});

/** Begins with a press on a row. `drop` puts the row there; false where that is nowhere new. */
export function beginDrag(
  event: PointerEvent,
  { role, at, count, rowHeight }: Draggable,
  drop: (role: Role, place: number) => Promise<boolean>,
): void {
  const row = event.currentTarget;
  if (event.button !== 0 || !(row instanceof HTMLElement)) return;
  const start = event.clientY;
  // A quick pointer is over another row before it has moved once.
  row.setPointerCapture(event.pointerId);
  const over = new AbortController();
  const follow = ({ clientY }: PointerEvent) => {
    const by = clientY - start;
    if (!drag.value && Math.abs(by) < BEGINS_AT) return;
    const to = Math.min(Math.max(at + Math.round(by / rowHeight), 0), count - 1);
    drag.value = { from: at, to, by, isDropped: false };
  };
  const end = async () => {
    over.abort();
    const dragged = drag.value;
    if (!dragged) return;
    suppressClick(row);
    drag.value = { ...dragged, by: (dragged.to - at) * rowHeight, isDropped: true };
    if (!(await drop(role, dragged.to))) drag.value = undefined;
  };
  const giveUp = () => {
    over.abort();
    drag.value = undefined;
  };
  const { signal: until } = over;
  row.addEventListener('pointermove', follow, { signal: until });
  row.addEventListener('pointerup', () => void end(), { signal: until });
  row.addEventListener('pointercancel', giveUp, { signal: until });
}

/** The click with which a drag ends picks nothing. */
function suppressClick(row: HTMLElement): void {
  const stop = (event: MouseEvent) => event.stopPropagation();
  row.addEventListener('click', stop, { capture: true, once: true });
  setTimeout(() => row.removeEventListener('click', stop, { capture: true }));
}
