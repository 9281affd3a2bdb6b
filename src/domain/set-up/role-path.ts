/** A role's path as people type it, and as IAM takes it: `/team/ops/`, or `/` for none. */
import { say } from '../../i18n/say.ts';
import { bad, good, type Result } from '../result.ts';
import { parseRoleName } from '../role-name.ts';
import { MAX_PATH } from './iam-limits.ts';

/** Reads a path; slashes around it may be there or not. */
export function parsePath(text: string): Result<string> {
  const trimmed = text.trim();
  // Also keeps the search for slashes at the end short.
  if (trimmed.length > MAX_PATH) return tooLong(trimmed);
  const parts = trimmed.replace(/^\/+|\/+$/g, '');
  if (parts === '') return good('/');
  if (!/^[!-~]+$/.test(parts) || parts.includes('//')) {
    return bad(say('setUp_pathShape'));
  }
  const path = `/${parts}/`;
  return path.length > MAX_PATH ? tooLong(path) : good(path);
}

const tooLong = (path: string) =>
  bad(say('setUp_pathTooLong', { most: MAX_PATH, length: path.length }));

/** Reads the name alone: the path has a field of its own. */
export function parseBareName(text: string): Result<string> {
  const name = text.trim();
  if (/^arn:/.test(name)) return bad(say('setUp_arnWithoutRole'));
  if (name.includes('/')) return bad(say('setUp_nameWithPath'));
  return parseRoleName(name);
}
