/**
 * The name that a person is signed in with in a base account: a role's, without its path, or a permission set's.
 *
 * A session's ARN has no path either, and no two roles of one account share a name. IAM names the role that Identity
 * Center makes of a permission set `AWSReservedSSO_<permission set>_<16 hex digits>`, where the digits differ in every
 * account, so only the permission set's name is kept.
 */
import { say } from '../i18n/say.ts';
import { bad, good, type Result } from './result.ts';
import { parseRoleName, splitRoleName } from './role-name.ts';

const RESERVED = /^AWSReservedSSO_([\w+=,.@-]{1,32})_[\da-f]{16}$/;

/** The permission set behind the name of an Identity Center role; any other name stays as it is. */
export function permissionSetOf(roleName: string): string {
  return RESERVED.exec(roleName)?.[1] ?? roleName;
}

/** Whether a permission set can have this name: at most 32 characters, and no path. */
export function isPermissionSetName(name: string): boolean {
  return /^[\w+=,.@-]{1,32}$/.test(name);
}

/** Reads the name as typed or pasted; '' is none. */
export function parseSignedInName(text: string): Result<string> {
  const trimmed = text.trim();
  if (trimmed === '') return good('');
  if (/^arn:/.test(trimmed)) return bad(say('role_baseRoleIsArn'));
  const { name } = splitRoleName(trimmed);
  if (name === '') return bad(say('role_nameEnter'));
  const parsed = parseRoleName(name);
  return parsed.ok ? good(permissionSetOf(parsed.value)) : parsed;
}
