/**
 * The JSON of AWS Extend Switch Roles: `singles` are roles by themselves; each of `complexes` is a base account with the
 * `targets` that are shown while signed in to it.
 *
 * A base account is no role, so none is made of it. Its `target_role_name` and `target_region` hold for targets that
 * have none of their own. Its `role_name` is the one that people are signed in with there; others are not shown the
 * targets. Images are told as not kept.
 */
import type { RoleField } from '../../domain/role.ts';
import { say } from '../../i18n/say.ts';
import { readFields } from '../entry-fields.ts';
import { accountFieldNames, type FieldNames, plainName } from '../field-aliases.ts';
import type { ListEntry } from '../list-entry.ts';
import { memberPath } from '../node-path.ts';
import type { ProblemNotes } from '../problem-notes.ts';
import {
  listNamed,
  memberNamed,
  noteOtherMembers,
  objectsOf,
  type PlacedObject,
} from './list-parts.ts';
import { readRoleEntry } from './role-entry.ts';
import type { JsonShape } from './shape.ts';

export const awsExtendSwitchRoles: JsonShape = {
  id: 'aws-extend-switch-roles',
  name: () => 'AWS Extend Switch Roles',

  recognizes: (root) =>
    listNamed(root, 'singles') !== undefined || listNamed(root, 'complexes') !== undefined,

  *entries(root, { notes }): Generator<ListEntry> {
    noteOtherMembers(root, notes, 'singles', 'complexes');
    const singles = listNamed(root, 'singles');
    const complexes = listNamed(root, 'complexes');
    if (singles) {
      for (const placed of objectsOf(singles, notes)) yield readRoleEntry(placed, notes);
    }
    if (complexes) {
      for (const base of objectsOf(complexes, notes)) yield* targetsOf(base, notes);
    }
  },
};

/** The fields of a base account that say something of its targets. */
const TARGET_DEFAULTS = new Map<string, RoleField>([
  ['targetrolename', 'roleName'],
  ['targetregion', 'region'],
  ['rolename', 'baseRole'],
]);

const baseNames: FieldNames = (name) => {
  const field = TARGET_DEFAULTS.get(plainName(name));
  if (field) return { field, rank: 0 };
  const alias = accountFieldNames(name);
  return alias?.field === 'account' || alias?.field === 'displayName' ? alias : undefined;
};

function* targetsOf({ object, path }: PlacedObject, notes: ProblemNotes): Generator<ListEntry> {
  const targets = memberNamed(object, 'targets');
  if (targets?.value.kind !== 'list' || targets.value.items.length === 0) {
    return notes.warn({ offset: object.offset, path }, say('list_baseWithoutTargets'));
  }
  const skip = (name: string) => plainName(name) === 'targets';
  const base = readFields(object, { path, names: baseNames, notes, skip });
  const { account, displayName: _, ...defaults } = base.fields;
  const inherited = { ...defaults, ...(account && { baseAccount: account }) };
  const list = { list: targets.value, path: memberPath(path, targets.name) };
  for (const placed of objectsOf(list, notes)) {
    const entry = readRoleEntry(placed, notes);
    yield {
      ...entry,
      fields: { ...inherited, ...entry.fields },
      problems: [...base.problems, ...entry.problems],
    };
  }
}
