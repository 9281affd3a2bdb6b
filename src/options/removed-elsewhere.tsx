/** The brake's question: what others removed, and what waits for the person. */
import { CARRIERS } from '../store/sync-choice.ts';
import { askBackground, wordsOf } from '../ui/background.ts';
import { roleCount } from '../ui/number-words.ts';
import { announce, sayFailure } from './edits.ts';
import { syncReports } from './sync-state.ts';

export function RemovedElsewhere() {
  // What both ways bring is the same removal most of the time.
  const count = Math.max(...CARRIERS.map((carrier) => syncReports[carrier].value?.held ?? 0));
  if (count === 0) return null;
  const remove = () => {
    askBackground('agreeToRemovals', count).then(
      () => announce(`Removed ${roleCount(count)} here too.`),
      sayFailure,
    );
  };
  const keep = async () => {
    try {
      announce(`Kept ${roleCount(await askBackground('keepRemovedRoles', undefined))}.`);
    } catch (error) {
      sayFailure(new Error(`They were not kept. ${wordsOf(error)}`));
    }
  };
  return (
    <section class="sync-question" aria-label="Removed elsewhere">
      <p>
        Another browser removed much of your list. {roleCount(count)} of it{' '}
        {count === 1 ? 'is' : 'are'} still here until you decide.
      </p>
      <button type="button" class="button small" onClick={keep}>
        Keep them
      </button>
      <button type="button" class="button small" onClick={remove}>
        Remove them here too
      </button>
    </section>
  );
}
