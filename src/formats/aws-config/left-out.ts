/**
 * What a config text holds beside roles, told once for all of it: sections that are no roles, access keys, settings that
 * the console does not need.
 */
import { say, sayCount } from '../../i18n/say.ts';
import { noteUnknown } from '../entry-fields.ts';
import { type NodePlace, type ProblemNotes, shortened } from '../problem-notes.ts';
import { someNames } from '../some-names.ts';
import { meaningOf } from './known-keys.ts';
import type { Profile, Setting } from './profiles.ts';

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
      else if (kind === 'unknown') noteUnknown(setting.key, setting.keyPlace, this.#notes);
      else if (setting.hasBlock) this.#tellBlock(setting);
    }
  }

  #tellBlock({ key, keyPlace }: Setting): void {
    this.#notes.tally(keyPlace, 'list_indentedLines', { key: shortened(key) });
  }

  tell(): void {
    if (this.#accessKeys) this.#notes.warn(this.#accessKeys, say('list_accessKeys'));
    this.#settings.tell((place, _, names) => {
      this.#notes.warn(place, say('list_unneededSettings', { names }));
    });
    this.#sections.tell((place, count, names) => {
      this.#notes.warn(place, sayCount('list_otherSections', count, { names }));
    });
  }
}
