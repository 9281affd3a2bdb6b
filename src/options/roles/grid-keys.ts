/** What keys do in the table, as the ARIA pattern of a grid has them. */
import { alongThePage } from '../../ui/arrow-keys.ts';

export type Move =
  | 'up'
  | 'down'
  | 'page-up'
  | 'page-down'
  | 'first'
  | 'last'
  | 'back'
  | 'on'
  | 'row-start'
  | 'row-end';

export type GridAct =
  | 'toggle'
  | 'select-all'
  | 'clear'
  | 'edit'
  | 'edit-cell'
  | 'remove'
  | 'move-up'
  | 'move-down';

/** `extends`: what is selected grows with it. */
export type GridCommand = { move: Move; extends: boolean } | { act: GridAct; extends: boolean };

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

const moves: Record<string, Move> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  PageUp: 'page-up',
  PageDown: 'page-down',
  ArrowLeft: 'back',
  ArrowRight: 'on',
  Home: 'row-start',
  End: 'row-end',
};
const movesWithControl: Record<string, Move> = { Home: 'first', End: 'last' };
const acts: Record<string, GridAct> = {
  ' ': 'toggle',
  Enter: 'edit',
  F2: 'edit-cell',
  Delete: 'remove',
  Escape: 'clear',
};

/** As editors move lines. */
const actsWithAlt: Record<string, GridAct> = { ArrowUp: 'move-up', ArrowDown: 'move-down' };

/** undefined: not a key of the table. */
export function gridCommand(keys: Keys): GridCommand | undefined {
  const { ctrlKey, metaKey, shiftKey, altKey } = keys;
  const key = alongThePage(keys.key);
  const isControl = ctrlKey || metaKey;
  if (altKey) {
    const moving = isControl || shiftKey ? undefined : actsWithAlt[key];
    return moving && { act: moving, extends: false };
  }
  const move = (isControl ? movesWithControl : moves)[key];
  if (move) return { move, extends: shiftKey };
  if (isControl) {
    return key.toLowerCase() === 'a' ? { act: 'select-all', extends: false } : undefined;
  }
  const act = acts[key];
  return act && { act, extends: shiftKey };
}

export interface Spot {
  /** The row's place, from 0. */
  place: number;
  /** What of the row: its cells and buttons in their order, from 0. */
  stop: number;
}

/** Where a move leads in a table of `count` rows, with `stops` in a row and `page` rows in sight. */
export function moved(
  { place, stop }: Spot,
  move: Move,
  { count, stops, page }: { count: number; stops: number; page: number },
): Spot {
  const steps: Partial<Record<Move, number>> = {
    up: -1,
    down: 1,
    'page-up': -page,
    'page-down': page,
    first: -count,
    last: count,
  };
  const strides: Partial<Record<Move, number>> = {
    back: -1,
    on: 1,
    'row-start': -stops,
    'row-end': stops,
  };
  return {
    place: within(place + (steps[move] ?? 0), count),
    stop: strides[move] === undefined ? stop : within(stop + strides[move], stops),
  };
}

const within = (place: number, count: number) => Math.max(0, Math.min(count - 1, place));
