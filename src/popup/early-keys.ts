/**
 * Keys that are pressed while the popup is still a picture (`first-screen.ts`). What is typed goes into the field by itself;
 * keys that act are held, and given to the popup once it is there.
 */

/** Told in the page once the popup is there. */
const IS_THERE = 'popup-is-there';

const TYPES = /^(?:.|Backspace|Delete|Dead|Process|Tab|Escape)$/u;

function acts({ key, isComposing, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return !isComposing && (altKey || ctrlKey || metaKey || !TYPES.test(key));
}

/** Holds them from now on until the popup is there. */
export function holdEarlyKeys(): void {
  const held: KeyboardEvent[] = [];
  const hold = (event: KeyboardEvent) => {
    if (!acts(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    held.push(event);
  };
  addEventListener('keydown', hold, { capture: true });
  const give = () => {
    removeEventListener('keydown', hold, { capture: true });
    for (const event of held) event.target?.dispatchEvent(new KeyboardEvent('keydown', event));
  };
  addEventListener(IS_THERE, give, { once: true });
}

/** Has them given to the popup. */
export const giveEarlyKeys = () => dispatchEvent(new Event(IS_THERE));
