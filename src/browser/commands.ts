/** The keyboard commands that the manifest names, and the keys that the person gave them in the browser. */
import { browser } from './api.ts';

/** Calls back with a command's name and the tab that was in front when its keys were pressed. */
export function onCommand(callback: (name: string, tabId: number | undefined) => void): void {
  browser.commands.onCommand.addListener((name, tab) => callback(name, tab?.id));
}

/** The keys of each command by its name; '' where the person gave it none. */
export async function commandKeys(): Promise<Map<string, string>> {
  const commands = await browser.commands.getAll();
  return new Map(commands.map(({ name = '', shortcut = '' }) => [name, shortcut]));
}

/** Opens the browser's own page where keys are set. Only Firefox has a call for it; in Chromium it has an address. */
export async function openKeySettings(): Promise<void> {
  if ('openShortcutSettings' in browser.commands) await browser.commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
