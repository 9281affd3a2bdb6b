/**
 * Keeps the focus on the page. Where what has it goes away (a row is removed, a question answered, a form saved), browsers
 * give it to nothing, and who has keys alone begins at the top again: here it goes to the neighbor of what is gone.
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
    const isGone = around[0] !== undefined && !around[0].element.isConnected;
    if (!isGone || document.activeElement !== document.body) return;
    neighbor(around)?.focus();
  }).observe(document, { subtree: true, childList: true });
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

/** What stood behind comes first, then what stood before; where nothing of it is left, whatever is in what was around it. */
function neighbor(around: readonly Surrounding[]): HTMLElement | undefined {
  for (const { element, behind, before } of around) {
    const near = element.isConnected ? [element] : [...behind, ...before];
    const stop = near
      .filter((one) => one.isConnected)
      .flatMap(stopsIn)
      .find(canTakeFocus);
    if (stop) return stop;
  }
  return undefined;
}

const stopsIn = (element: Element): HTMLElement[] => [
  ...(element.matches(STOPS) ? [element as HTMLElement] : []),
  ...element.querySelectorAll<HTMLElement>(STOPS),
];

const canTakeFocus = (stop: HTMLElement) =>
  stop.tabIndex >= 0 && !stop.matches(':disabled') && stop.checkVisibility();
