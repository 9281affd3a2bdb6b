/** Context menus: built as a whole, and told by the id of the entry that was clicked. */
import type { Menus } from 'webextension-polyfill';
import { browser } from './api.ts';

export interface MenuEntry {
  id: string;
  /** `%s` stands for the selected text. Absent: a line that parts. */
  title?: string;
  /** The entry that it stands below. */
  parent?: string;
  contexts: Menus.ContextType[];
  /** The only links that it is shown for, as match patterns. */
  links?: string[];
}

export interface MenuClick {
  id: string;
  /** The selected text, '' where there is none. */
  selection: string;
  /** The address of the link that was clicked, '' where there is none. */
  link: string;
  tabId: number | undefined;
}

/** Calls back with each click. Call it while the background starts, before anything is awaited. */
export function onMenuClick(callback: (click: MenuClick) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) =>
    callback({
      id: String(info.menuItemId),
      selection: info.selectionText ?? '',
      link: info.linkUrl ?? '',
      tabId: tab?.id,
    }),
  );
}

/** Takes all entries away and puts these in. */
export async function replaceMenus(entries: readonly MenuEntry[]): Promise<void> {
  await browser.contextMenus.removeAll();
  // Parents stand before their children, so one after the other.
  for (const entry of entries) await create(entry);
}

function create({ id, title, parent, contexts, links }: MenuEntry): Promise<void> {
  const properties: Menus.CreateCreatePropertiesType = {
    id,
    contexts,
    ...(title === undefined ? { type: 'separator' } : { title }),
    ...(parent !== undefined && { parentId: parent }),
    ...(links && { targetUrlPatterns: links }),
  };
  return new Promise((resolve, reject) => {
    browser.contextMenus.create(properties, () => {
      const { lastError } = browser.runtime;
      if (lastError) reject(new Error(lastError.message));
      else resolve();
    });
  });
}
