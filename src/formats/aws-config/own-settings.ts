/**
 * What Hatrack knows of a role and AWS has no key for, as keys of Hatrack's own that other tools pass over (tried on the
 * AWS CLI and on the parser of AWS Extend Switch Roles). So a list that went out comes in again as it was.
 */
import type { Role, RoleField } from '../../domain/role.ts';
import { writeValue } from './ini-value.ts';

/** In the order in which they are written: first what other tools know as well. */
const KEYS: readonly (readonly [key: string, field: RoleField])[] = [
  ['region', 'region'],
  ['color', 'color'],
  ['group', 'group'],
  ['base_account', 'baseAccount'],
  ['base_role', 'baseRole'],
  ['landing', 'landing'],
  ['container', 'container'],
  ['favorite', 'favorite'],
  ['protected', 'protected'],
  ['position', 'position'],
  ['variant', 'variant'],
];

/** The lines of what a role says, but for what makes it this role. `without`: fields that the section says otherwise. */
export function ownSettings(role: Role, name: string, without: readonly RoleField[] = []) {
  const lines = KEYS.filter(([, field]) => role[field] && !without.includes(field)).map(
    ([key, field]) => `${key} = ${writeValue(String(role[field]))}`,
  );
  if (role.displayName === name) return lines;
  return [`display_name = ${writeValue(role.displayName)}`, ...lines];
}
