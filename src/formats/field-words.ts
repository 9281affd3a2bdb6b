/** What the details of a role are called where a sentence speaks of them. */
import type { RoleDetails } from '../domain/role.ts';
import { type MessageKey, say } from '../i18n/say.ts';

/** A detail, or that a role is the second entry of one. */
export type WordedField = keyof RoleDetails | 'variant';

const WORDS: Readonly<Record<WordedField, MessageKey>> = {
  displayName: 'fieldWord_displayName',
  color: 'fieldWord_color',
  region: 'fieldWord_region',
  group: 'fieldWord_group',
  baseAccount: 'fieldWord_baseAccount',
  baseRole: 'fieldWord_baseRole',
  landing: 'fieldWord_landing',
  portal: 'fieldWord_portal',
  container: 'fieldWord_container',
  favorite: 'fieldWord_favorite',
  protected: 'fieldWord_protected',
  position: 'fieldWord_position',
  variant: 'fieldWord_variant',
};

/** The word for a field, as `base account`. */
export const fieldWord = (field: WordedField): string => say(WORDS[field]);
