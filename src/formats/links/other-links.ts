/** The links of a text that lead to no role: told once, with their number. */
import { sayCount } from '../../i18n/say.ts';
import type { NodePlace, ProblemNotes } from '../problem-notes.ts';

export class OtherLinks {
  #first: NodePlace | undefined;
  #count = 0;

  add(place: NodePlace): void {
    this.#first ??= place;
    this.#count += 1;
  }

  tell(notes: ProblemNotes): void {
    if (this.#first) notes.warn(this.#first, sayCount('list_otherLinks', this.#count));
  }
}
