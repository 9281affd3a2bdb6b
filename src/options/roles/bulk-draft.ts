/** What stands in the form for many roles at once, and the change that it makes. */
import type { BulkChange } from '../../domain/bulk-change.ts';
import { parsePattern, type Renamer, replacing } from '../../domain/rename.ts';
import { good, type Result } from '../../domain/result.ts';
import type { RoleDetails } from '../../domain/role.ts';

export type Renaming = 'keep' | 'pattern' | 'replace';
export type Flag = 'keep' | 'yes' | 'no';

/** The fields that get one text for all; undefined: each keeps its own. */
export const BULK_TEXTS = ['color', 'region', 'group'] as const;
export const BULK_FLAGS = ['favorite', 'protected'] as const;

export interface BulkDraft {
  renaming: Renaming;
  pattern: string;
  find: string;
  replacement: string;
  matchCase: boolean;
  color: string | undefined;
  region: string | undefined;
  group: string | undefined;
  favorite: Flag;
  protected: Flag;
  forgetsOrder: boolean;
}

export const emptyBulkDraft: Readonly<BulkDraft> = {
  renaming: 'keep',
  pattern: '{name}',
  find: '',
  replacement: '',
  matchCase: false,
  color: undefined,
  region: undefined,
  group: undefined,
  favorite: 'keep',
  protected: 'keep',
  forgetsOrder: false,
};

/** The change, or what is wrong with the pattern. */
export function bulkChange(draft: BulkDraft): Result<BulkChange> {
  const renamer = renamerOf(draft);
  if (!renamer.ok) return renamer;
  const details: Partial<RoleDetails> = {};
  for (const field of BULK_TEXTS) {
    const text = draft[field];
    if (text !== undefined) details[field] = text;
  }
  for (const field of BULK_FLAGS) {
    if (draft[field] !== 'keep') details[field] = draft[field] === 'yes';
  }
  if (draft.forgetsOrder) details.position = '';
  return good((role, place) => {
    const displayName = renamer.value?.(role, place);
    return displayName === undefined ? details : { ...details, displayName };
  });
}

function renamerOf({
  renaming,
  pattern,
  find,
  replacement,
  matchCase,
}: BulkDraft): Result<Renamer | undefined> {
  if (renaming === 'pattern') return parsePattern(pattern);
  return good(renaming === 'replace' ? replacing(find, replacement, matchCase) : undefined);
}
