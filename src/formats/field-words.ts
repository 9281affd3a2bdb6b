/** What the details of a role are called where a sentence speaks of them. */
import type { RoleDetails } from '../domain/role.ts';

export const FIELD_WORDS: Readonly<Record<keyof RoleDetails, string>> = {
  displayName: 'display name',
  color: 'color',
  region: 'region',
  group: 'group',
  baseAccount: 'base account',
  baseRole: 'base role',
  landing: 'landing page',
  portal: 'access portal',
  container: 'container',
  favorite: 'favorite',
  protected: 'protected',
  position: 'order',
};
