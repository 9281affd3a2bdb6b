/** Says on a page why it could not be drawn, in the place of all that may stand there: none of it acts. */
import { wordsOf } from './background.ts';

/** In the words of the error alone: what would translate others may be what has failed. */
export function sayPageFailure(error: unknown): void {
  document.body.replaceChildren(wordsOf(error));
}
