/** What came of the last exchange by one of the ways: what it says, what found no room and what could not be opened. */
import { type MessageKey, say, sayCount } from '../i18n/say.ts';
import type { CarrierName } from '../store/sync-choice.ts';
import type { SyncReport } from '../store/sync-report.ts';
import { timeWords } from '../ui/date-words.ts';
import { syncReports } from './sync-state.ts';

const names: Record<CarrierName, MessageKey> = {
  account: 'syncPage_lastWithAccount',
  folder: 'syncPage_lastWithFolder',
};

const sameWords: Record<CarrierName, MessageKey> = {
  account: 'syncPage_sameAsAccount',
  folder: 'syncPage_sameAsFolder',
};

export function LastExchange({ carrier }: { carrier: CarrierName }) {
  const report = syncReports[carrier].value;
  return (
    <div class="form-field">
      {/* It is there before the first report: of a status that comes with its words, screen readers say nothing. */}
      <p role="status" aria-label={say(names[carrier])}>
        {report && <span key={report.at}>{whenWords(carrier, report)}</span>}
      </p>
      {report && report.left > 0 && (
        <p class="problem">{sayCount('syncPage_leftOut', report.left)}</p>
      )}
      {report && report.unopened > 0 && (
        <p class="problem">{sayCount('syncPage_unopened', report.unopened)}</p>
      )}
    </div>
  );
}

const whenWords = (carrier: CarrierName, report: SyncReport) =>
  say('syncPage_reportAt', { report: reportWords(carrier, report), time: timeWords(report.at) });

function reportWords(carrier: CarrierName, { state, words, held }: SyncReport): string {
  switch (state) {
    case 'told':
      return held > 0 ? say('syncPage_someWaits') : say(sameWords[carrier]);
    case 'waits':
      return say('syncPage_changesWait');
    case 'contested':
      return say('syncPage_contested');
    case 'failed':
      if (carrier === 'folder') return say('syncPage_failed', { reason: words });
      return say('syncPage_failedInBrowser', { reason: words });
  }
}
