/** Whether Hatrack's icon stands in the browser's toolbar: the person puts it there, and an extension can only look. */
import { browser } from './api.ts';

/** undefined where the browser does not tell. */
export async function isInToolbar(): Promise<boolean | undefined> {
  if (!('getUserSettings' in browser.action)) return undefined;
  return (await browser.action.getUserSettings()).isOnToolbar;
}
