/** Roles as the lines that a page reads, for tests. */
import type { Role } from '../../src/domain/role.ts';
import { type RoleLines, readRoleLines } from '../../src/store/role-lines.ts';
import { roleIndexOf } from '../../src/store/role-lines-writer.ts';

export function linesOf(roles: readonly Role[]): RoleLines {
  const lines = readRoleLines(roleIndexOf({ roles: [...roles], unread: [] }).lines);
  if (!lines) throw new Error('The lines could not be read.');
  return lines;
}
