/** The address that a role is reached at from outside Hatrack, and what a list of such links has no place for. */
import { portalLink } from '../../domain/portal-link.ts';
import type { Role } from '../../domain/role.ts';
import { switchLink } from '../../domain/switch-link.ts';
import type { WordedField } from '../field-words.ts';
import { lossesOf } from './list-writer.ts';

/** The shortcut link of a role behind an access portal, else the link of Switch Role. */
export const roleAddress = (role: Role): string => portalLink(role) ?? switchLink(role);

const IN_SWITCH_LINK = new Set<WordedField>(['displayName', 'color', 'region']);
const IN_PORTAL_LINK = new Set<WordedField>(['portal', 'region', 'landing']);

const isInAddress = (role: Role, field: WordedField): boolean =>
  (role.portal === '' ? IN_SWITCH_LINK : IN_PORTAL_LINK).has(field);

/** What would be lost of roles as links, with their names and groups beside. */
export const lossesOfLinks = (roles: readonly Role[]): string[] =>
  lossesOf(
    roles,
    (role, field) => field === 'displayName' || field === 'group' || isInAddress(role, field),
  );
