/**
 * A shape: one way in which people keep roles in JSON. A shape is recognised by what it holds, never by a file's name,
 * and hands over its entries; everything else is the same for all.
 */
import type { JsonNode } from '../json-tree.ts';
import type { ListEntry } from '../list-entry.ts';
import type { ProblemNotes } from '../problem-notes.ts';

export interface ShapeReading {
  notes: ProblemNotes;
  /** The role to take in every account of a list that has accounts only; undefined while nobody said one. */
  accountsRoleName?: string;
  /** The access portal of a list of permission sets; undefined while nobody said one. */
  portal?: string;
}

export interface JsonShape {
  id: string;
  /** What people call such a list. */
  name: string;
  /** Its entries are accounts, and need a role name from the person. */
  accountsOnly?: true;
  /** Its entries are permission sets, and may get an access portal from the person. */
  permissionSets?: true;
  recognizes(root: JsonNode): boolean;
  /** Called only with a root that it recognises. What it yields is counted against the limit as it comes. */
  entries(root: JsonNode, reading: ShapeReading): Iterable<ListEntry>;
}
