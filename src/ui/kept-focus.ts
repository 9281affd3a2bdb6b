/**
 * Keeps the focus on the page. Where what has it goes away (a row is removed, a question answered, a form saved), browsers
 * give it to nothing, and who has keys alone begins at the top again: here it goes to the neighbor of what is gone. Where
 * what has it is disabled while something is done, it has it again afterwards.
 */

/** What could take the focus, were it shown and enabled. */
const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** One of the elements around what has the focus, with those that stood behind and before it. */
interface Surrounding {
  element: Element;
  behind: readonly Element[];
  /** The nearest first. */
  before: readonly Element[];
}

/** From now on, until the page is left. */
export function keepFocus(): void {
  let around: Surrounding[] = [];
  document.addEventListener('focusin', ({ target }) => {
    around = surroundings(target as Element);
  });
  // Who clicks on nothing means to leave.
  document.addEventListener('pointerdown', () => {
    around = [];
  });
  new MutationObserver(() => {
    const last = around[0]?.element as HTMLElement | undefined;
    if (!last || document.activeElement !== document.body) return;
    if (!last.isConnected) neighbor(around)?.focus();
    else if (canTakeFocus(last)) last.focus();
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['disabled'] });
}

/** From the element itself outwards. */
function surroundings(start: Element): Surrounding[] {
  const found: Surrounding[] = [];
  for (let element = start; element.parentElement; element = element.parentElement) {
    const siblings = [...element.parentElement.children];
    const place = siblings.indexOf(element);
    const before = siblings.slice(0, place).reverse();
    found.push({ element, behind: siblings.slice(place + 1), before });
  }
  return found;
}

/** What stood behind comes first, then what stood before; first the nearest, then what is further out. */
function neighbor(around: readonly Surrounding[]): HTMLElement | undefined {
  for (const { element, behind, before } of around) {
    const own = element.isConnected ? [element] : [];
    const next = connected([...own, ...behind])
      .flatMap(stopsIn)
      .find(canTakeFocus);
    const previous = connected(before).flatMap((one) => stopsIn(one).reverse());
    const stop = next ?? previous.find(canTakeFocus);
    if (stop) return stop;
  }
  return undefined;
}

const connected = (elements: readonly Element[]) => elements.filter((one) => one.isConnected);

const stopsIn = (element: Element): HTMLElement[] => [
  ...(element.matches(STOPS) ? [element as HTMLElement] : []),
  ...element.querySelectorAll<HTMLElement>(STOPS),
];

const canTakeFocus = (stop: HTMLElement) =>
  stop.tabIndex >= 0 && !stop.matches(':disabled') && stop.checkVisibility();
