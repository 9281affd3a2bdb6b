/**
 * The formats that the list can be edited in as text. Whatever one of them has no place for stays out of its text, and of
 * what its text changes.
 */
import { roleArn } from '../../domain/arn.ts';
import type { ListedRole } from '../../domain/list-comparison.ts';
import { type Role, roleKey } from '../../domain/role.ts';
import { writeAwsConfig } from '../../formats/aws-config/write-aws-config.ts';
import { writeRoleList } from '../../formats/write-role-list.ts';
import { say } from '../../i18n/say.ts';

export type TextFormat = 'json' | 'config';

/** What people call them, in their language. */
export const TEXT_FORMATS: Readonly<Record<TextFormat, () => string>> = {
  json: () => 'JSON',
  config: () => say('export_awsConfig'),
};

/** The text of the list. */
export const textOf = (roles: readonly Role[], format: TextFormat): string =>
  format === 'json' ? writeRoleList(roles) : writeAwsConfig(roles).text;

/** What of the list is not in its text, or not as it was. */
export const notesOn = (roles: readonly Role[], format: TextFormat): string[] =>
  format === 'json' ? [] : writeAwsConfig(roles).notes;

/** The roles that a text speaks of: those that it could hold, and those that it names all the same. */
export function spokenOf(
  roles: readonly Role[],
  listed: readonly ListedRole[],
  format: TextFormat,
): Role[] {
  const named = new Set(listed.map(({ role }) => roleKey(role)));
  return roles.filter(
    (role) => format === 'json' || roleArn(role) !== undefined || named.has(roleKey(role)),
  );
}
