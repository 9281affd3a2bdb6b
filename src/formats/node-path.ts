/** The way to a node of a JSON text as people write it: `roles[3].account`, `["my profile"].role_arn`. */
import { shortened } from './problem-notes.ts';

/** The path of the member `name` of the object at `path`. */
export function memberPath(path: string, name: string): string {
  if (!/^[A-Za-z_$][\w$]{0,63}$/.test(name)) return `${path}[${JSON.stringify(shortened(name))}]`;
  return path === '' ? name : `${path}.${name}`;
}

/** The path of item `index`, counted from 0, of the list at `path`. */
export const itemPath = (path: string, index: number): string => `${path}[${index}]`;
