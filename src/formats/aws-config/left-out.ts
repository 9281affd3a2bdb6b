/**
 * What a config text holds beside roles, told once for all of it: sections that are no roles, access keys, settings that
 * the console does not need.
 */
import { type NodePlace, type ProblemNotes, shortened } from '../problem-notes.ts';
import { meaningOf } from './known-keys.ts';
import type { Profile, Setting } from './profiles.ts';
import { someNames } from './some-names.ts';

/** Things of one kind, of which the first few are named. */
class Named {
  #first: NodePlace | undefined;
  readonly #names = new Set<string>();

  add(place: NodePlace, name: string): void {
    this.#first ??= place;
    this.#names.add(name);
  }

  /** Calls `tell`, if there is any, with the place of the first, the number, and the names. */
  tell(tell: (place: NodePlace, count: number, names: string) => void): void {
    if (!this.#first) return;
    tell(this.#first, this.#names.size, someNames([...this.#names]));
  }
}

export class LeftOut {
  readonly #notes: ProblemNotes;
  readonly #sections = new Named();
  readonly #settings = new Named();
  #accessKeys: NodePlace | undefined;

  constructor(notes: ProblemNotes) {
    this.#notes = notes;
  }

  /** A section that is no role, and that no role makes use of. */
  addSection({ header, place }: Profile): void {
    this.#sections.add(place, `[${header}]`);
  }

  /** Looks for access keys in any section. */
  lookForAccessKeys({ settings }: Profile): void {
    for (const [plain, { keyPlace }] of settings) {
      if (meaningOf(plain).kind === 'access-key') this.#accessKeys ??= keyPlace;
    }
  }

  /** What a profile says that Hatrack has no use for; of one that is no role itself, that is its color and the like too. */
  addSettings({ settings }: Profile, isRole: boolean): void {
    for (const [plain, setting] of settings) {
      const { kind } = meaningOf(plain);
      if (kind === 'tool' || (kind === 'field' && !isRole))
        this.#settings.add(setting.keyPlace, setting.key);
      else if (kind === 'unknown') this.#tellUnknown(setting);
      else if (setting.hasBlock) this.#tellBlock(setting);
    }
  }

  #tellUnknown({ key, keyPlace }: Setting): void {
    this.#notes.tally(keyPlace, `“${shortened(key)}” is left out: Hatrack has no such field`);
  }

  #tellBlock({ key, keyPlace }: Setting): void {
    const below = `The indented lines below “${shortened(key)}” are left out`;
    this.#notes.tally(keyPlace, `${below}: they are no settings of the profile`);
  }

  tell(): void {
    if (this.#accessKeys) {
      const message = 'Access keys are in this file; Hatrack neither needs nor keeps them.';
      this.#notes.warn(this.#accessKeys, message);
    }
    this.#settings.tell((place, _, names) => {
      const message = `Settings that the console does not need are left out: ${names}.`;
      this.#notes.warn(place, message);
    });
    this.#sections.tell((place, count, names) => {
      const what = count === 1 ? 'One section is no role' : `${count} sections are no roles`;
      this.#notes.warn(place, `${what} and left out: ${names}.`);
    });
  }
}
