/** The address that a role is reached at from outside Hatrack, and what it says of the role. */
import { portalLink } from '../../domain/portal-link.ts';
import type { Role } from '../../domain/role.ts';
import { switchLink } from '../../domain/switch-link.ts';
import type { WordedField } from '../field-words.ts';

/** The shortcut link of a role behind an access portal, else the link of Switch Role. */
export const roleAddress = (role: Role): string => portalLink(role) ?? switchLink(role);

const IN_SWITCH_LINK = new Set<WordedField>(['displayName', 'color', 'region']);
const IN_PORTAL_LINK = new Set<WordedField>(['portal', 'region', 'landing']);

/** Whether the address says `field` of `role`. */
export const addressCarries = (role: Role, field: WordedField): boolean =>
  (role.portal === '' ? IN_SWITCH_LINK : IN_PORTAL_LINK).has(field);
