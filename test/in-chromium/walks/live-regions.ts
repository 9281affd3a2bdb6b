/**
 * What a screen reader says by itself: the words that come into a live region, in order. Put into a page from outside, it
 * hears as screen readers do: an alert is said as it comes, any other region only when words come into one that was there.
 */
import type { Page } from 'playwright';

/** Listens from now on. */
export async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    const REGIONS =
      '[role=status], [role=alert], [role=log], [aria-live=polite], [aria-live=assertive]';
    /** Those that were there, and those that said something. */
    const said = new WeakSet<Element>();
    const wordsIn = (region: Element) => {
      const copy = region.cloneNode(true) as Element;
      for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
      return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
    };
    const isShown = (region: Element) => region.checkVisibility();
    const panel = document.querySelector('hatrack-panel')?.shadowRoot;
    const roots = [document, ...(panel ? [panel] : [])];
    for (const root of roots) {
      for (const region of root.querySelectorAll(REGIONS)) said.add(region);
    }
    const hear = (region: Element) => {
      const words = wordsIn(region);
      const isNew = !said.has(region);
      said.add(region);
      if (words === '' || !isShown(region)) return;
      const kind = region.getAttribute('role') ?? region.getAttribute('aria-live');
      heard.push(isNew && kind !== 'alert' ? `unheard ${kind}: ${words}` : `${kind}: ${words}`);
    };
    const observer = new MutationObserver((changes) => {
      const regions = new Set<Element>();
      for (const { target, addedNodes } of changes) {
        const around = (target instanceof Element ? target : target.parentElement)?.closest(
          REGIONS,
        );
        if (around) regions.add(around);
        for (const node of addedNodes) {
          if (!(node instanceof Element)) continue;
          if (node.matches(REGIONS)) regions.add(node);
          // What comes with its part of the page tells how that stands, and not what has happened.
          for (const region of node.querySelectorAll(REGIONS)) {
            if (region.getAttribute('role') === 'alert') regions.add(region);
            else said.add(region);
          }
        }
      }
      for (const region of regions) if (region.isConnected) hear(region);
    });
    for (const root of roots) {
      observer.observe(root, { subtree: true, childList: true, characterData: true });
    }
  });
}

/** What was said since the last time this was asked. */
export const heard = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { heard: all } = globalThis as unknown as { heard: string[] };
    return all.splice(0);
  });
