/**
 * The output of `aws sso list-account-roles`: `{"roleList": [{roleName, accountId}]}`. These are permission sets of IAM
 * Identity Center. They are taken as roles of that name, because many companies have both; but switching reaches the
 * IAM role only, which a person must know.
 */
import type { ListEntry } from '../list-entry.ts';
import { listNamed, noteOtherMembers, objectsOf } from './list-parts.ts';
import { readRoleEntry } from './role-entry.ts';
import type { JsonShape } from './shape.ts';

const LIST_NAME = 'rolelist';

export const permissionSets: JsonShape = {
  id: 'aws-sso-account-roles',
  name: 'IAM Identity Center account roles',

  recognizes: (root) => listNamed(root, LIST_NAME) !== undefined,

  *entries(root, { notes }): Generator<ListEntry> {
    const placed = listNamed(root, LIST_NAME);
    if (!placed) return;
    noteOtherMembers(root, notes, LIST_NAME);
    notes.warn(
      { offset: placed.list.offset, path: placed.path },
      'These are permission sets. Switch Role in the console reaches an IAM role of that name, not a permission set.',
    );
    for (const placedObject of objectsOf(placed, notes)) yield readRoleEntry(placedObject, notes);
  },
};
