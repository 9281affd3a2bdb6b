/** A role as it stands in the form: plain texts and ticks, not yet checked. */
import { parseRoleArn } from '../domain/arn.ts';
import { parsePortal } from '../domain/portal.ts';
import { looksLikePortal, parsePortalLink } from '../domain/portal-link.ts';
import { bad, good, type Result } from '../domain/result.ts';
import { noDetails, type Role } from '../domain/role.ts';
import { parseSwitchAddress } from '../domain/switch-link.ts';

/** A new role's form before anything is typed. */
export const emptyDraft: Readonly<Role> = {
  partition: 'aws',
  account: '',
  roleName: '',
  variant: '',
  ...noDetails,
};

/** What a pasted switch link, portal link or ARN says of a role. Fields that it leaves open are absent. */
export function readReference(text: string): Result<Partial<Role>> {
  if (text.trim().startsWith('arn:')) return parseRoleArn(text);
  if (looksLikePortal(text)) return readPortalReference(text);
  const address = parseSwitchAddress(text);
  if (!address.ok) {
    return text.includes(':') ? address : bad('Paste a whole link to a role, or a role’s ARN.');
  }
  const { partition, ...fields } = address.value;
  return good({ partition: partition.id, ...saidIn(fields) });
}

/** A link to a permission set; or the portal alone, which is at least where to find the role. */
function readPortalReference(text: string): Result<Partial<Role>> {
  const link = parsePortalLink(text);
  if (link.ok) return good(saidIn(link.value));
  const portal = parsePortal(text);
  if (!portal.ok || text.includes('#/console')) return link;
  return good({ partition: portal.value.partition, portal: portal.value.address });
}

const saidIn = (fields: Partial<Role>): Partial<Role> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
