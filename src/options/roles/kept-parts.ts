/** What of the names in sight is never cut, because it tells them from the names around them. */
import { roleTitle } from '../../domain/role.ts';
import { AROUND, type Span, tellingParts } from '../../domain/telling-parts.ts';
import type { TableRow } from './table-rows.ts';

export interface KeptParts {
  title: readonly Span[];
  roleName: readonly Span[];
}

/**
 * For the rows from one place to another. Rows beyond both are looked at too, so that what a row keeps stays the same while
 * the table scrolls.
 */
export function keptParts(
  rows: readonly TableRow[],
  { from, to }: { from: number; to: number },
): ReadonlyMap<string, KeptParts> {
  const near = rows
    .slice(Math.max(0, from - AROUND), to + AROUND)
    .flatMap((row) => (row.kind === 'role' ? [row] : []));
  const titles = tellingParts(near.map(({ role }) => roleTitle(role)));
  const roleNames = tellingParts(near.map(({ role }) => role.roleName));
  return new Map(
    near.map(({ id }, at) => [id, { title: titles[at] ?? [], roleName: roleNames[at] ?? [] }]),
  );
}
