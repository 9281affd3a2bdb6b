/**
 * Runs as the popup's page is read: paints what the popup showed last, holds the keys that are meant for it, and starts the
 * popup itself.
 *
 * Chrome shows a popup only once all of its page has run. So where there is something to see, the popup itself starts when
 * that is painted.
 */
import { holdEarlyKeys } from './early-keys.ts';
import { paintFirstScreen } from './first-screen.ts';
import { nextPaint } from './next-paint.ts';
import { readIndexAhead } from './read-ahead.ts';

/** The page's module, as the build names it here (`build/opening-script.ts`). */
const src = document.currentScript?.dataset.module;

function startPopup(): void {
  const script = Object.assign(document.createElement('script'), { type: 'module', src });
  document.head.append(script);
}

holdEarlyKeys();
const isPainted = paintFirstScreen();
readIndexAhead();
if (isPainted) void nextPaint().then(startPopup);
else startPopup();
