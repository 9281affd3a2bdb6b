/**
 * One change of many roles: what each would become, which cannot take it and why, and which have it already. Nothing is
 * changed by asking.
 */
import { groupedBy } from './grouped-by.ts';
import type { RoleChange } from './list-comparison.ts';
import { checkRole, type FieldProblem, type Role, type RoleDetails, roleKey } from './role.ts';
import { changedFields, changeRole, type RoleEdit } from './role-edit.ts';

/** What a role gets, as typed; `place` counts the roles from 1. What is absent stays as the role has it. */
export type BulkChange = (role: Role, place: number) => Partial<RoleDetails>;

export interface RefusedChange {
  role: Role;
  problems: FieldProblem[];
}

export interface BulkPreview {
  changed: RoleChange[];
  refused: RefusedChange[];
  same: Role[];
  /** How many would get a display name that another role of the list has too. */
  alike: number;
  /** What carries it out. */
  edits: RoleEdit[];
}

/** `all` is the whole list, of which `chosen` are to change. */
export function previewBulk(
  chosen: readonly Role[],
  change: BulkChange,
  all: readonly Role[],
): BulkPreview {
  const work = previewingBulk(chosen, change, all);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Roles looked at between two pauses. */
const STEP = 200;

/** The same, for thousands of roles, with pauses in which a page can do other things. */
export function* previewingBulk(
  chosen: readonly Role[],
  change: BulkChange,
  all: readonly Role[],
): Generator<void, BulkPreview> {
  const preview: BulkPreview = { changed: [], refused: [], same: [], alike: 0, edits: [] };
  for (const [index, before] of chosen.entries()) {
    if (index % STEP === STEP - 1) yield;
    const checked = checkRole({ ...before, ...change(before, index + 1) });
    if (!checked.ok) {
      preview.refused.push({ role: before, problems: checked.problems });
      continue;
    }
    const fields = changedFields(before, checked.role);
    if (fields.length === 0) preview.same.push(before);
    else preview.changed.push({ before, after: checked.role, fields });
  }
  yield;
  preview.edits = preview.changed.flatMap(({ before, after }) => changeRole(before, after));
  yield;
  preview.alike = countAlike(preview.changed, all);
  return preview;
}

function countAlike(changed: readonly RoleChange[], all: readonly Role[]): number {
  const renamed = changed.filter(({ fields }) => fields.includes('displayName'));
  if (renamed.length === 0) return 0;
  const afterOf = new Map(renamed.map(({ after }) => [roleKey(after), after]));
  const names = all.map((role) => (afterOf.get(roleKey(role)) ?? role).displayName);
  const bearers = groupedBy(names, (name) => name);
  const isAlike = ({ after: { displayName } }: RoleChange) =>
    displayName !== '' && (bearers.get(displayName)?.length ?? 0) > 1;
  return renamed.filter(isAlike).length;
}

/** Whether a role is in a group or in one of the groups within it. */
export const isInGroup = (path: string, { group }: Pick<Role, 'group'>) =>
  group === path || group.startsWith(`${path}/`);

/** Moves a group with all that is in it: to another name, into another group, or ('') out of all groups. */
export function movingGroup(from: string, to: string): BulkChange {
  return ({ group }) => ({ group: `${to}/${group.slice(from.length)}` });
}
