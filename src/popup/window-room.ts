/**
 * The room that the popup's window has. Chromium lets no popup grow beyond 800 by 600 pixels of the screen, and draws it as large
 * as the person has set for all pages: at 125 %, the popup would reach out of its window with what is asked at its foot.
 */
import { isFirefox } from '../browser/own-pages.ts';

/** Milliseconds. By then a window has followed what is in it, as far as it may. */
const FOLLOWS_WITHIN = 100;

/** Fits the popup into its window whenever it grows beyond that. Firefox's windows are not bound so, and follow later. */
export function fitIntoWindow(main: Element): void {
  if (!isFirefox()) new ResizeObserver(() => setTimeout(fit, FOLLOWS_WITHIN)).observe(main);
}

function fit(): void {
  const { style, scrollHeight, scrollWidth } = document.documentElement;
  if (scrollHeight > innerHeight) style.setProperty('--room', `${innerHeight}px`);
  if (scrollWidth > innerWidth) style.setProperty('--room-across', `${innerWidth}px`);
}
