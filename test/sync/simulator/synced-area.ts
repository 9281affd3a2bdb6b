/** What both browsers' `storage.sync` have in common: an area of items with quotas, and a sync of the browser's own. */
import { chromeBytes, firefoxBytes, type Items, SYNC_QUOTA } from '../../../src/sync/quota.ts';
import type { Random } from '../random.ts';

export interface SyncedArea {
  get(): Items;
  /** Throws where a quota is exceeded. */
  set(items: Items): void;
  remove(keys: readonly string[]): void;
  /** The browser's own sync, in part or whole. Whether it changed anything here. */
  sync(random: Random, isWhole: boolean): boolean;
  /** Clears the area, and the account with it. */
  uninstall(): void;
}

/** Only what is set is held to the quota, but then all of the area counts: even less is refused while it is above. */
export function checkQuota(items: Items, set: readonly string[]): void {
  for (const count of [chromeBytes, firefoxBytes]) {
    const total = Object.entries(items).reduce((sum, [key, value]) => sum + count(key, value), 0);
    if (total > SYNC_QUOTA.bytes) throw new Error('QUOTA_BYTES quota exceeded');
    const isTooLarge = (key: string) => count(key, items[key]) > SYNC_QUOTA.bytesPerItem;
    if (set.some(isTooLarge)) throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
  }
  if (Object.keys(items).length > SYNC_QUOTA.items) throw new Error('MAX_ITEMS quota exceeded');
}
