/**
 * What the popup reads first. The index of roles is asked for while the picture is painted (`opening.ts`), for the browser
 * takes longer to answer than to paint; everything else as the popup itself starts, and all at once.
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

declare global {
  // The two scripts of the page have nothing else in common.
  var indexAhead: Promise<unknown> | undefined;
}

/** Asks for the index. */
export function readIndexAhead(): void {
  globalThis.indexAhead = readKept(INDEX_KEY).catch(() => undefined);
}

/** For the first reading alone. What follows the store is to begin to listen right now. */
export function firstReads(): Sources {
  const items = localArea.get([SETTINGS_KEY, RECENT_KEY, DUE_KEY, MADE_KEY]);
  const index = globalThis.indexAhead ?? readKept(INDEX_KEY);
  return {
    area: { get: () => items },
    kept: { read: () => index },
  };
}
