/** Says on a page itself that it could not be drawn, where nothing else of it may be there to say so. */
import { wordsOf } from './background.ts';

/** In English or as the browser has it: whatever would translate it may be what has failed. */
export function sayPageFailure(error: unknown): void {
  document.body.prepend(wordsOf(error));
}
