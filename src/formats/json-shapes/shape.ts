/** A shape: one way in which people keep roles in JSON, or in whatever else reads as the same tree. */
import type { JsonNode } from '../json-tree.ts';
import type { ListEntry } from '../list-entry.ts';
import type { ListKind, ListReading } from '../list-format.ts';

export interface JsonShape extends ListKind {
  recognizes(root: JsonNode): boolean;
  /** Called only with a root that it recognises. What it yields is counted against the limit as it comes. */
  entries(root: JsonNode, reading: ListReading): Iterable<ListEntry>;
}
