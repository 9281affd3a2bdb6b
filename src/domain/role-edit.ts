/**
 * An edit: what the person changes of one role. Pages make edits, the background writes them.
 *
 * An edit names only what changes, so two pages that edit different things of one role both get their way, and it can
 * be turned round: the edit that takes it back.
 */
import {
  DETAIL_FIELDS,
  noDetails,
  type Role,
  type RoleDetails,
  type RoleKey,
  roleKey,
} from './role.ts';

export interface RoleEdit {
  key: RoleKey;
  /** The details that get a new value. */
  details?: Partial<RoleDetails>;
  /** false takes the role out of the list, true puts it in (again). */
  live?: boolean;
}

/** Some of the details. */
export const pick = (
  from: RoleDetails,
  fields: readonly (keyof RoleDetails)[],
): Partial<RoleDetails> => Object.fromEntries(fields.map((field) => [field, from[field]]));

/** The fields in which two sets of details differ. */
export function changedFields(
  before: RoleDetails,
  after: Partial<RoleDetails>,
): (keyof RoleDetails)[] {
  return DETAIL_FIELDS.filter(
    (field) => after[field] !== undefined && after[field] !== before[field],
  );
}

/** Puts a role into the list with the details it has; what it does not say stays unsaid. */
export function addRole(role: Role): RoleEdit {
  return {
    key: roleKey(role),
    details: pick(role, changedFields(noDetails, role)),
    live: true,
  };
}

export function removeRole(role: Role): RoleEdit {
  return { key: roleKey(role), live: false };
}

/**
 * The edits that make `after` out of `before`. Another account, role name or partition makes another role: then the
 * old one goes and the new one comes, with everything said of it.
 */
export function changeRole(before: Role, after: Role): RoleEdit[] {
  const key = roleKey(after);
  if (key !== roleKey(before)) return [removeRole(before), addRole(after)];
  const changed = changedFields(before, after);
  return changed.length === 0 ? [] : [{ key, details: pick(after, changed) }];
}

/** What was known of a role before an edit. */
export interface RoleBefore {
  /** undefined where it was not in the list. */
  role: Role | undefined;
  /** What was said of it all the same, as of a role of a team list; undefined where it had been removed. */
  said: RoleDetails | undefined;
}

export const nothingBefore: RoleBefore = { role: undefined, said: noDetails };

/** The edits that lead back, given what was known of these roles before. */
export function undoEdits(
  edits: readonly RoleEdit[],
  before: (key: RoleKey) => RoleBefore,
): RoleEdit[] {
  return edits.map((edit) => {
    const { role, said } = before(edit.key);
    const fields = Object.keys(edit.details ?? {}) as (keyof RoleDetails)[];
    if (!role && said && edit.live === undefined)
      return { key: edit.key, details: pick(said, fields) };
    if (!role) return { key: edit.key, live: false };
    // A removed role forgets what was said of it, so all of that comes back with it.
    if (edit.live === false) return addRole(role);
    // That the role is there goes unsaid: it may have been removed by the time this is taken back.
    return { key: edit.key, details: pick(role, fields) };
  });
}
