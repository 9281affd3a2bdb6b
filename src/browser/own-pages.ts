/** The extension's own pages and facts about itself. */
import { browser } from './api.ts';

/** Opens the options page at one of its tabs, or brings it to the front; `hash` is `#import` and the like. */
export async function openOptions(hash: string): Promise<void> {
  const page = browser.runtime.getURL(`src/options/index.html${hash}`);
  await browser.tabs.create({ url: page });
}

/** The extension's version, as its manifest has it. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}
