/** Keeps the index of roles up to date: a moment after they change, and when a page asks because it finds it due. */
import { aloneAndOnce } from '../store/critical-section.ts';
import { type IndexMessage, indexMessage, readRoleIndex } from '../store/role-index.ts';
import { makeRoleIndex } from '../store/role-index-maker.ts';

/** Milliseconds: of many changes in a row, as an import in parts makes them, one index is made. */
const REST = 100;

const rest = () => new Promise((resolve) => setTimeout(resolve, REST));

/** Makes the index anew after a change. */
export const indexChangedRoles = () =>
  aloneAndOnce('role-index', async () => {
    await rest();
    await makeRoleIndex();
  });

/** Makes the index where there is none, or where the background was ended before it had made one. */
export async function makeRoleIndexIfDue(): Promise<void> {
  const { index, isDue } = await readRoleIndex();
  if (!index || isDue) await aloneAndOnce('role-index', async () => void (await makeRoleIndex()));
}

/** Makes the index for a page. It is given to one that cannot read what is kept, and to all where it could not be kept. */
export async function makeIndexForPage(cannotRead: boolean): Promise<IndexMessage | undefined> {
  const { index, isKept } = await makeRoleIndex();
  return isKept && !cannotRead ? undefined : indexMessage(index);
}
