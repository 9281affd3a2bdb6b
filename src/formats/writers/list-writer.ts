/**
 * A writer: one format that roles go out in, and what it has no place for. What would be lost is told before anything is
 * written.
 */
import { DETAIL_FIELDS, noDetails, type Role } from '../../domain/role.ts';
import { words } from '../../i18n/in-a-row.ts';
import { type MessageKey, say, sayCount } from '../../i18n/say.ts';
import { fieldWord, type WordedField } from '../field-words.ts';
import type { WrittenList } from '../written-list.ts';

export interface ListWriter {
  id: string;
  /** What people call the format in their language, as in “Export CSV”. */
  name: () => string;
  /** Of the file, without a dot. */
  extension: string;
  mediaType: string;
  /** People paste it somewhere as often as they keep a file. */
  isPasted?: true;
  /** What the file is good for, in a sentence. */
  purpose: MessageKey;
  /** What of these roles would be lost. */
  losses(roles: readonly Role[]): string[];
  write(roles: readonly Role[]): WrittenList;
}

/** `Not in this file: base account (3 roles), protected (1 role).` where `carries` says what is in it of a role. */
export function lossesOf(
  roles: readonly Role[],
  carries: (role: Role, field: WordedField) => boolean,
): string[] {
  const unsaid: Record<WordedField, string | boolean> = { ...noDetails, variant: '' };
  const lost = ([...DETAIL_FIELDS, 'variant'] as const).flatMap((field) => {
    const count = roles.filter(
      (role) => role[field] !== unsaid[field] && !carries(role, field),
    ).length;
    return count === 0 ? [] : [sayCount('export_lostField', count, { field: fieldWord(field) })];
  });
  return lost.length === 0 ? [] : [say('export_lost', { fields: words(lost) })];
}
