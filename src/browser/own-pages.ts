/** The extension's own pages and facts about itself. */
import { browser } from './api.ts';

/** Opens the options page once more, in a new tab of the browser; `hash` is `#import` and the like. */
export async function openOptions(hash: string): Promise<void> {
  const page = browser.runtime.getURL(`src/options/index.html${hash}`);
  await browser.tabs.create({ url: page });
}

/** Whether this browser is Firefox, where it differs and nothing else tells. */
export function isFirefox(): boolean {
  return browser.runtime.getURL('').startsWith('moz-extension:');
}

const POPUP_WINDOW = { type: 'popup', width: 480, height: 620 } as const;

/**
 * Opens the popup as a click on the icon does; where the browser does not allow that, its page in a small window.
 * Firefox allows it only in the very moment of a click or key, and no browser does where no toolbar is.
 */
export async function openPopup(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    const url = browser.runtime.getURL('src/popup/index.html');
    // Firefox closes a window for its page only if it was told so; Chromium refuses what it does not know.
    const closing = isFirefox() && { allowScriptsToClose: true };
    await browser.windows.create({ url, ...POPUP_WINDOW, ...closing });
  }
}

/** The extension's version, as its manifest has it. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}
