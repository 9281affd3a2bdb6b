/**
 * Accounts with their roles, bare or as `{accounts: [{name, accountId, roles: [{name, roleName}]}]}`. A role may be its
 * name alone.
 *
 * A role is called by account and role, `Payments · Admin`, since a role's name alone says nothing in a list of many
 * accounts. No group is made of the account: the name in front already brings its roles together, and groups are the
 * person's own. What an account says of anything but its name holds for its roles, unless the role says something else.
 */
import { splitRoleName } from '../../domain/role-name.ts';
import { say } from '../../i18n/say.ts';
import { readFields } from '../entry-fields.ts';
import { accountFieldNames, plainName } from '../field-aliases.ts';
import type { JsonNode, JsonObject } from '../json-tree.ts';
import type { EntryFields, FieldValue, ListEntry } from '../list-entry.ts';
import { memberPath } from '../node-path.ts';
import type { ProblemNotes } from '../problem-notes.ts';
import {
  listOrListNamed,
  memberNamed,
  noteOtherMembers,
  objectsOf,
  type PlacedObject,
  someObject,
} from './list-parts.ts';
import { readRoleEntry } from './role-entry.ts';
import type { JsonShape } from './shape.ts';

const LIST_NAMES = ['accounts', 'awsaccounts'];
const hasRoles = (account: JsonObject) => memberNamed(account, 'roles')?.value.kind === 'list';

export const accountRoles: JsonShape = {
  id: 'accounts-with-roles',
  name: () => say('list_formatAccountRoles'),
  namePattern: true,

  recognizes(root) {
    const accounts = listOrListNamed(root, ...LIST_NAMES);
    return accounts !== undefined && someObject(accounts.list, hasRoles);
  },

  *entries(root, { notes }): Generator<ListEntry> {
    const accounts = listOrListNamed(root, ...LIST_NAMES);
    if (!accounts) return;
    noteOtherMembers(root, notes, ...LIST_NAMES);
    for (const account of objectsOf(accounts, notes)) yield* rolesOfAccount(account, notes);
  },
};

function* rolesOfAccount(
  { object, path }: PlacedObject,
  notes: ProblemNotes,
): Generator<ListEntry> {
  const roles = memberNamed(object, 'roles');
  if (roles?.value.kind !== 'list' || roles.value.items.length === 0) {
    return notes.warn({ offset: object.offset, path }, say('list_accountWithoutRoles'));
  }
  const skip = (name: string) => plainName(name) === 'roles';
  const account = readFields(object, { path, names: accountFieldNames, notes, skip });
  const { displayName: accountName, ...shared } = account.fields;
  const items = roles.value.items.map(asRole);
  const list = { list: { ...roles.value, items }, path: memberPath(path, roles.name) };
  for (const placed of objectsOf(list, notes)) {
    const role = readRoleEntry(placed, notes);
    const displayName = nameOf(accountName, role.fields);
    yield {
      place: role.place,
      fields: { ...shared, ...role.fields, ...(displayName && { displayName }) },
      problems: [...account.problems, ...role.problems],
      words: {
        ...role.words,
        ...(typeof accountName?.value === 'string' && { accountName: accountName.value }),
      },
    };
  }
}

const asRole = (item: JsonNode): JsonNode =>
  item.kind === 'text'
    ? {
        kind: 'object',
        offset: item.offset,
        members: [{ name: 'roleName', offset: item.offset, value: item }],
      }
    : item;

/** `Account · Role`; one of the two where the list has no more; what is no text as it stands, to be refused. */
function nameOf(
  account: FieldValue | undefined,
  { displayName, roleName }: EntryFields,
): FieldValue | undefined {
  if (!account) return displayName;
  const role = displayName ?? roleName;
  if (!role) return account;
  if (typeof role.value !== 'string') return role;
  if (typeof account.value !== 'string') return account;
  const label = displayName ? role.value : splitRoleName(role.value).name;
  return { value: `${account.value.trim()} · ${label.trim()}`, place: role.place };
}
