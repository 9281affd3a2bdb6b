/** A role's path as people type it, and as IAM takes it: `/team/ops/`, or `/` for none. */
import { bad, good, type Result } from '../result.ts';
import { parseRoleName } from '../role-name.ts';
import { inWords, MAX_PATH } from './iam-limits.ts';

/** Reads a path; slashes around it may be there or not. */
export function parsePath(text: string): Result<string> {
  const trimmed = text.trim();
  // Also keeps the search for slashes at the end short.
  if (trimmed.length > MAX_PATH) return tooLong(trimmed);
  const parts = trimmed.replace(/^\/+|\/+$/g, '');
  if (parts === '') return good('/');
  if (!/^[!-~]+$/.test(parts) || parts.includes('//')) {
    return bad('A path is made of parts between single slashes, without spaces or accents.');
  }
  const path = `/${parts}/`;
  return path.length > MAX_PATH ? tooLong(path) : good(path);
}

const tooLong = (path: string) =>
  bad(`A path has at most ${MAX_PATH} characters; this one has ${inWords(path.length)}.`);

/** Reads the name alone: the path has a field of its own. */
export function parseBareName(text: string): Result<string> {
  const name = text.trim();
  if (/^arn:/.test(name)) return bad('This ARN names no role. A role’s ARN has :role/ in it.');
  if (name.includes('/')) return bad('Enter the name alone here, and the path in its own field.');
  return parseRoleName(name);
}
