/** The links of a text that lead to no role: told once, with their number. */
import type { NodePlace, ProblemNotes } from '../problem-notes.ts';

export class OtherLinks {
  #first: NodePlace | undefined;
  #count = 0;

  add(place: NodePlace): void {
    this.#first ??= place;
    this.#count += 1;
  }

  tell(notes: ProblemNotes): void {
    if (!this.#first) return;
    const words =
      this.#count === 1
        ? 'One other link leads to no role and is left out.'
        : `${this.#count.toLocaleString('en-US')} other links lead to no role and are left out.`;
    notes.warn(this.#first, words);
  }
}
