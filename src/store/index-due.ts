/**
 * The note that the index of roles (`role-index.ts`) is due: whatever changes roles writes it in the same write, so that the
 * index is made anew even if the background is ended right then. It names the write: an index made of what stood before
 * does not take it away.
 */
import { localArea, type StorageItems } from '../browser/storage-area.ts';
import { BUCKET_KEYS } from './bucket.ts';

export const DUE_KEY = 'role-index-due';

/** To be written together with whatever changes roles. */
export const indexDue = (): StorageItems => ({ [DUE_KEY]: crypto.randomUUID() });

/** Calls back whenever the index has become due, noted or not: an older Hatrack notes nothing. Returns what ends it. */
export function watchIndexDue(callback: () => void, area = localArea) {
  return area.watch((changes) => {
    const isNoted = changes[DUE_KEY]?.newValue !== undefined;
    if (isNoted || Object.keys(changes).some((key) => BUCKET_KEYS.includes(key))) callback();
  });
}
