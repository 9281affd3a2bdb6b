/**
 * The configuration of aws-sso-cli: `SSOConfig: {<instance>: {StartUrl, Accounts: {<account>: {Name, Roles: {<role>: …}}}}}`.
 *
 * Its roles are permission sets of the access portal at `StartUrl`. One with `Via` is an IAM role that is assumed from
 * the role named there. A role is called by its `Profile`, else by account and role; of several instances, each is a
 * group. Regions are said for an instance, an account or a role; the nearest counts.
 */
import { parseRoleArn } from '../../domain/arn.ts';
import { splitRoleName } from '../../domain/role-name.ts';
import { say } from '../../i18n/say.ts';
import { restoreAccountId } from '../account-number.ts';
import { noteRestored, noteUnknown, readFields } from '../entry-fields.ts';
import type { FieldNames, ListField } from '../field-aliases.ts';
import { plainName } from '../field-aliases.ts';
import type { JsonMember, JsonNode, JsonObject } from '../json-tree.ts';
import type { EntryFields, FieldValue, ListEntry } from '../list-entry.ts';
import { memberPath } from '../node-path.ts';
import type { NodePlace, ProblemNotes } from '../problem-notes.ts';
import { memberNamed, textOf } from './list-parts.ts';
import type { JsonShape } from './shape.ts';

const named =
  (fields: Record<string, ListField>): FieldNames =>
  (name) => {
    const field = Object.hasOwn(fields, plainName(name)) ? fields[plainName(name)] : undefined;
    return field && { field, rank: 0 };
  };
const instanceNames = named({ starturl: 'portal', defaultregion: 'region' });
const accountNames = named({ defaultregion: 'region' });
const roleNames = named({ profile: 'displayName', defaultregion: 'region' });

/** Settings of the tool itself: saying of each that it is left out would help nobody. */
const isTools = (name: string) => ['ssoregion', 'authurlaction'].includes(plainName(name));

/** What holds for everything inside. */
interface Shared {
  fields: EntryFields;
  problems: ListEntry['problems'];
  path: string;
}

export const awsSsoCli: JsonShape = {
  id: 'aws-sso-cli',
  name: () => 'aws-sso-cli',
  namePattern: true,

  recognizes: (root) => memberNamed(root, 'ssoconfig')?.value.kind === 'object',

  *entries(root, { notes }): Generator<ListEntry> {
    const config = memberNamed(root, 'ssoconfig');
    if (config?.value.kind !== 'object') return;
    const instances = config.value.members;
    const path = memberPath('', config.name);
    const region = defaultRegion(root);
    for (const { member, object } of objectsIn(instances, path, notes)) {
      const own = memberPath(path, member.name);
      const { fields, problems } = readOwn(object, own, instanceNames, notes, 'accounts');
      const place = { offset: member.offset, path: own };
      const group = instances.length > 1 && { group: { value: member.name, place } };
      yield* accountsOf(
        object,
        { fields: { ...region, ...fields, ...group }, problems, path: own },
        notes,
      );
    }
  },
};

/** The region of the whole file, for what says none nearer by. */
function defaultRegion(root: JsonNode): EntryFields {
  const member = memberNamed(root, 'defaultregion');
  const value = textOf(member);
  if (!member || value === undefined) return {};
  return { region: { value, place: { offset: member.value.offset, path: member.name } } };
}

function* accountsOf(instance: JsonObject, shared: Shared, notes: ProblemNotes) {
  const accounts = memberNamed(instance, 'accounts');
  if (accounts?.value.kind !== 'object') {
    const place = { offset: instance.offset, path: shared.path };
    return notes.warn(place, say('list_ssoCliWithoutAccounts'));
  }
  const path = memberPath(shared.path, accounts.name);
  for (const { member, object } of objectsIn(accounts.value.members, path, notes)) {
    const own = memberPath(path, member.name);
    const place = { offset: member.offset, path: own };
    const read = readOwn(object, own, accountNames, notes, 'roles', 'name');
    const fields = {
      ...shared.fields,
      ...read.fields,
      account: accountOf(member.name, place, notes),
    };
    const problems = [...shared.problems, ...read.problems];
    yield* rolesOf(object, { fields, problems, path: own }, notes);
  }
}

function* rolesOf(account: JsonObject, shared: Shared, notes: ProblemNotes): Generator<ListEntry> {
  const roles = memberNamed(account, 'roles');
  if (roles?.value.kind !== 'object') {
    const place = { offset: account.offset, path: shared.path };
    return notes.warn(place, say('list_accountWithoutRoles'));
  }
  const accountName = textOf(memberNamed(account, 'name'));
  const path = memberPath(shared.path, roles.name);
  for (const { member, object } of objectsIn(roles.value.members, path, notes, 'mayBeEmpty')) {
    const own = memberPath(path, member.name);
    const place = { offset: member.offset, path: own };
    const { fields, problems } = readOwn(object, own, roleNames, notes, 'via');
    const name = accountName && {
      value: `${accountName} · ${splitRoleName(member.name).name}`,
      place,
    };
    const entry: ListEntry = {
      place,
      fields: {
        ...shared.fields,
        roleName: { value: member.name, place },
        ...(name && { displayName: name }),
        ...fields,
      },
      problems: [...shared.problems, ...problems],
      words: { ...(accountName && { accountName }) },
    };
    yield withVia(entry, memberNamed(object, 'via'), own);
  }
}

/** An IAM role that is assumed from another has nothing to do with the portal. */
function withVia(entry: ListEntry, via: JsonMember | undefined, path: string): ListEntry {
  const text = textOf(via);
  if (!via || text === undefined) return entry;
  const place = { offset: via.value.offset, path: memberPath(path, via.name) };
  const base = parseRoleArn(text);
  if (!base.ok)
    return { ...entry, problems: [...entry.problems, { place, message: base.problem }] };
  const { portal: _, ...fields } = entry.fields;
  const { partition, account, roleName } = base.value;
  const said = (value: string): FieldValue => ({ value, place });
  return {
    ...entry,
    fields: {
      ...fields,
      partition: said(partition),
      baseAccount: said(account),
      baseRole: said(splitRoleName(roleName).name),
    },
  };
}

/** The fields that an instance, an account or a role says itself; `read` are those that the caller reads. */
function readOwn(
  object: JsonObject,
  path: string,
  names: FieldNames,
  notes: ProblemNotes,
  ...read: string[]
) {
  const skip = (name: string) => isTools(name) || read.includes(plainName(name));
  return readFields(object, { path, names, notes, skip });
}

/** A number as the name of an account has lost the zeros at its start. */
function accountOf(name: string, place: NodePlace, notes: ProblemNotes): FieldValue {
  const restored = /^\d{1,11}$/.test(name) ? restoreAccountId(name) : undefined;
  if (!restored?.ok) return { value: name, place };
  noteRestored(name, restored.value, place, notes);
  return { value: restored.value, place };
}

interface NamedObject {
  member: JsonMember;
  object: JsonObject;
}

/** The mappings among `members`; where nothing need be said, nothing is an empty one. Others are told. */
function* objectsIn(
  members: readonly JsonMember[],
  path: string,
  notes: ProblemNotes,
  empty?: 'mayBeEmpty',
): Generator<NamedObject> {
  for (const member of members) {
    const { value, offset, name } = member;
    if (value.kind === 'object') yield { member, object: value };
    else if (value.kind === 'null' && empty) {
      yield { member, object: { kind: 'object', offset, members: [] } };
    } else noteUnknown(name, { offset, path: memberPath(path, name) }, notes);
  }
}
