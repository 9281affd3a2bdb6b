/**
 * What a role list would change: which of its roles are new, changed (field by field) or the same, and, where the list
 * is to replace the present one, which would go.
 *
 * A list that says nothing of a field leaves that field alone when it is merged, and empties it when it replaces.
 */
import { noDetails, type Role, type RoleDetails, type RoleKey, roleKey } from './role.ts';
import { addRole, changedFields, pick, type RoleEdit, removeRole } from './role-edit.ts';

/** One role of a list: the checked role, and which of its details the list spoke of. */
export interface ListedRole {
  role: Role;
  said: (keyof RoleDetails)[];
}

export type ImportMode = 'merge' | 'replace';

export interface RoleChange {
  before: Role;
  after: Role;
  /** The fields that differ. */
  fields: (keyof RoleDetails)[];
}

export interface ListComparison {
  added: Role[];
  changed: RoleChange[];
  same: Role[];
  /** Only when the list replaces. */
  removed: Role[];
  /** What carries it out. */
  edits: RoleEdit[];
}

/** Compares `listed` with what the store holds. No key may stand twice in `listed`. */
export function compareLists(
  current: readonly Role[],
  listed: readonly ListedRole[],
  mode: ImportMode,
): ListComparison {
  const held = new Map<RoleKey, Role>(current.map((role) => [roleKey(role), role]));
  const result: ListComparison = { added: [], changed: [], same: [], removed: [], edits: [] };
  for (const { role, said } of listed) {
    const key = roleKey(role);
    const before = held.get(key);
    held.delete(key);
    if (!before) {
      result.added.push(role);
      result.edits.push(addRole(role));
      continue;
    }
    const wanted = mode === 'replace' ? { ...noDetails, ...pick(role, said) } : pick(role, said);
    const fields = changedFields(before, wanted);
    if (fields.length === 0) {
      result.same.push(before);
      continue;
    }
    const after = { ...before, ...wanted };
    result.changed.push({ before, after, fields });
    result.edits.push({ key, details: pick(after, fields) });
  }
  if (mode === 'replace') {
    result.removed = [...held.values()];
    result.edits.push(...result.removed.map(removeRole));
  }
  return result;
}
