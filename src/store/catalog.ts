/**
 * The catalog names what belongs to the roles beside the buckets: team lists, and parts that were put aside. So a page reads
 * just these, and not the snapshots and the history of months as well.
 */
import type { StorageItems } from '../browser/storage-area.ts';
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

/** The same once a key is gone. */
export const catalogWithout = (items: StorageItems, key: string) =>
  catalogOf(catalogIn(items).filter((known) => known !== key));

const catalogOf = (keys: readonly string[]) => JSON.stringify({ version: VERSION, keys });
