/**
 * Sections as profiles: what one profile says, wherever in the text it says it.
 *
 * Two sections of one name are one profile, as the JavaScript SDK has it, and of a key that stands twice the last counts.
 * The AWS CLI refuses both, so both are told. `[a]`, as files of credentials have it, and `[profile a]` are one name too.
 */
import type { FieldValue } from '../list-entry.ts';
import { type NodePlace, type ProblemNotes, shortened } from '../problem-notes.ts';
import type { IniItem, IniSection } from './ini-tree.ts';
import { plainKey } from './known-keys.ts';
import { parseSectionName } from './section-header.ts';
import { SomeWarnings } from './some-warnings.ts';

export interface Setting extends FieldValue {
  /** As it is written. */
  key: string;
  value: string;
  keyPlace: NodePlace;
  hasBlock: boolean;
}

export interface Profile {
  name: string;
  /** The name as it stands between the brackets. */
  header: string;
  place: NodePlace;
  /** By the plain spelling of their keys. */
  settings: Map<string, Setting>;
}

export interface Profiles {
  /** In the order of the text. */
  profiles: Map<string, Profile>;
  /** The `[sso-session …]` sections. */
  sessions: Map<string, Profile>;
  /** Sections of other kinds, such as `[services …]`. */
  others: Profile[];
}

/** What a profile says under a key, in its plain spelling; undefined where it says nothing. */
export function said(profile: Profile | undefined, ...keys: string[]): Setting | undefined {
  for (const key of keys) {
    const setting = profile?.settings.get(key);
    if (setting && setting.value !== '') return setting;
  }
  return undefined;
}

/** Gathers the sections of one text. */
export function gatherProfiles(sections: readonly IniSection[], notes: ProblemNotes): Profiles {
  const found: Profiles = { profiles: new Map(), sessions: new Map(), others: [] };
  const repeated = new SomeWarnings('list_moreSections', notes);
  for (const section of sections) {
    const { kind, name } = parseSectionName(section.header);
    const profile = readSection(section, name, notes);
    const known = kind === 'sso-session' ? found.sessions : found.profiles;
    const first = known.get(name);
    if (kind === 'other') found.others.push(profile);
    else if (!first) known.set(name, profile);
    else {
      if (isWorthTelling(first, profile)) {
        const line = notes.lineOf({ ...first.place, path: '' });
        repeated.add(profile.place, 'list_sectionTwice', { line });
      }
      for (const [key, setting] of profile.settings) first.settings.set(key, setting);
    }
  }
  repeated.tell();
  return found;
}

/** A profile's roles in one section and its keys in another is how AWS's two files look, one behind the other. */
function isWorthTelling(first: Profile, second: Profile): boolean {
  if (first.header === second.header) return true;
  return [...second.settings].some(([key, { value }]) => {
    const other = first.settings.get(key);
    return other !== undefined && other.value !== value;
  });
}

function readSection({ header, offset, items }: IniSection, name: string, notes: ProblemNotes) {
  const path = `[${shortened(header)}]`;
  const settings = new Map<string, Setting>();
  for (const item of items) {
    const setting = settingOf(item, path);
    const plain = plainKey(item.key);
    const other = settings.get(plain);
    if (other && other.value !== setting.value) noteTwice(other, setting, notes);
    settings.set(plain, setting);
  }
  return { name, header, place: { offset, path }, settings };
}

function settingOf({ key, value, offset, keyOffset, hasBlock }: IniItem, path: string): Setting {
  const itemPath = `${path}.${key}`;
  return {
    key,
    value,
    place: { offset, path: itemPath },
    keyPlace: { offset: keyOffset, path: itemPath },
    hasBlock,
  };
}

/** At the first of the two, which is the one that is lost. */
function noteTwice(lost: Setting, kept: Setting, notes: ProblemNotes): void {
  const [key, other] = [shortened(lost.key), shortened(kept.key)];
  if (key === other) notes.tally(lost.keyPlace, 'list_keyTwice', { key });
  else notes.tally(lost.keyPlace, 'list_keyForSame', { key, other });
}
