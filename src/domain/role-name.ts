/**
 * A role's name, with its path in front where it has one: `Admin`, `team/ops/Admin`.
 *
 * Rules, from AWS's documentation: the name has 1 to 64 of letters, digits and `_+=,.@-`; the path has printable ASCII;
 * and for switching in the console, path and name together have at most 64 characters.
 */
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
  if (ARN.test(whole)) return bad('This is an ARN. Enter only what stands behind “role/”.');
  const { path, name } = splitRoleName(whole);
  if (name === '') return bad('Enter the role name, as IAM shows it.');
  if (!NAME.test(name)) return bad(`A role name cannot hold ${quoted(name)}.`);
  if (path !== '' && (!PATH.test(path) || whole.includes('//'))) {
    return bad('A role path is made of parts between single slashes, without spaces or accents.');
  }
  if (whole.length > MAX_ROLE_NAME) {
    return bad(
      path === ''
        ? `A role name has at most 64 characters; this one has ${whole.length}.`
        : `The console cannot switch to a role whose path and name have more than 64 characters together; these have ${whole.length}.`,
    );
  }
  return good(whole);
}

/** Cuts `team/ops/Admin` into the path `team/ops` and the name `Admin`. */
export function splitRoleName(roleName: string): { path: string; name: string } {
  const slash = roleName.lastIndexOf('/');
  return { path: roleName.slice(0, Math.max(slash, 0)), name: roleName.slice(slash + 1) };
}

function quoted(name: string): string {
  const wrong = new Set([...name].filter((character) => !NAME.test(character)));
  return [...wrong]
    .slice(0, 3)
    .map((character) => (/\s/.test(character) ? 'spaces' : `“${character}”`))
    .join(', ');
}
