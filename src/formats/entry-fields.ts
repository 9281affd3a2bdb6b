/**
 * Reads a JSON object as the fields of a role, whatever names they go by.
 *
 * Nothing is dropped unsaid: a field without a meaning here, a second name for the same field, a field that stands
 * twice are all noted.
 */

import { say } from '../i18n/say.ts';
import { restoreAccountId } from './account-number.ts';
import { cssColor } from './css-colors.ts';
import type { FieldNames, ListField } from './field-aliases.ts';
import type { JsonMember, JsonNode, JsonObject } from './json-tree.ts';
import { MAX_VALUE_LENGTH } from './limits.ts';
import type { EntryFields, EntryProblem, FieldValue } from './list-entry.ts';
import { memberPath } from './node-path.ts';
import { type NodePlace, type ProblemNotes, shortened } from './problem-notes.ts';

export interface ObjectFields {
  fields: EntryFields;
  roleArn?: FieldValue;
  problems: EntryProblem[];
}

/** What the fields of one object are read with. */
export interface FieldReading {
  path: string;
  names: FieldNames;
  notes: ProblemNotes;
  /** Members that the caller reads itself, or that are known to say nothing of a role. */
  skip?: (name: string) => boolean;
  /** Values count as they stand; in other people's lists a color may go by its name in CSS. */
  isOwnList?: true;
}

interface FoundMember {
  member: JsonMember;
  rank: number;
}

/** The fields that `object` speaks of. A field that is null says nothing, as if it were not there. */
export function readFields(object: JsonObject, reading: FieldReading): ObjectFields {
  const read: ObjectFields = { fields: {}, problems: [] };
  for (const [field, { member }] of findFields(object, reading)) {
    const place = placeOf(member, reading.path);
    const said = readValue(member.value, field, place, read.problems, reading.notes);
    if (said === undefined) continue;
    const isName = field === 'color' && typeof said === 'string' && !reading.isOwnList;
    const value = isName ? cssColor(said) : said;
    if (field === 'roleArn') read.roleArn = { value, place };
    else read.fields[field] = { value, place };
  }
  return read;
}

function findFields(object: JsonObject, reading: FieldReading): Map<ListField, FoundMember> {
  const found = new Map<ListField, FoundMember>();
  for (const member of object.members) {
    if (member.value.kind === 'null' || reading.skip?.(member.name)) continue;
    const alias = reading.names(member.name);
    if (!alias) {
      noteUnknown(member.name, placeOf(member, reading.path), reading.notes);
      continue;
    }
    const other = found.get(alias.field);
    const loses = other !== undefined && other.rank < alias.rank;
    if (!loses) found.set(alias.field, { member, rank: alias.rank });
    if (other) noteTwice(loses ? member : other.member, loses ? other.member : member, reading);
  }
  return found;
}

/** Tells of a member that means nothing to Hatrack. */
export function noteUnknown(name: string, place: NodePlace, notes: ProblemNotes): void {
  notes.tally(place, 'list_unknownField', { name: shortened(name) });
}

/** Tells that an account got back the zeros at its start. */
export function noteRestored(
  number: string,
  account: string,
  place: NodePlace,
  notes: ProblemNotes,
): void {
  notes.warn(place, say('list_zerosRestored', { number, account }));
}

/** Why a value of this length is not taken. */
export const tooLong = ({ length }: string): string =>
  say('list_valueTooLong', { length: String(length), most: String(MAX_VALUE_LENGTH) });

/** Two members for one field: no word is lost where both say the same. */
function noteTwice(lost: JsonMember, kept: JsonMember, { path, notes }: FieldReading): void {
  if (saysSame(lost.value, kept.value)) return;
  const place = placeOf(lost, path);
  const name = shortened(lost.name);
  if (lost.name === kept.name) notes.tally(place, 'list_fieldTwice', { name });
  else notes.tally(place, 'list_fieldForSame', { name, other: shortened(kept.name) });
}

function saysSame(one: JsonNode, other: JsonNode): boolean {
  if (one.kind === 'text' && other.kind === 'text') return one.value === other.value;
  if (one.kind === 'number' && other.kind === 'number') return one.source === other.source;
  return one.kind === 'flag' && other.kind === 'flag' && one.value === other.value;
}

function placeOf({ name, value }: JsonMember, path: string): NodePlace {
  return { offset: value.offset, path: memberPath(path, name) };
}

/** The value for `checkRole`; undefined, with the problem added, where it cannot even be handed on. */
function readValue(
  node: JsonNode,
  field: ListField,
  place: NodePlace,
  problems: EntryProblem[],
  notes: ProblemNotes,
): unknown {
  if (node.kind === 'flag') return node.value;
  if (node.kind === 'text') {
    if (node.value.length <= MAX_VALUE_LENGTH) return node.value;
    problems.push({ place, message: tooLong(node.value) });
    return undefined;
  }
  if (node.kind !== 'number') return node;
  if (field !== 'account' && field !== 'baseAccount') return Number(node.source);
  const account = restoreAccountId(node.source);
  if (!account.ok) {
    problems.push({ place, message: account.problem });
    return undefined;
  }
  if (account.value !== node.source) {
    noteRestored(node.source, account.value, place, notes);
  }
  return account.value;
}
