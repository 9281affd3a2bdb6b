/** Makes the index of roles (`role-index.ts`) of what is stored. */
import { type Database, database } from '../browser/database.ts';
import { localArea, type StorageArea } from '../browser/storage-area.ts';
import { alone } from './critical-section.ts';
import { DUE_KEY } from './index-due.ts';
import { INDEX_KEY, type KeptIndex, MADE_KEY, type MadeIndex } from './role-index.ts';
import { roleIndexOf } from './role-lines-writer.ts';
import { readRoles } from './roles.ts';

export interface Making {
  index: MadeIndex;
  /** Whether there was room to keep it. */
  isKept: boolean;
}

/**
 * Makes the index anew from the stored roles, keeps it, and gives it also where there is no room to. Rejects where the browser
 * cannot read its storage.
 */
export async function makeRoleIndex(
  area: StorageArea = localArea,
  kept: Database = database,
): Promise<Making> {
  const due = (await area.get([DUE_KEY]))[DUE_KEY];
  const index = roleIndexOf(await readRoles(area));
  const made = crypto.randomUUID();
  const isKept = await kept.keep(INDEX_KEY, { ...index, made } satisfies KeptIndex).then(
    () => true,
    () => false,
  );
  if (isKept) {
    await alone('store', async () => {
      const isOfNow = (await area.get([DUE_KEY]))[DUE_KEY] === due;
      if (isOfNow) await area.remove([DUE_KEY]);
      await area.set({ [MADE_KEY]: made });
    });
  }
  return { index, isKept };
}
