/** What the Sync tab shows, as signals that follow the store and the account while the tab is open. */
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type AccountSummary, watchAccountSummary } from '../store/account.ts';
import { noSync, readSyncChoice, type SyncChoice, watchSyncChoice } from '../store/sync-choice.ts';
import { readSyncReport, type SyncReport, watchSyncReport } from '../store/sync-report.ts';
import { sayFailure } from './edits.ts';

export const syncChoice = signal<SyncChoice>(noSync);
export const syncReport = signal<SyncReport | undefined>(undefined);
/** undefined until it was read. */
export const account = signal<AccountSummary | undefined>(undefined);

/** Follows them while the component that calls this is shown. */
export function useSyncState(): void {
  useEffect(() => {
    const ends = [
      watchSyncChoice((choice) => {
        syncChoice.value = choice;
      }),
      watchSyncReport((report) => {
        syncReport.value = report;
      }),
      watchAccountSummary((summary) => {
        account.value = summary;
      }, sayFailure),
    ];
    Promise.all([readSyncChoice(), readSyncReport()]).then(([choice, report]) => {
      syncChoice.value = choice;
      syncReport.value = report;
    }, sayFailure);
    return () => {
      for (const end of ends) end();
    };
  }, []);
}
