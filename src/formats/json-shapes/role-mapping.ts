/** Roles by name, `{"my profile": {"role_arn": …}}`: the name is the display name, unless the entry says another. */
import { say } from '../../i18n/say.ts';
import { noteUnknown } from '../entry-fields.ts';
import type { ListEntry } from '../list-entry.ts';
import { memberPath } from '../node-path.ts';
import { namesRole, readRoleEntry } from './role-entry.ts';
import type { JsonShape } from './shape.ts';

export const roleMapping: JsonShape = {
  id: 'role-mapping',
  name: () => say('list_formatRolesByName'),

  recognizes(root) {
    if (root.kind !== 'object') return false;
    return root.members.some(({ value }) => value.kind === 'object' && namesRole(value));
  },

  *entries(root, { notes }): Generator<ListEntry> {
    if (root.kind !== 'object') return;
    for (const { name, offset, value } of root.members) {
      const path = memberPath('', name);
      if (value.kind !== 'object') {
        noteUnknown(name, { offset: value.offset, path }, notes);
        continue;
      }
      const entry = readRoleEntry({ object: value, path }, notes);
      const byName = { value: name, place: { offset, path } };
      yield { ...entry, fields: { displayName: byName, ...entry.fields } };
    }
  },
};
