/** What a key or a click means in the popup. */
import type { Place } from '../browser/tabs.ts';

type Modifiers = Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

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
