/** Small things kept as one JSON text with their version inside; what cannot be read counts as not there. */
import { parseObject } from '../domain/json-object.ts';

export interface JsonItem {
  version: number;
  [name: string]: unknown;
}

/** The item behind a stored text; undefined where none was written or it is damaged. */
export function parseJsonItem(stored: unknown): JsonItem | undefined {
  const parsed = parseObject(stored);
  return Number.isInteger(parsed?.version) ? (parsed as JsonItem) : undefined;
}
