/** What of the names in sight is never cut, for the rows of the table. */
import { AROUND } from '../../domain/telling-parts.ts';
import { type KeptParts, keptParts } from '../../ui/kept-parts.ts';
import type { TableRow } from './table-rows.ts';

/** For the rows from one place to another, by id. */
export function keptInRows(
  rows: readonly TableRow[],
  { from, to }: { from: number; to: number },
): ReadonlyMap<string, KeptParts> {
  const near = rows
    .slice(Math.max(0, from - AROUND), to + AROUND)
    .flatMap((row) => (row.kind === 'role' ? [row] : []));
  const kept = keptParts(near.map(({ role }) => role));
  return new Map(near.map(({ id }, at) => [id, kept(at)]));
}
