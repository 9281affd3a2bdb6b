/**
 * Keys that are pressed while the popup is still a picture (`first-screen.ts`). What is typed goes into the field by itself;
 * keys that act are held, and given to the popup once it is there.
 */

export interface EarlyKeys {
  /** Resolves once something is typed or a key is held. */
  used: Promise<unknown>;
  /** Gives the popup what was held, and holds nothing from now on. */
  give: () => void;
}

const TYPES = /^(?:.|Backspace|Delete|Dead|Process|Tab|Escape)$/u;

function acts({ key, isComposing, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return !isComposing && (altKey || ctrlKey || metaKey || !TYPES.test(key));
}

/** Holds them from now on. */
export function holdEarlyKeys(): EarlyKeys {
  const held: KeyboardEvent[] = [];
  let tell: (event: Event) => void = () => undefined;
  const used = new Promise((resolve) => {
    tell = resolve;
  });
  const hold = (event: KeyboardEvent) => {
    if (!acts(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    held.push(event);
    tell(event);
  };
  addEventListener('keydown', hold, { capture: true });
  addEventListener('input', tell, { once: true });
  const give = () => {
    removeEventListener('keydown', hold, { capture: true });
    for (const event of held) event.target?.dispatchEvent(new KeyboardEvent('keydown', event));
  };
  return { used, give };
}
