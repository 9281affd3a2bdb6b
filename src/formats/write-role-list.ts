/**
 * Writes Hatrack's own role list (docs/role-list.md): one role a line, in an order that depends on the roles alone, so
 * that two exports can be compared line by line. What a role does not say is left out.
 */
import { noDetails, type Role, type RoleField, roleKey } from '../domain/role.ts';
import { HATRACK_FORMAT, HATRACK_VERSION } from './json-shapes/hatrack-list.ts';

/** In the order in which they are written: what a person looks for stands first. */
const FIELD_ORDER: readonly RoleField[] = [
  'displayName',
  'account',
  'roleName',
  'partition',
  'variant',
  'color',
  'region',
  'group',
  'baseAccount',
  'baseRole',
  'landing',
  'portal',
  'container',
  'favorite',
  'protected',
  'position',
];

/** What goes without saying: a role is in commercial AWS unless it, or its region, says otherwise. */
const DEFAULTS: Partial<Role> = { ...noDetails, partition: 'aws', variant: '' };

/** The roles as the text of a list, sorted by their keys, with a line break at its end. `readRoleList` gives them back. */
export function writeRoleList(roles: readonly Role[]): string {
  const lines = roles
    .map((role) => ({ key: roleKey(role), line: `    ${writeRole(role)}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ line }) => line);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  const format = JSON.stringify(HATRACK_FORMAT);
  return `{\n  "format": ${format},\n  "version": ${HATRACK_VERSION},\n  "roles": ${list}\n}\n`;
}

function writeRole(role: Role): string {
  const fields = FIELD_ORDER.filter((field) => role[field] !== DEFAULTS[field]);
  return JSON.stringify(Object.fromEntries(fields.map((field) => [field, role[field]])));
}
