/**
 * Pins extensions to the toolbar, as people do with what they use each day. The icon of one that is not pinned comes out of
 * the extensions' menu first, and the popup waits a quarter of a second for that: more than all that is to be measured.
 */
import type { Chromium } from '../browsers/chromium.ts';

export async function pinToToolbar(chromium: Chromium, ids: readonly string[]): Promise<void> {
  // The browser's own page for extensions, which alone may do it.
  const manager = await chromium.context.newPage();
  await manager.goto('chrome://extensions');
  await manager.evaluate(async (pinned) => {
    for (const extensionId of pinned) {
      const configuration = { extensionId, pinnedToToolbar: true };
      await chrome.developerPrivate.updateExtensionConfiguration(configuration);
    }
  }, ids);
  await manager.close();
}

declare const chrome: {
  developerPrivate: {
    updateExtensionConfiguration(change: {
      extensionId: string;
      pinnedToToolbar: boolean;
    }): Promise<void>;
  };
};
