/** Warnings of one kind, of which a broken text could have thousands: the first ones are told one by one, the others counted. */
import { MAX_TALLIES } from '../limits.ts';
import type { NodePlace, ProblemNotes } from '../problem-notes.ts';

export class SomeWarnings {
  readonly #what: string;
  readonly #notes: ProblemNotes;
  #count = 0;
  #firstOther: NodePlace | undefined;

  /** `what`: what happens to all of them, such as `lines are left out likewise`. */
  constructor(what: string, notes: ProblemNotes) {
    this.#what = what;
    this.#notes = notes;
  }

  add(place: NodePlace, message: string): void {
    this.#count += 1;
    if (this.#count <= MAX_TALLIES) this.#notes.warn(place, message);
    else this.#firstOther ??= place;
  }

  /** Tells of those that were only counted. */
  tell(): void {
    if (!this.#firstOther) return;
    const others = this.#count - MAX_TALLIES;
    this.#notes.warn(this.#firstOther, `From here on, ${others} more ${this.#what}.`);
  }
}
