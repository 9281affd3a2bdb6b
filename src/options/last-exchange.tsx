/** What came of the last exchange by one of the ways: what it says, what found no room and what could not be opened. */
import type { CarrierName } from '../store/sync-choice.ts';
import type { SyncReport } from '../store/sync-report.ts';
import { roleCount } from '../ui/number-words.ts';
import { syncReports } from './sync-state.ts';

const names: Record<CarrierName, string> = {
  account: 'Last exchange with the account',
  folder: 'Last exchange with the folder',
};

export function LastExchange({ carrier }: { carrier: CarrierName }) {
  const report = syncReports[carrier].value;
  if (!report) return null;
  const time = new Date(report.at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  return (
    <div class="form-field">
      <p role="status" aria-label={names[carrier]}>
        {reportWords(carrier, report)} ({time})
      </p>
      {report.left > 0 && (
        <p class="problem">
          {roleCount(report.left)} found no room in the account and {areIs(report.left)} not synced.
          They are safe in this browser; export them for the others.
        </p>
      )}
      {report.unopened > 0 && (
        <p class="problem">
          The passphrase does not open {report.unopened === 1 ? 'one file' : 'some files'} in the
          folder, and what stands there is left out. The browser that wrote it has another
          passphrase, or none: enter this one there too.
        </p>
      )}
    </div>
  );
}

const areIs = (count: number) => (count === 1 ? 'is' : 'are');

function reportWords(carrier: CarrierName, { state, words, held }: SyncReport): string {
  switch (state) {
    case 'told':
      if (held > 0) return 'This browser has heard everything, and some of it waits for you.';
      return `The ${carrier} and this browser hold the same.`;
    case 'waits':
      return 'Changes wait: the browser allows no more writes for now. They go out by themselves.';
    case 'contested':
      return 'Another browser is writing too. Hatrack tries again in a moment.';
    case 'failed':
      if (carrier === 'folder') return `The last exchange failed. ${words}`;
      return `The last exchange failed. The browser says: ${words}`;
  }
}
