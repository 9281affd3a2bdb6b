/** Warnings of one kind, of which a broken text could have thousands: the first ones are told one by one, the others counted. */
import { type CountKey, type MessageKey, say, sayCount, type Values } from '../../i18n/say.ts';
import { MAX_TALLIES } from '../limits.ts';
import type { NodePlace, ProblemNotes } from '../problem-notes.ts';

export class SomeWarnings {
  readonly #others: CountKey;
  readonly #notes: ProblemNotes;
  #count = 0;
  #firstOther: NodePlace | undefined;

  /** `others`: how those that are only counted are told. */
  constructor(others: CountKey, notes: ProblemNotes) {
    this.#others = others;
    this.#notes = notes;
  }

  add(place: NodePlace, key: MessageKey, values: Values = {}): void {
    this.#count += 1;
    if (this.#count <= MAX_TALLIES) this.#notes.warn(place, say(key, values));
    else this.#firstOther ??= place;
  }

  /** Tells of those that were only counted. */
  tell(): void {
    if (!this.#firstOther) return;
    this.#notes.warn(this.#firstOther, sayCount(this.#others, this.#count - MAX_TALLIES));
  }
}
