/**
 * Role lists: text becomes roles with everything that should be known of it, and roles become text.
 *
 * The format is recognised by what the text holds. Reading never throws, and a list that is partly wrong gives what is
 * right in it.
 */
import type { ListedRole } from '../domain/list-comparison.ts';
import { parseRoleName } from '../domain/role-name.ts';
import type { ReadList } from './list-format.ts';
import { readInSomeFormat } from './list-formats.ts';
import { listRoles, type OnProgress } from './listed-roles.ts';
import { type ListProblem, type NodePlace, ProblemNotes } from './problem-notes.ts';
import { whyNoList } from './text-check.ts';

export { MAX_ENTRIES, MAX_TEXT_LENGTH } from './limits.ts';
export type { ListProblem } from './problem-notes.ts';
export { writeRoleList } from './write-role-list.ts';

export interface ReadOptions {
  /** The role to take in every account, for lists that have accounts only. */
  accountsRoleName?: string;
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
  /** In the order of the text. */
  problems: ListProblem[];
  /** How many accounts wait for `accountsRoleName`; then nothing is listed. */
  accountsWithoutRoles: number;
  /** These are permission sets, which `portal` leads to. */
  permissionSets: boolean;
}

const WHOLE: NodePlace = { offset: 0, path: '' };

/** Reads a role list in whatever format. Never throws; what cannot be taken is among the problems, with its place. */
export function readRoleList(text: string, options: ReadOptions = {}): RoleListReading {
  // A byte order mark is no part of the list, and editors do not count it.
  const list = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const notes = new ProblemNotes(list);
  const nothing = whyNoList(list);
  if (nothing) notes.refuse(nothing.place, nothing.message);
  const read = nothing ? undefined : readInSomeFormat(list, { notes, ...saidOf(options) });
  const waiting = read ? waitingAccounts(read, options, notes) : 0;
  const listed = read && waiting === 0 ? listRoles(read.entries, notes, options.onProgress) : [];
  return {
    format: read && { id: read.kind.id, name: read.kind.name },
    listed,
    problems: notes.problems(),
    accountsWithoutRoles: waiting,
    permissionSets: read?.kind.permissionSets === true,
  };
}

/** A field left empty in the preview says nothing. */
function saidOf({ accountsRoleName = '', portal = '' }: ReadOptions) {
  return {
    ...(accountsRoleName.trim() !== '' && { accountsRoleName }),
    ...(portal.trim() !== '' && { portal }),
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
  const roleName = parseRoleName(accountsRoleName);
  if (roleName.ok) return 0;
  notes.refuse(WHOLE, roleName.problem);
  return entries.length;
}
