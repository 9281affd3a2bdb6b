/**
 * The room that the popup's window has. Chromium lets no popup grow beyond 800 by 600 pixels of the screen, and draws it as large
 * as the person has set for all pages: at 125 %, the popup would reach out of its window with what is asked at its foot.
 */
import { isFirefox } from '../browser/own-pages.ts';

/** Pixels of the screen. A window that is smaller has yet to follow what is in it. */
const MOST_ACROSS = 800;
const MOST_HIGH = 600;
/** Milliseconds: what is in a window is told of its size a little later than the window. */
const TOLD_WITHIN = 100;

/** Fits the popup into its window wherever that has grown as far as it may. Firefox's windows are not bound so. */
export function fitIntoWindow(main: Element): void {
  if (isFirefox()) return;
  const fitSoon = () => setTimeout(fit, TOLD_WITHIN);
  new ResizeObserver(fitSoon).observe(main);
  addEventListener('resize', fitSoon);
}

function fit(): void {
  const { style, scrollHeight, scrollWidth } = document.documentElement;
  if (outerHeight >= MOST_HIGH && scrollHeight > innerHeight) {
    style.setProperty('--room', `${innerHeight}px`);
  }
  if (outerWidth >= MOST_ACROSS && scrollWidth > innerWidth) {
    style.setProperty('--room-across', `${innerWidth}px`);
  }
}
