/** One object of a list as an entry that names a role, and how to tell that it does. */
import { splitRoleName } from '../../domain/role-name.ts';
import { readFields } from '../entry-fields.ts';
import { accountFieldNames, isNameBesideNumber, roleFieldNames } from '../field-aliases.ts';
import type { JsonMember, JsonObject } from '../json-tree.ts';
import type { ListEntry } from '../list-entry.ts';
import type { ProblemNotes } from '../problem-notes.ts';
import { applyRoleArn } from '../role-arn-field.ts';
import { memberNamed, type PlacedObject, textOf } from './list-parts.ts';

/** Reads an object by all the names that a role's fields go by. */
export function readRoleEntry({ object, path }: PlacedObject, notes: ProblemNotes): ListEntry {
  const nameMember = accountNameIn(object);
  const emailMember = memberNamed(object, 'email', 'emailaddress', 'accountemail');
  const accountName = textOf(nameMember);
  const email = textOf(emailMember);
  const skip = (name: string) =>
    (accountName !== undefined && name === nameMember?.name) ||
    (email !== undefined && name === emailMember?.name);
  const read = readFields(object, { path, names: roleFieldNames, notes, skip });
  const { fields, problems } = applyRoleArn(read);
  const words = { ...(accountName && { accountName }), ...(email && { email }) };
  return { place: { offset: object.offset, path }, fields, problems, words };
}

/** The name of an entry's account, which may be called `account` beside the account's number. */
function accountNameIn(object: JsonObject): JsonMember | undefined {
  const named = memberNamed(object, 'accountname', 'awsaccountname');
  if (named || !memberNamed(object, ...NUMBER_NAMES)) return named;
  return object.members.find(
    (member) => isNameBesideNumber(member.name) && !isNumber(textOf(member) ?? ''),
  );
}

const NUMBER_NAMES = ['accountid', 'awsaccountid', 'accountnumber', 'awsaccountnumber'];
const isNumber = (account: string) => /^[\d\s-]+$/.test(account);

/** Calls a role that has no display name by the account and itself, `Shop · Admin`, where the account has a name. */
export function namedByAccount(entry: ListEntry): ListEntry {
  const { displayName, roleName } = entry.fields;
  const { accountName } = entry.words ?? {};
  if (displayName || !accountName || typeof roleName?.value !== 'string') return entry;
  const value = `${accountName} · ${splitRoleName(roleName.value).name}`;
  return { ...entry, fields: { ...entry.fields, displayName: { ...roleName, value } } };
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
