/**
 * Parts of the list that were found damaged: what is damaged in its place, and what was put aside when its place was written
 * anew. The person keeps or discards it.
 */
import { localArea, type StorageArea } from '../browser/storage-area.ts';
import type { Stamp } from '../sync/stamp.ts';
import { BUCKET_KEYS, readBucket } from './bucket.ts';
import { removeCataloged } from './catalog.ts';
import { alone } from './critical-section.ts';

const PREFIX = 'set-aside/';

/** Whether a storage key is of a part that was put aside. */
export const isSetAside = (key: string) => key.startsWith(PREFIX);

/** The key for a damaged bucket that is put aside by an edit. */
export const setAsideKey = (stamp: Stamp, bucket: number) => `${PREFIX}${stamp}/${bucket}`;

/** The text of a damaged part, for the person to keep; undefined when it is gone. */
export async function readDamaged(key: string, area = localArea): Promise<string | undefined> {
  const stored = (await area.get([key]))[key];
  if (stored === undefined) return undefined;
  return typeof stored === 'string' ? stored : JSON.stringify(stored);
}

/** Throws away a damaged part that the person has no use for. */
export function discardDamaged(key: string, area: StorageArea = localArea): Promise<void> {
  return alone('store', async () => {
    const isBucket = BUCKET_KEYS.includes(key);
    if (isBucket && readBucket((await area.get([key]))[key]).state !== 'damaged') return;
    if (!isBucket && !isSetAside(key)) return;
    await removeCataloged(key, area);
  });
}
