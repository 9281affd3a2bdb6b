/** Names for sections, of which no two may be the same: one that is taken gets a number. */

export class UniqueNames {
  readonly #taken: Set<string>;
  readonly #last = new Map<string, number>();
  readonly #numbered: string[] = [];

  /** `reserved`: names that no section may have. */
  constructor(...reserved: string[]) {
    this.#taken = new Set(reserved);
  }

  /** `name`, or `name 2` where that is taken, and so on. */
  take(name: string): string {
    let unique = name;
    for (let number = this.#last.get(name) ?? 2; this.#taken.has(unique); number += 1) {
      unique = `${name} ${number}`;
      this.#last.set(name, number + 1);
    }
    if (unique !== name) this.#numbered.push(unique);
    this.#taken.add(unique);
    return unique;
  }

  /** The names that got a number. */
  get numbered(): readonly string[] {
    return this.#numbered;
  }
}
