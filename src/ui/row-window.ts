/** Which rows of a long list are in sight, so that ten thousand rows cost no more than twenty. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

export interface RowWindow {
  /** Pixels from the top of the list to the first and last pixel in sight, with some to spare on both sides. */
  top: number;
  bottom: number;
}

const SPARE = 240;

/**
 * Follows scrolling and resizing of `scroller`, which is about `height` pixels high at first. Nothing is to spare until it is
 * scrolled, or the pointer is over it, so that the wheel may turn next.
 */
export function useRowWindow(scroller: RefObject<HTMLElement | null>, height = 960): RowWindow {
  const [sight, setSight] = useState<RowWindow>({ top: 0, bottom: height });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => {
      const { scrollTop, clientHeight } = element;
      const spare = scrollTop > 0 || element.matches(':hover') ? SPARE : 0;
      const top = scrollTop - spare;
      const bottom = scrollTop + clientHeight + spare;
      setSight((last) => (last.top === top && last.bottom >= bottom ? last : { top, bottom }));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    const over = new AbortController();
    for (const event of ['scroll', 'pointerenter']) {
      element.addEventListener(event, measure, { passive: true, signal: over.signal });
    }
    return () => {
      observer.disconnect();
      over.abort();
    };
  }, [scroller]);
  return sight;
}

/** The rows of one height between `top` and `bottom`, when the first of `count` rows begins at `start`. */
export function rowsInSight(
  { top, bottom }: RowWindow,
  start: number,
  rowHeight: number,
  count: number,
): { from: number; to: number } {
  const from = Math.max(0, Math.floor((top - start) / rowHeight));
  const to = Math.min(count, Math.ceil((bottom - start) / rowHeight));
  return { from, to: Math.max(from, to) };
}
