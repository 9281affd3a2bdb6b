/** Roles by name, `{"my profile": {"role_arn": …}}`: the name is the display name, unless the entry says another. */
import { say } from '../../i18n/say.ts';
import { noteUnknown } from '../entry-fields.ts';
import type { JsonNode } from '../json-tree.ts';
import type { ListEntry } from '../list-entry.ts';
import { memberPath } from '../node-path.ts';
import type { ProblemNotes } from '../problem-notes.ts';
import type { PlacedObject } from './list-parts.ts';
import { namesRole, readRoleEntry } from './role-entry.ts';
import type { JsonShape } from './shape.ts';

export const roleMapping: JsonShape = {
  id: 'role-mapping',
  name: () => say('list_formatRolesByName'),

  recognizes: holdsRolesByName,

  *entries(root, { notes }): Generator<ListEntry> {
    if (root.kind === 'object') yield* rolesByName({ object: root, path: '' }, notes);
  },
};

export function holdsRolesByName(node: JsonNode): boolean {
  if (node.kind !== 'object') return false;
  return node.members.some(({ value }) => value.kind === 'object' && namesRole(value));
}

/** The members of `object` as roles; those that are no objects are told. */
export function* rolesByName(
  { object, path }: PlacedObject,
  notes: ProblemNotes,
): Generator<ListEntry> {
  for (const { name, offset, value } of object.members) {
    const own = memberPath(path, name);
    if (value.kind !== 'object') {
      noteUnknown(name, { offset: value.offset, path: own }, notes);
      continue;
    }
    const entry = readRoleEntry({ object: value, path: own }, notes);
    const byName = { value: name, place: { offset, path: own } };
    yield { ...entry, fields: { displayName: byName, ...entry.fields } };
  }
}
