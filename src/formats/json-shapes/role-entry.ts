/** One object of a list as an entry that names a role, and how to tell that it does. */
import { readFields } from '../entry-fields.ts';
import { accountFieldNames, roleFieldNames } from '../field-aliases.ts';
import type { JsonObject } from '../json-tree.ts';
import type { ListEntry } from '../list-entry.ts';
import type { ProblemNotes } from '../problem-notes.ts';
import { applyRoleArn } from '../role-arn-field.ts';
import type { PlacedObject } from './list-parts.ts';

/** Reads an object by all the names that a role's fields go by. */
export function readRoleEntry({ object, path }: PlacedObject, notes: ProblemNotes): ListEntry {
  const read = readFields(object, { path, names: roleFieldNames, notes });
  const { fields, problems } = applyRoleArn(read);
  return { place: { offset: object.offset, path }, fields, problems };
}

/** Whether an object names a role: by a role name, or by the ARN of a role and not of an account. */
export function namesRole({ members }: JsonObject): boolean {
  return members.some(({ name, value }) => {
    const field = roleFieldNames(name)?.field;
    if (field === 'roleArn') return value.kind === 'text' && value.value.includes(':role/');
    return field === 'roleName' && value.kind !== 'null';
  });
}

/** Whether an object names an account. `id` can be anything's, so its value must look like an account ID. */
export function namesAccount({ members }: JsonObject): boolean {
  return members.some(({ name, value }) => {
    if (accountFieldNames(name)?.field !== 'account') return false;
    if (value.kind === 'number') return /^\d{9,12}$/.test(value.source);
    return value.kind === 'text' && (name.toLowerCase() !== 'id' || /^\d{12}$/.test(value.value));
  });
}
