/**
 * The catalog names what belongs to the roles beside the buckets: team lists, and parts that were put aside. So a page reads
 * just these, and not the snapshots and the history of months as well.
 */
import type { StorageArea, StorageItems } from '../browser/storage-area.ts';
import { indexDue } from './index-due.ts';
import { parseJsonItem } from './json-item.ts';

export const CATALOG_KEY = 'catalog';
const VERSION = 1;

/** The storage keys that these items' catalog names. */
export function catalogIn(items: StorageItems): string[] {
  const keys = parseJsonItem(items[CATALOG_KEY])?.keys;
  return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
}

/** The catalog to store once these keys are written. Write it in one step with them, within the store's critical section. */
export const catalogWith = (items: StorageItems, ...keys: string[]) =>
  catalogOf([...new Set([...catalogIn(items), ...keys])]);

/**
 * Removes an item, within the store's critical section. The index of roles is noted as due before that, because the background
 * may be ended right then, and after it, because an index begun in between has read what is gone.
 */
export async function removeCataloged(key: string, area: StorageArea): Promise<void> {
  await area.set(indexDue());
  await area.remove([key]);
  const others = catalogIn(await area.get([CATALOG_KEY])).filter((known) => known !== key);
  await area.set({ [CATALOG_KEY]: catalogOf(others), ...indexDue() });
}

const catalogOf = (keys: readonly string[]) => JSON.stringify({ version: VERSION, keys });
