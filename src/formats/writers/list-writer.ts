/**
 * A writer: one format that roles go out in, and what it has no place for. What would be lost is told before anything is
 * written.
 */
import { DETAIL_FIELDS, noDetails, type Role, type RoleDetails } from '../../domain/role.ts';
import { FIELD_WORDS } from '../field-words.ts';
import type { WrittenList } from '../written-list.ts';

export interface ListWriter {
  id: string;
  /** What people call the format, as in “Export CSV”. */
  name: string;
  /** Of the file, without a dot. */
  extension: string;
  mediaType: string;
  /** People paste it somewhere as often as they keep a file. */
  isPasted?: true;
  /** What the file is good for, in a sentence. */
  purpose: string;
  /** What of these roles would be lost. */
  losses(roles: readonly Role[]): string[];
  write(roles: readonly Role[]): WrittenList;
}

/** What a format may lose of a role: a detail, or that it is the second entry of one role. */
export type Losable = keyof RoleDetails | 'variant';

const WORDS: Readonly<Record<Losable, string>> = { ...FIELD_WORDS, variant: 'variant' };

/** `Not in this file: base account (3 roles), protected (1 role).` where `carries` says what is in it of a role. */
export function lossesOf(
  roles: readonly Role[],
  carries: (role: Role, field: Losable) => boolean,
): string[] {
  const unsaid: Record<Losable, string | boolean> = { ...noDetails, variant: '' };
  const lost = ([...DETAIL_FIELDS, 'variant'] as const).flatMap((field) => {
    const count = roles.filter(
      (role) => role[field] !== unsaid[field] && !carries(role, field),
    ).length;
    const number = count.toLocaleString('en-US');
    return count === 0 ? [] : [`${WORDS[field]} (${number} ${count === 1 ? 'role' : 'roles'})`];
  });
  return lost.length === 0 ? [] : [`Not in this file: ${lost.join(', ')}.`];
}
