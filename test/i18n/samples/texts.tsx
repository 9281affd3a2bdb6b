/** Texts where none should be, for the test that finds them. */
import { say } from '../../../src/i18n/say.ts';

export const failure = (reason: string): string => `Your roles could not be read: ${reason}`;

export const Sample = () => (
  <p class="soft note" style="color: inherit">
    <button type="button" aria-label="Save it">
      Kept No roles yet{say('action_save')}
    </button>
  </p>
);
