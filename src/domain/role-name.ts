/**
 * A role's name, with its path in front where it has one: `Admin`, `team/ops/Admin`.
 *
 * Rules, from AWS's documentation: the name has 1 to 64 of letters, digits and `_+=,.@-`; the path has printable ASCII;
 * and for switching in the console, path and name together have at most 64 characters.
 */
import { words } from '../i18n/in-a-row.ts';
import { say } from '../i18n/say.ts';
import { bad, good, type Result } from './result.ts';

/** The most characters of path and name together that the console switches to. */
export const MAX_ROLE_NAME = 64;
const NAME = /^[\w+=,.@-]+$/;
const PATH = /^[!-~]+$/;
/** A path may look like this, but nobody has one: a whole ARN was pasted. */
const ARN = /^arn:[\w-]+:iam::\d{12}:role\//;

/** Reads a role name as typed; slashes at the start are dropped, as AWS's own ARNs have them or not. */
export function parseRoleName(text: string): Result<string> {
  const whole = text.trim().replace(/^\/+/, '');
  if (ARN.test(whole)) return bad(say('role_nameIsArn'));
  const { path, name } = splitRoleName(whole);
  if (name === '') return bad(say('role_nameEnter'));
  if (!NAME.test(name)) return bad(say('role_nameCharacters', { characters: wrongIn(name) }));
  if (path !== '' && (!PATH.test(path) || whole.includes('//'))) {
    return bad(say('role_pathShape'));
  }
  if (whole.length > MAX_ROLE_NAME) {
    return bad(
      path === ''
        ? say('role_nameTooLong', { length: whole.length })
        : say('role_pathAndNameTooLong', { length: whole.length }),
    );
  }
  return good(whole);
}

/** Cuts `team/ops/Admin` into the path `team/ops` and the name `Admin`. */
export function splitRoleName(roleName: string): { path: string; name: string } {
  const slash = roleName.lastIndexOf('/');
  return { path: roleName.slice(0, Math.max(slash, 0)), name: roleName.slice(slash + 1) };
}

/** The first of the characters that no name holds, one after the other. */
function wrongIn(name: string): string {
  const wrong = new Set([...name].filter((character) => !NAME.test(character)));
  return words(
    [...wrong]
      .slice(0, 3)
      .map((character) =>
        /\s/.test(character) ? say('role_spaces') : say('role_character', { character }),
      ),
  );
}
