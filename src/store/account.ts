/** What stands in the browser's account, for a page that shows it. */
import { type StorageArea, syncArea } from '../browser/storage-area.ts';
import { type AccountSummary, summarize } from '../sync/account-summary.ts';

/**
 * Calls back with what the account holds, now and after each change. Returns what ends it. `failed` is told when the
 * browser cannot read it.
 */
export function watchAccountSummary(
  callback: (summary: AccountSummary) => void,
  failed: (error: unknown) => void,
  area: StorageArea = syncArea,
): () => void {
  const read = () => {
    area
      .get()
      .then((items) => callback(summarize(items, Date.now())))
      .catch(failed);
  };
  read();
  return area.watch(read);
}

export type { AccountSummary };
