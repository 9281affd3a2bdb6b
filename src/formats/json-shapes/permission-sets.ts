/**
 * The output of `aws sso list-account-roles`: `{"roleList": [{roleName, accountId}]}`. These are permission sets of IAM
 * Identity Center, which are reached through its access portal. The output does not say which one that is, so the person
 * may; without it they are taken as roles of that name, because many companies have both, with a warning.
 */
import { say } from '../../i18n/say.ts';
import type { FieldValue, ListEntry } from '../list-entry.ts';
import { listNamed, noteOtherMembers, objectsOf } from './list-parts.ts';
import { readRoleEntry } from './role-entry.ts';
import type { JsonShape } from './shape.ts';

const LIST_NAME = 'rolelist';

export const permissionSets: JsonShape = {
  id: 'aws-sso-account-roles',
  name: () => say('list_formatPermissionSets'),
  permissionSets: true,
  namePattern: true,

  recognizes: (root) => listNamed(root, LIST_NAME) !== undefined,

  *entries(root, { notes, portal }): Generator<ListEntry> {
    const placed = listNamed(root, LIST_NAME);
    if (!placed) return;
    noteOtherMembers(root, notes, LIST_NAME);
    const place = { offset: placed.list.offset, path: placed.path };
    if (portal === undefined) notes.warn(place, say('list_permissionSets'));
    const said: { portal?: FieldValue } =
      portal === undefined ? {} : { portal: { value: portal, place } };
    for (const placedObject of objectsOf(placed, notes)) {
      const entry = readRoleEntry(placedObject, notes);
      yield { ...entry, fields: { ...said, ...entry.fields } };
    }
  },
};
