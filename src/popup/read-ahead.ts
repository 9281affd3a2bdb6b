/**
 * What the popup reads first, asked for all at once and while its picture is painted: the browser takes longer to answer than
 * to paint.
 */
import { type Database, readKept } from '../browser/database.ts';
import { localArea, type StorageArea } from '../browser/storage-area.ts';
import { DUE_KEY } from '../store/index-due.ts';
import { RECENT_KEY } from '../store/recent-roles.ts';
import { INDEX_KEY, MADE_KEY } from '../store/role-index.ts';
import { SETTINGS_KEY } from '../store/settings.ts';

/** Where the popup reads from. */
export interface Sources {
  area: Pick<StorageArea, 'get'>;
  kept: Pick<Database, 'read'>;
}

/** For the first reading alone. What follows the store is to begin to listen right now. */
export function readAhead(): Sources {
  const items = localArea.get([SETTINGS_KEY, RECENT_KEY, DUE_KEY, MADE_KEY]);
  // Who reads it tells of a failure; nobody does before the picture is painted.
  items.catch(() => undefined);
  const index = readKept(INDEX_KEY).catch(() => undefined);
  return {
    area: { get: () => items },
    kept: { read: () => index },
  };
}
