/** The moment at which the popup has been painted next: what is not needed for that waits for it. */

/** Frames come only where somebody looks; nobody waits longer than this, in milliseconds. */
const AT_LATEST = 500;

export const nextPaint = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, AT_LATEST);
  });
