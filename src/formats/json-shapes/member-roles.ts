/**
 * Roles in members of whatever name: lists of them, `{"accounts": [{name, accountId, role}]}`, or roles by name,
 * `{"profiles": {"shop": {account, role}}}`.
 */
import { say } from '../../i18n/say.ts';
import { plainName } from '../field-aliases.ts';
import type { JsonMember, JsonNode } from '../json-tree.ts';
import type { ListEntry } from '../list-entry.ts';
import { memberPath } from '../node-path.ts';
import { noteOtherMembers, someObject } from './list-parts.ts';
import { rolesInList } from './role-array.ts';
import { namesRole } from './role-entry.ts';
import { holdsRolesByName, rolesByName } from './role-mapping.ts';
import type { JsonShape } from './shape.ts';

export const memberRoles: JsonShape = {
  id: 'member-roles',
  name: () => say('list_formatRoles'),

  recognizes: (root) => membersWithRoles(root).length > 0,

  *entries(root, { notes }): Generator<ListEntry> {
    const members = membersWithRoles(root);
    noteOtherMembers(root, notes, ...members.map(({ name }) => plainName(name)));
    for (const { name, value } of members) {
      const path = memberPath('', name);
      if (value.kind === 'list') yield* rolesInList({ list: value, path }, notes);
      if (value.kind === 'object') yield* rolesByName({ object: value, path }, notes);
    }
  },
};

const membersWithRoles = (root: JsonNode): JsonMember[] =>
  root.kind === 'object' ? root.members.filter(({ value }) => holdsRoles(value)) : [];

const holdsRoles = (value: JsonNode) =>
  value.kind === 'list' ? someObject(value, namesRole) : holdsRolesByName(value);
