/** What a key or a click means in the popup. */
import type { Place } from '../browser/tabs.ts';

type Modifiers = Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;
type Key = Modifiers & Pick<KeyboardEvent, 'key' | 'code'>;

/** Where Enter or a click opens: browsers' own habits for links, with Alt for a private window. */
export function placeFor(event: Modifiers, usual: Place): Place {
  const command = event.ctrlKey || event.metaKey;
  if (event.altKey) return 'private-window';
  if (command) return event.shiftKey ? 'background-tab' : 'new-tab';
  return event.shiftKey ? 'window' : usual;
}

const PAGE = 8;

/** The place that a key moves the active row to, from `active` among `count`; undefined for any other key. */
export function moveBy(key: string, active: number, count: number): number | undefined {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return active >= last ? 0 : active + 1;
    case 'ArrowUp':
      return active <= 0 ? last : active - 1;
    case 'PageDown':
      return Math.min(active + PAGE, last);
    case 'PageUp':
      return Math.max(active - PAGE, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

export type KeyMeaning =
  | { kind: 'pick' | 'escape' | 'favorite' | 'toggle-groups' }
  /** Picks the row at this place. */
  | { kind: 'number'; place: number }
  | { kind: 'move'; to: number }
  | { kind: 'fold'; isFolded: boolean }
  | { kind: 'move-favorite'; step: -1 | 1 };

export interface Where {
  /** The place of the active row, and how many rows there are. */
  active: number;
  count: number;
  /** Whether something stands in the field: then left and right move in it. */
  isSearching: boolean;
}

/** What a key means; undefined for those that the field itself takes. */
export function meaningOf(event: Key, where: Where): KeyMeaning | undefined {
  const { key, altKey, shiftKey } = event;
  const command = event.ctrlKey || event.metaKey;
  if (key === 'Enter') return { kind: 'pick' };
  if (key === 'Escape') return { kind: 'escape' };
  if (altKey) return command ? undefined : withAlt(event);
  if (command) return key.toLowerCase() === 'd' && !shiftKey ? { kind: 'favorite' } : undefined;
  if (shiftKey) return undefined;
  const to = moveBy(key, where.active, where.count);
  if (to !== undefined) return { kind: 'move', to };
  const isSideways = key === 'ArrowLeft' || key === 'ArrowRight';
  if (!isSideways || where.isSearching) return undefined;
  return { kind: 'fold', isFolded: key === 'ArrowLeft' };
}

/** By the key's place on the keyboard: with Alt, a Mac types other letters. */
function withAlt({ key, code }: Key): KeyMeaning | undefined {
  const [, digit] = /^(?:Digit|Numpad)([1-9])$/.exec(code) ?? [];
  if (digit !== undefined) return { kind: 'number', place: Number(digit) - 1 };
  if (key === 'ArrowUp') return { kind: 'move-favorite', step: -1 };
  if (key === 'ArrowDown') return { kind: 'move-favorite', step: 1 };
  return code === 'KeyG' ? { kind: 'toggle-groups' } : undefined;
}
