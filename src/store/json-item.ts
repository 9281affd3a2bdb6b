/** Small things kept as one JSON text with their version inside; what cannot be read counts as not there. */
export interface JsonItem {
  version: number;
  [name: string]: unknown;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The item behind a stored text; undefined where none was written or it is damaged. */
export function parseJsonItem(stored: unknown): JsonItem | undefined {
  if (typeof stored !== 'string') return undefined;
  try {
    const parsed: unknown = JSON.parse(stored);
    return isObject(parsed) && Number.isInteger(parsed.version) ? (parsed as JsonItem) : undefined;
  } catch {
    return undefined;
  }
}
