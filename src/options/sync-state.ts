/** What the Sync tab shows, as signals that follow the store and the account while the tab is open. */
import { type Signal, signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type AccountSummary, watchAccountSummary } from '../store/account.ts';
import { type FolderChoice, readFolderChoice, watchFolderChoice } from '../store/folder-choice.ts';
import {
  CARRIERS,
  type CarrierName,
  noSync,
  readSyncChoice,
  type SyncChoice,
  watchSyncChoice,
} from '../store/sync-choice.ts';
import { readSyncReport, type SyncReport, watchSyncReport } from '../store/sync-report.ts';
import { sayFailure } from './edits.ts';

export const syncChoice = signal<SyncChoice>(noSync);
/** What came of the last exchange with each; undefined until there was one. */
export const syncReports: Record<CarrierName, Signal<SyncReport | undefined>> = {
  account: signal(undefined),
  folder: signal(undefined),
};
/** undefined where this browser has none. */
export const folderChoice = signal<FolderChoice | undefined>(undefined);
/** undefined until it was read. */
export const account = signal<AccountSummary | undefined>(undefined);

/**
 * Follows them while the component that calls this is shown. False until they were read: what was chosen before would
 * be taken back on the screen by the reading.
 */
export function useSyncState(): boolean {
  const isRead = useSignal(false);
  useEffect(() => {
    const ends = [
      watchSyncChoice((choice) => {
        syncChoice.value = choice;
      }),
      watchFolderChoice((choice) => {
        folderChoice.value = choice;
      }),
      ...CARRIERS.map((carrier) =>
        watchSyncReport(carrier, (report) => {
          syncReports[carrier].value = report;
        }),
      ),
      watchAccountSummary((summary) => {
        account.value = summary;
      }, sayFailure),
    ];
    readAll().then(() => {
      isRead.value = true;
    }, sayFailure);
    return () => {
      for (const end of ends) end();
    };
  }, [isRead]);
  return isRead.value;
}

async function readAll(): Promise<void> {
  syncChoice.value = await readSyncChoice();
  folderChoice.value = await readFolderChoice();
  for (const carrier of CARRIERS) syncReports[carrier].value = await readSyncReport(carrier);
}
