/** Reads a list and puts what came out into few words, for tables of expectations. */
import { readFileSync } from 'node:fs';
import { noDetails, type Role } from '../../src/domain/role.ts';
import { type ReadOptions, readRoleList } from '../../src/formats/role-list.ts';

/** The text of a list in test/formats/lists. */
export const listText = (file: string): string =>
  readFileSync(new URL(`lists/${file}`, import.meta.url), 'utf8');

/** What a role says beyond nothing: fields in their default are left out. */
function sayings(role: Role): Partial<Role> {
  const defaults: Partial<Role> = { ...noDetails, partition: 'aws', variant: '' };
  const fields = Object.entries(role) as [keyof Role, Role[keyof Role]][];
  return Object.fromEntries(fields.filter(([field, value]) => value !== defaults[field]));
}

/** The outcome of reading `text`; a problem is `severity line:column path: message`. */
export function outcome(text: string, options?: ReadOptions) {
  const { format, listed, problems, accountsWithoutRoles } = readRoleList(text, options);
  return {
    format: format?.id,
    roles: listed.map(({ role }) => sayings(role)),
    said: listed.map(({ said }) => said.join(' ')),
    problems: problems.map(
      ({ severity, place, message }) =>
        `${severity} ${place.line}:${place.column} ${place.path}: ${message}`,
    ),
    accountsWithoutRoles,
  };
}
