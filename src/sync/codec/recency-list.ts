/**
 * A list of things by how long ago they were used: what follows a pattern is then told by the same small numbers again
 * and again, which compress well.
 */
import { Damaged } from './damaged.ts';

/** How far back one looks; what was used longer ago is told anew, so that no list takes long. */
const REACH = 256;

export class RecencyList<T> {
  readonly #recent: T[] = [];

  /** Notes a use. 0 for what is new here, else 1 for what was used last, 2 for what was used before that, and so on. */
  note(thing: T): number {
    const at = this.#recent.indexOf(thing);
    if (at >= 0) this.#recent.splice(at, 1);
    this.#recent.unshift(thing);
    if (this.#recent.length > REACH) this.#recent.pop();
    return at + 1;
  }

  /** The thing that `note` told by this number, which is 1 or more. Throws `Damaged` where there is none. */
  recall(age: number): T {
    const [thing] = this.#recent.splice(age - 1, 1);
    if (thing === undefined) throw new Damaged('a thing that was not named');
    this.#recent.unshift(thing);
    return thing;
  }
}
