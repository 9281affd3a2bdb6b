/**
 * Reads a role list in one of a set of formats: text becomes roles with everything that should be known of it.
 *
 * The format is recognised by what the text holds. Reading never throws, and a list that is partly wrong gives what is
 * right in it.
 */
import type { ListedRole } from '../domain/list-comparison.ts';
import { type MessageKey, say } from '../i18n/say.ts';
import type { ColumnAnswers, ColumnsQuestion } from './csv/csv-columns.ts';
import type { ListFormat, ListReading, ReadList } from './list-format.ts';
import { listRoles, type OnProgress } from './listed-roles.ts';
import { nameEntries, whyNoRoleNamePattern } from './name-patterns.ts';
import { type ListProblem, type NodePlace, ProblemNotes } from './problem-notes.ts';
import { whyNoList } from './text-check.ts';

export interface ReadOptions {
  /** The role to take in every account, for lists that have accounts only; it may hold placeholders. */
  accountsRoleName?: string;
  /** How to call the roles of a list that does not, with placeholders: `{account} · {role}`. */
  namePattern?: string;
  /** What the columns of a table hold. */
  columns?: ColumnAnswers;
  /** The access portal that a list of permission sets belongs to. */
  portal?: string;
  /** Hears after about every 500 entries how many of all have been checked. */
  onProgress?: OnProgress;
}

export interface RoleListReading {
  /** Which kind of list this is; undefined where none was recognised. */
  format: { id: string; name: string } | undefined;
  /** In the order of the text; no key stands twice. */
  listed: ListedRole[];
  /** Where each of them stands. */
  places: ListProblem['place'][];
  /** In the order of the text. */
  problems: ListProblem[];
  /** How many accounts wait for `accountsRoleName`; then nothing is listed. */
  accountsWithoutRoles: number;
  /** These are permission sets, which `portal` leads to. */
  permissionSets: boolean;
  /** `namePattern` says what these roles are called. */
  namePattern: boolean;
  /** Of a table: what its columns were taken for, and what else `columns` could say. */
  columns?: ColumnsQuestion;
}

const WHOLE: NodePlace = { offset: 0, path: '' };

/** Formats that a text may have, the first that recognises it reading it, and what to call them all. */
export interface FormatSet {
  formats: readonly ListFormat[];
  /** What is said of a text that is in none of them. */
  noneFits: MessageKey;
}

/** Reads a role list. Never throws; what cannot be taken is among the problems, with its place. */
export function readListIn(
  set: FormatSet,
  text: string,
  options: ReadOptions = {},
): RoleListReading {
  // A byte order mark is no part of the list, and editors do not count it.
  const list = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const notes = new ProblemNotes(list);
  const nothing = whyNoList(list);
  if (nothing) notes.refuse(nothing.place, nothing.message);
  const read = nothing ? undefined : readInSomeFormat(set, list, { notes, ...saidOf(options) });
  const waiting = read ? waitingAccounts(read, options, notes) : 0;
  const entries = read && waiting === 0 ? nameEntries(read, saidOf(options), notes) : [];
  const { listed, places } = listRoles(entries, notes, options.onProgress);
  return {
    format: read && { id: read.kind.id, name: read.kind.name() },
    listed,
    places: places.map((place) => notes.locate(place)),
    problems: notes.problems(),
    accountsWithoutRoles: waiting,
    permissionSets: read?.kind.permissionSets === true,
    namePattern: read?.kind.namePattern === true,
    ...(read?.columns && { columns: read.columns }),
  };
}

/** Fields that name a role: a list with these that cannot be read is to be mended, not to be searched for ARNs. */
const NAMED_ROLE = /\brole_?(?:arn["']?\s*[:=]|name["']?\s*:)/i;

function readInSomeFormat(
  { formats, noneFits }: FormatSet,
  text: string,
  reading: ListReading,
): ReadList | undefined {
  const format = formats.find(({ recognizes }) => recognizes(text));
  if (!format) {
    const place = { offset: text.search(/\S/), path: '' };
    reading.notes.refuse(place, say(noneFits));
    return undefined;
  }
  const read = format.read(text, reading);
  const mayBeOther = format.toldByBeginning && !read?.entries.length && !NAMED_ROLE.test(text);
  const other = mayBeOther && formats.find((any) => any.inAnyText && any.recognizes(text));
  if (!other) return read;
  reading.notes.forget();
  return other.read(text, reading);
}

/** A field left empty in the preview says nothing. */
function saidOf(options: ReadOptions): Omit<ReadOptions, 'onProgress'> {
  const { accountsRoleName = '', portal = '', namePattern = '', columns } = options;
  return {
    ...(accountsRoleName.trim() !== '' && { accountsRoleName: accountsRoleName.trim() }),
    ...(portal.trim() !== '' && { portal }),
    ...(namePattern.trim() !== '' && { namePattern: namePattern.trim() }),
    ...(columns && { columns }),
  };
}

/** How many accounts lack a role, because no name was given or because no role can have the one that was. */
function waitingAccounts(
  { kind, entries }: ReadList,
  options: ReadOptions,
  notes: ProblemNotes,
): number {
  if (!kind.accountsOnly) return 0;
  const { accountsRoleName } = saidOf(options);
  if (accountsRoleName === undefined) return entries.length;
  const problem = whyNoRoleNamePattern(accountsRoleName);
  if (problem === undefined) return 0;
  notes.refuse(WHOLE, problem);
  return entries.length;
}
