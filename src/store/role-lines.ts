/**
 * All roles as lines of one text, for a page that shows ten thousand of them at once: a few arrays of numbers are read in a
 * moment and take little memory, and only the dozen lines in sight are ever made roles again.
 *
 * A line has a role's fields apart by tabs, in UTF-8, in the order of the flat list. What a role can hold, `checkRole` has
 * seen to: neither a tab nor a line break.
 */

import type { Reach } from '../domain/assumable.ts';
import type { ColorSign, ColorSigns } from '../domain/color-sign.ts';
import type { DistinctValues } from '../domain/distinct-values.ts';
import { ROLE_FIELDS, type Role, type RoleField, type RoleKey, roleKey } from '../domain/role.ts';
import { textHash } from '../domain/text-hash.ts';
import type { UnreadPart } from './roles.ts';

export const LINES_VERSION = 6;

export const FAVORITE = 1;
export const PROTECTED = 2;

/** Texts of a role in the order of its line. The group is a number there, and yes and no are flags. */
export const COLUMNS: readonly RoleField[] = ROLE_FIELDS.filter(
  (field) => !['group', 'favorite', 'protected'].includes(field),
);

/** The lines as they are kept. */
export interface KeptLines {
  version: number;
  groups: readonly string[];
  /** Of colors, as one text, for there may be thousands: `#0000ffBw` is a white B on blue, `#808080 b` no letter in black. */
  signs: string;
  unread: readonly UnreadPart[];
  text: Uint8Array;
  /** Where each line begins in `text`, and behind the last of them the end of it. */
  starts: Int32Array;
  /** As `RoleLines` has them. */
  groupOf: Uint16Array;
  isFavorite: Uint8Array;
  /** What decides from where roles can be reached (`Reach`), each as a line that says nothing else: thousands of roles have the same. */
  reaches: readonly string[];
  /** The place of each line's among `reaches`. */
  reachOf: DistinctValues['valueAt'];
  /** Of each role's key, as signed numbers. */
  hashes: Int32Array;
}

export interface RoleLines {
  /** How many roles there are. */
  count: number;
  /** The groups that roles are in, in the order of the list; the last is '', of those in none. */
  groups: readonly string[];
  /** The group of each line, as its place among `groups`. */
  groupOf: Uint16Array;
  /** Whether each line is of a favorite: 1 or 0. */
  isFavorite: Uint8Array;
  /** What decides from where roles can be reached, each once and as `readReach` takes it. */
  reaches: readonly string[];
  /** The place of each line's among `reaches`. */
  reachOf: DistinctValues['valueAt'];
  /** The signs of those colors of roles that look like another of them to some eyes. */
  signs: ColorSigns;
  /** What of the stored list could not be read. */
  unread: readonly UnreadPart[];
  /** The role of a line, from 0. */
  role(line: number): Role;
  /** The line of the role with this key; undefined where it is not among them. */
  lineOf(key: RoleKey): number | undefined;
}

/** Reads what `roleIndexOf` (`role-lines-writer.ts`) made; undefined for anything else, and for what another version made. */
export function readRoleLines(lines: Partial<KeptLines> | undefined): RoleLines | undefined {
  if (lines?.version !== LINES_VERSION) return undefined;
  const { text, starts, hashes, ...head } = lines as KeptLines;
  const utf8 = new TextDecoder();
  const role = (line: number) => {
    const texts = utf8.decode(text.subarray(starts[line], starts[line + 1])).split('\t');
    return roleOf(texts, head.groups[head.groupOf[line] ?? 0] ?? '');
  };
  return {
    ...head,
    count: hashes.length,
    signs: { get: (color) => signIn(head.signs, color) },
    role,
    lineOf(key) {
      const hash = textHash(key) | 0;
      for (let at = hashes.indexOf(hash); at >= 0; at = hashes.indexOf(hash, at + 1)) {
        if (roleKey(role(at)) === key) return at;
      }
      return undefined;
    },
  };
}

export const WHITE = 'ffffff';

function signIn(signs: string, color: string): ColorSign | undefined {
  const at = signs.indexOf(`#${color}`);
  if (at < 0) return undefined;
  const [letter = '', ink] = signs.slice(at + 7);
  return { letter: letter.trim(), ink: ink === 'w' ? WHITE : '000000' };
}

/** The texts stand behind the flags in the order of `COLUMNS`. */
function roleOf([flags = '', ...texts]: readonly string[], group: string): Role {
  const flag = Number(flags);
  const role: Record<string, unknown> = {
    group,
    favorite: (flag & FAVORITE) !== 0,
    protected: (flag & PROTECTED) !== 0,
  };
  COLUMNS.forEach((field, at) => {
    role[field] = texts[at] ?? '';
  });
  return role as unknown as Role;
}

/** Reads one of `RoleLines.reaches`. */
export const readReach = (line: string): Reach => roleOf(line.split('\t'), '');

/** The first role that is what is looked for; undefined where none is. */
export function findRole(
  lines: RoleLines | undefined,
  isMeant: (role: Role) => boolean,
): Role | undefined {
  if (!lines) return undefined;
  for (let line = 0; line < lines.count; line++) {
    const role = lines.role(line);
    if (isMeant(role)) return role;
  }
  return undefined;
}
