/**
 * Role lists in every format that Hatrack reads. The libraries that some of them need are large, so only the worker that
 * reads what a person imports loads this file.
 */
import { LIST_FORMATS } from './list-formats.ts';
import { type ReadOptions, type RoleListReading, readListIn } from './read-list.ts';

export { MAX_ENTRIES, MAX_TEXT_LENGTH } from './limits.ts';
export type { ListProblem } from './problem-notes.ts';
export type { ReadOptions, RoleListReading } from './read-list.ts';

/** Reads a role list in whatever format. Never throws; what cannot be taken is among the problems, with its place. */
export const readRoleList = (text: string, options?: ReadOptions): RoleListReading =>
  readListIn(LIST_FORMATS, text, options);
