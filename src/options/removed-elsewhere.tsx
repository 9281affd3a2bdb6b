/** The brake's question: what others removed, and what waits for the person. */
import { say, sayCount } from '../i18n/say.ts';
import { wordsOf } from '../i18n/words-of.ts';
import { CARRIERS } from '../store/sync-choice.ts';
import { askBackground } from '../ui/background.ts';
import { announce, sayFailure } from './edits.ts';
import { syncReports } from './sync-state.ts';

export function RemovedElsewhere() {
  // What both ways bring is the same removal most of the time.
  const count = Math.max(...CARRIERS.map((carrier) => syncReports[carrier].value?.held ?? 0));
  if (count === 0) return null;
  const remove = () => {
    askBackground('agreeToRemovals', count).then(
      () => announce(sayCount('syncPage_removedHere', count)),
      sayFailure,
    );
  };
  const keep = async () => {
    try {
      announce(sayCount('syncPage_kept', await askBackground('keepRemovedRoles', undefined)));
    } catch (error) {
      sayFailure(new Error(say('syncPage_notKept', { reason: wordsOf(error) })));
    }
  };
  return (
    <section class="sync-question" aria-label={say('syncPage_removedElsewhere')}>
      <p>{sayCount('syncPage_stillHere', count)}</p>
      <button type="button" class="button small" onClick={keep}>
        {say('syncPage_keepThem')}
      </button>
      <button type="button" class="button small" onClick={remove}>
        {say('syncPage_removeThem')}
      </button>
    </section>
  );
}
