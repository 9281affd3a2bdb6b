/**
 * All roles as lines of one text, for a page that shows ten thousand of them at once: one text is read in a moment and takes
 * little memory, and only the dozen lines in sight are ever made roles again.
 *
 * The first line is JSON and says what it is; then comes a line a role, in the order of the flat list, its fields apart by
 * tabs. What a role can hold, `checkRole` has seen to: neither a tab nor a line break.
 */
import type { ColorSign } from '../domain/color-sign.ts';
import { DETAIL_FIELDS, type Role, type RoleKey, roleKey } from '../domain/role.ts';
import { parseJsonItem } from './json-item.ts';
import type { UnreadPart } from './roles.ts';

export const LINES_VERSION = 1;

export const FAVORITE = 1;
export const PROTECTED = 2;

/** Texts of a role in the order of its line. The group is a number there, and yes and no are flags. */
export const COLUMNS = [
  'partition',
  'account',
  'roleName',
  'variant',
  ...DETAIL_FIELDS.filter((field) => !['group', 'favorite', 'protected'].includes(field)),
] as readonly (keyof Role)[];

export interface RoleLines {
  /** How many roles there are. */
  count: number;
  /** The groups that roles are in, in the order of the list; the last is '', of those in none. */
  groups: readonly string[];
  /** The group of each line, as its place among `groups`. */
  groupOf: Uint16Array;
  /** Whether each line is of a favorite: 1 or 0. */
  isFavorite: Uint8Array;
  /** The signs of those colors of roles that look like another of them to some eyes. */
  signs: ReadonlyMap<string, ColorSign>;
  /** What of the stored list could not be read. */
  unread: readonly UnreadPart[];
  /** The role of a line, from 0. The same line gives the same object as long as it is in sight. */
  role(line: number): Role;
  /** The same for looking through all of them: nothing is kept. */
  read(line: number): Role;
  /** The key of a line's role. */
  key(line: number): RoleKey;
  /** The line of the role with this key; undefined where it is not among them. */
  lineOf(key: RoleKey): number | undefined;
}

/** How many roles are kept as objects. */
const KEPT = 400;

/** Reads what `writeRoleLines` (`role-lines-writer.ts`) wrote; undefined for anything else, and for what another version wrote. */
export function readRoleLines(text: unknown): RoleLines | undefined {
  if (typeof text !== 'string') return undefined;
  const headEnd = text.indexOf('\n');
  const head = parseJsonItem(text.slice(0, headEnd));
  if (head?.version !== LINES_VERSION || !Array.isArray(head.groups)) return undefined;
  const groups: readonly string[] = [...head.groups, ''];
  const { starts, groupOf, isFavorite } = tableOf(text, headEnd + 1);
  const kept = new Map<number, Role>();
  const fieldsOf = (line: number) =>
    text.slice(starts[line], (starts[line + 1] ?? 0) - 1).split('\t');
  const keyOf = (line: number) => {
    const [, partition = '', account = '', roleName = '', variant = ''] = fieldsOf(line);
    return roleKey({ partition, account, roleName, variant } as Role);
  };
  const read = (line: number) => roleOf(fieldsOf(line), groups[groupOf[line] ?? 0] ?? '');
  return {
    count: groupOf.length,
    groups,
    groupOf,
    isFavorite,
    signs: new Map(Array.isArray(head.signs) ? head.signs : []),
    unread: Array.isArray(head.unread) ? head.unread : [],
    read,
    role(line) {
      const known = kept.get(line);
      if (known) return known;
      if (kept.size >= KEPT) kept.clear();
      const role = read(line);
      kept.set(line, role);
      return role;
    },
    key: keyOf,
    lineOf(key) {
      // The first three columns stand in a key as they stand in a line, but for what is between them.
      const start = `\t${key.split(' ').slice(0, 3).join('\t')}`;
      let at = text.indexOf(start, headEnd);
      for (; at >= 0; at = text.indexOf(start, at + 1)) {
        const line = lineAt(starts, at);
        if (keyOf(line) === key) return line;
      }
      return undefined;
    },
  };
}

/** The line that a place of the text is in. */
function lineAt(starts: Int32Array, place: number): number {
  let [low, high] = [0, starts.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle;
  }
  return low;
}

/** The texts stand in the order of `COLUMNS`. */
function roleOf([flags = '', ...texts]: readonly string[], group: string): Role {
  const flag = Number(flags.charAt(0));
  const role: Record<string, unknown> = {
    group,
    favorite: (flag & FAVORITE) !== 0,
    protected: (flag & PROTECTED) !== 0,
  };
  for (const [at, field] of COLUMNS.entries()) role[field] = texts[at] ?? '';
  return role as unknown as Role;
}

interface LineTable {
  /** Where each line begins, and behind the last of them the end of the text. */
  starts: Int32Array;
  groupOf: Uint16Array;
  isFavorite: Uint8Array;
}

function tableOf(text: string, from: number): LineTable {
  const found: number[] = [];
  for (let at = from; at < text.length; at = text.indexOf('\n', at) + 1) found.push(at);
  const starts = Int32Array.from([...found, text.length]);
  const groupOf = new Uint16Array(found.length);
  const isFavorite = new Uint8Array(found.length);
  for (const [line, start] of found.entries()) {
    isFavorite[line] = Number(text.charAt(start)) & FAVORITE;
    groupOf[line] = Number.parseInt(text.slice(start + 1, text.indexOf('\t', start)), 36);
  }
  return { starts, groupOf, isFavorite };
}

/** The first role that is what is looked for; undefined where none is. */
export function findRole(
  lines: RoleLines | undefined,
  isMeant: (role: Role) => boolean,
): Role | undefined {
  if (!lines) return undefined;
  for (let line = 0; line < lines.count; line++) {
    const role = lines.read(line);
    if (isMeant(role)) return role;
  }
  return undefined;
}
