/**
 * A list of roles, bare or as `{"roles": […]}`: `[{displayName, accountID, roleName, color}]`, `[{name, roleName,
 * account, color}]`, entries with a `role_arn`, the output of `aws iam list-roles`. The fields' names tell them apart.
 */
import { say } from '../../i18n/say.ts';
import type { ListEntry } from '../list-entry.ts';
import type { ProblemNotes } from '../problem-notes.ts';
import {
  listOrListNamed,
  noteOtherMembers,
  objectsOf,
  type PlacedList,
  someObject,
} from './list-parts.ts';
import { namedByAccount, namesRole, readRoleEntry } from './role-entry.ts';
import type { JsonShape } from './shape.ts';

export const roleArray: JsonShape = {
  id: 'role-array',
  name: () => say('list_formatRoles'),

  recognizes(root) {
    const placed = listOrListNamed(root, 'roles');
    if (!placed) return false;
    return placed.list.items.length === 0 || someObject(placed.list, namesRole);
  },

  *entries(root, { notes }): Generator<ListEntry> {
    const placed = listOrListNamed(root, 'roles');
    if (!placed) return;
    noteOtherMembers(root, notes, 'roles');
    yield* rolesInList(placed, notes);
  },
};

/** The objects of a list as roles, called by their accounts where the list names these. */
export function* rolesInList(placed: PlacedList, notes: ProblemNotes): Generator<ListEntry> {
  for (const placedObject of objectsOf(placed, notes)) {
    yield namedByAccount(readRoleEntry(placedObject, notes));
  }
}
