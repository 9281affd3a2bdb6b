/**
 * One JSON text for one value, whatever the order in which its objects were filled: so two browsers compare values alike.
 */

/** Deeper values are no role's and no setting's; following them down could end the stack. */
const MAX_DEPTH = 16;

/** The canonical text of a JSON value; undefined where it is none, or nests too deep. */
export function canonicalJson(value: unknown, depth = 0): string | undefined {
  if (depth > MAX_DEPTH) return undefined;
  if (Array.isArray(value)) {
    const parts = value.map((part) => canonicalJson(part, depth + 1));
    return parts.includes(undefined) ? undefined : `[${parts.join(',')}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  const parts: string[] = [];
  for (const [name, part] of fields) {
    const text = canonicalJson(part, depth + 1);
    if (text === undefined) return undefined;
    parts.push(`${JSON.stringify(name)}:${text}`);
  }
  return `{${parts.join(',')}}`;
}
