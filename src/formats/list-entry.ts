/**
 * One entry of a list, as a format hands it over: what stands where for each field of a role, not yet checked.
 *
 * Whatever the format, from here on all entries are treated alike.
 */
import type { RoleField } from '../domain/role.ts';
import type { NodePlace } from './problem-notes.ts';

export interface FieldValue {
  /** Any value may stand in any field; `checkRole` judges it. */
  value: unknown;
  place: NodePlace;
}

export type EntryFields = { [field in RoleField]?: FieldValue };

export interface EntryProblem {
  place: NodePlace;
  message: string;
}

export interface ListEntry {
  place: NodePlace;
  /** Only fields that the list speaks of. */
  fields: EntryFields;
  /** What was found wrong before the role was put together; an entry that has any is refused. */
  problems: EntryProblem[];
  /** What a display-name pattern may speak of beside the fields. */
  words?: EntryWords;
}

/** What a list says of an account that no field of a role keeps. */
export interface EntryWords {
  accountName?: string;
  email?: string;
}
