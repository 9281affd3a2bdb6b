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

const detailsOf = (role: Role, fields: readonly (keyof RoleDetails)[]): Partial<RoleDetails> =>
  Object.fromEntries(fields.map((field) => [field, role[field]]));

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
    details: detailsOf(role, changedFields(noDetails, role)),
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
  return changed.length === 0 ? [] : [{ key, details: detailsOf(after, changed) }];
}

/** The edits that lead back, given what the list held of these roles before (undefined: nothing). */
export function undoEdits(
  edits: readonly RoleEdit[],
  before: (key: RoleKey) => Role | undefined,
): RoleEdit[] {
  return edits.map((edit) => {
    const role = before(edit.key);
    if (!role) return { key: edit.key, live: false };
    // A removed role forgets what was said of it, so all of that comes back with it.
    if (edit.live === false) return addRole(role);
    const fields = Object.keys(edit.details ?? {}) as (keyof RoleDetails)[];
    return { key: edit.key, live: true, details: detailsOf(role, fields) };
  });
}
