/** Takes pictures of pages that have come to rest: nothing moves, no caret blinks, the pointer is nowhere. */
import type { Page } from 'playwright';
import { until } from '../browsers/wait.ts';
import type { Size } from './state.ts';

/** Pixels: the largest popup that a browser shows. */
const MAX_POPUP_HEIGHT = 600;

/** A picture of what a page shows. */
export async function pictureOf(page: Page): Promise<Buffer> {
  await page.mouse.move(0, 0);
  await isAtRest(page);
  return page.screenshot({ animations: 'disabled', caret: 'hide' });
}

/** Makes a tab as high as its page, so that nothing is left to scroll to and no scroll bar takes room. */
export async function growToWhole(page: Page, { width, height }: Size): Promise<void> {
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(height, whole) });
}

/** Waits until a popup is as large as its content; a tab is as large as it was made. */
export async function popupFits(popup: Page): Promise<void> {
  await until('the popup to fit its content', () =>
    popup.evaluate((most) => {
      const { scrollHeight } = document.documentElement;
      return innerHeight === Math.min(scrollHeight, most) || innerHeight >= most;
    }, MAX_POPUP_HEIGHT),
  );
}

/** Fonts are there, and what was changed is drawn. */
async function isAtRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
}
