/**
 * New display names for many roles at once: by a pattern that names parts of the role (`{account} · {role}`), or by
 * finding a text in the names and replacing it.
 */
import { say } from '../i18n/say.ts';
import { formatAccount } from './account.ts';
import { partition } from './partition.ts';
import { bad, good, type Result } from './result.ts';
import { type Role, roleTitle } from './role.ts';
import { splitRoleName } from './role-name.ts';

/** Gives the new display name of a role, unchecked; `place` counts the roles from 1. */
export type Renamer = (role: Role, place: number) => string;

const parts: Record<string, Renamer> = {
  name: (role) => roleTitle(role),
  account: ({ account }) => formatAccount(account),
  role: ({ roleName }) => splitRoleName(roleName).name,
  path: ({ roleName }) => splitRoleName(roleName).path,
  region: ({ region }) => region,
  group: ({ group }) => group,
  team: ({ group }) => group.slice(group.lastIndexOf('/') + 1),
  partition: (role) => partition(role.partition).name,
  variant: ({ variant }) => variant,
  number: (_, place) => String(place),
};

/** What may stand in braces: `{name}` is the display name as it is. */
export const PATTERN_PARTS: readonly string[] = Object.keys(parts).map((name) => `{${name}}`);

/** Longer than any display name that a pattern could be meant for. */
const MAX_PATTERN = 256;

/** Reads a pattern such as `{group} · {role}`. */
export function parsePattern(text: string): Result<Renamer> {
  if (text.length > MAX_PATTERN) {
    return bad(say('role_tooLong', { length: text.length, most: MAX_PATTERN }));
  }
  const pieces = text.split(/(\{[^{}]*\})/);
  const unknown = pieces.find((piece) => isPlaceholder(piece) && !partOf(piece));
  if (unknown !== undefined) {
    return bad(say('edit_patternPartUnknown', { part: unknown, parts: PATTERN_PARTS.join(', ') }));
  }
  if (pieces.some((piece) => !isPlaceholder(piece) && /[{}]/.test(piece))) {
    return bad(say('edit_patternBraceOpen', { example: '{name}' }));
  }
  return good((role, place) =>
    joinPieces(pieces.map((piece) => ({ piece, part: partOf(piece)?.(role, place) }))),
  );
}

/** What stands between two parts of a name and says nothing itself. */
const SEPARATOR = /^[\s\p{P}\p{S}]*$/u;

/** Where a part of the role is empty, one of the separators around it goes too, and at an end both. */
function joinPieces(pieces: readonly { piece: string; part: string | undefined }[]): string {
  let name = '';
  let separator = '';
  let isSkipping = false;
  for (const { piece, part } of pieces) {
    if (part === '') isSkipping = true;
    else if (part === undefined && SEPARATOR.test(piece)) separator ||= piece;
    else {
      name += (name === '' && isSkipping ? '' : separator) + (part ?? piece);
      separator = '';
      isSkipping = false;
    }
  }
  return name + (isSkipping ? '' : separator);
}

const isPlaceholder = (piece: string) => piece.startsWith('{') && piece.endsWith('}');

function partOf(piece: string): Renamer | undefined {
  const name = isPlaceholder(piece) ? piece.slice(1, -1).trim() : '';
  return Object.hasOwn(parts, name) ? parts[name] : undefined;
}

/** Replaces a text wherever it stands in the display names, whatever its capitals unless `matchCase`. */
export function replacing(find: string, replacement: string, matchCase: boolean): Renamer {
  if (find === '') return ({ displayName }) => displayName;
  const found = new RegExp(literally(find), matchCase ? 'gu' : 'giu');
  return ({ displayName }) => displayName.replace(found, () => replacement);
}

/** The text as an expression that matches it and nothing else. */
const literally = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
