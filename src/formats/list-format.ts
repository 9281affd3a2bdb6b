/**
 * A format: one way in which people keep role lists as text. It is recognised by what the text holds, never by a file's
 * name, and hands over its entries; everything after that is the same for all.
 */
import { say } from '../i18n/say.ts';
import type { ColumnAnswers, ColumnsQuestion } from './csv/csv-columns.ts';
import { MAX_ENTRIES } from './limits.ts';
import type { ListEntry } from './list-entry.ts';
import type { ProblemNotes } from './problem-notes.ts';

export interface ListReading {
  notes: ProblemNotes;
  /** The role to take in every account of a list that has accounts only; undefined while nobody said one. */
  accountsRoleName?: string;
  /** The access portal of a list of permission sets; undefined while nobody said one. */
  portal?: string;
  /** What the columns of a table hold; undefined while nobody said it. */
  columns?: ColumnAnswers;
}

/** What kind of list something is, and what it needs to be told. */
export interface ListKind {
  id: string;
  /** What people call such a list, in their language. */
  name: () => string;
  /** Its entries are accounts, and need a role name from the person. */
  accountsOnly?: true;
  /** Its entries are permission sets, and may get an access portal from the person. */
  permissionSets?: true;
  /** Its entries have no display names of their own making: a pattern from the person can make them. */
  namePattern?: true;
}

export interface ReadList {
  kind: ListKind;
  entries: ListEntry[];
  /** Of a table: what its columns were taken for, for the person to say it better. */
  columns?: ColumnsQuestion;
}

export interface ListFormat {
  /** Told by how a text begins, as links and ARNs that somebody copied may begin too. */
  toldByBeginning?: true;
  /** Finds roles in any text, whatever stands around them. */
  inAnyText?: true;
  /** Whether `text` looks like this format. Cheap: at most a walk over the text. Never throws. */
  recognizes(text: string): boolean;
  /** Reads a text that it recognises; undefined, with the reason noted, where it holds no list after all. */
  read(text: string, reading: ListReading): ReadList | undefined;
}

/** All that `entries` yields; nothing, with the reason noted, where these are more than a list may have. */
export function takeEntries(entries: Iterable<ListEntry>, notes: ProblemNotes): ListEntry[] {
  const taken: ListEntry[] = [];
  for (const entry of entries) {
    if (taken.length === MAX_ENTRIES) {
      const message = say('list_tooManyEntries', { entry: MAX_ENTRIES + 1, most: MAX_ENTRIES });
      notes.refuseAll(entry.place, message);
      return [];
    }
    taken.push(entry);
  }
  return taken;
}
