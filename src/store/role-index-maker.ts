/** Makes the index of roles (`role-index.ts`) of what is stored. */
import { localArea, type StorageArea } from '../browser/storage-area.ts';
import { alone } from './critical-section.ts';
import { DUE_KEY } from './index-due.ts';
import { INDEX_KEY, type IndexTexts, SEARCH_KEY } from './role-index.ts';
import { indexTexts } from './role-lines-writer.ts';
import { readRoles } from './roles.ts';

/**
 * Makes the index anew from the stored roles and gives its text, also where there is no room to keep it. Rejects where the
 * browser cannot read its storage.
 */
export async function makeRoleIndex(area: StorageArea = localArea): Promise<IndexTexts> {
  const due = (await area.get([DUE_KEY]))[DUE_KEY];
  const texts = indexTexts(await readRoles(area));
  await alone('store', async () => {
    const isOfNow = (await area.get([DUE_KEY]))[DUE_KEY] === due;
    // What is kept of it would be of before; and the roles themselves need the room.
    await area
      .set({ [INDEX_KEY]: texts.lines, [SEARCH_KEY]: texts.search })
      .catch(() => area.remove([INDEX_KEY, SEARCH_KEY]));
    if (isOfNow) await area.remove([DUE_KEY]);
  });
  return texts;
}
