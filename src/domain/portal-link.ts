/**
 * Shortcut links of IAM Identity Center: a role that is reached through an access portal becomes the address that opens
 * it there, and such an address becomes a role.
 *
 * AWS documents `{portal}/#/console?account_id=…&role_name=…&destination=…`, the last two optional. Links come from
 * anywhere, so one that would lead on to anything but AWS's console is refused.
 */
import { say } from '../i18n/say.ts';
import { CONSOLE_HOME, landingAddress, parseLanding } from './landing.ts';
import { isConsoleHost, type PartitionId, partition, partitionOfRegion } from './partition.ts';
import { type Portal, parsePortal } from './portal.ts';
import { bad, good, type Result } from './result.ts';
import type { Role } from './role.ts';
import { fieldsOf } from './switch-link.ts';

/** What a portal link is made of. */
export type PortalRole = Pick<
  Role,
  'partition' | 'account' | 'roleName' | 'portal' | 'region' | 'landing'
>;

/**
 * The link that opens a role through its portal; undefined for a role that is switched to. Without a `destination`, it
 * lands where the role says, and where the role says nothing, the portal decides.
 */
export function portalLink(role: PortalRole, destination = ownDestination(role)) {
  if (role.portal === '') return undefined;
  const fields = [
    `account_id=${role.account}`,
    `role_name=${encodeURIComponent(role.roleName)}`,
    destination && `destination=${encodeURIComponent(destination)}`,
  ];
  return `${role.portal}/#/console?${fields.filter(Boolean).join('&')}`;
}

function ownDestination(role: PortalRole): string {
  if (role.region === '' && role.landing === '') return '';
  return landingAddress({ ...role, default: 'console-home' });
}

/** The link as it stands: the role name is not checked, and '' where the link leaves it open. */
export type PortalAddress = PortalRole;

/** Whether a text is meant as an address of an access portal, right or wrong. */
export function looksLikePortal(text: string): boolean {
  return /^\s*(https?:\/\/)?[^/?#]*\b(awsapps\.(com|cn)|app\.aws)\b/i.test(text);
}

/** Reads a shortcut link, and refuses every other address with the reason. */
export function parsePortalLink(text: string): Result<PortalAddress> {
  const portal = parsePortal(text);
  if (!portal.ok) return portal;
  const [, query] = /^#\/console\/?\?(.*)$/.exec(hashOf(text)) ?? [];
  if (query === undefined) {
    return bad(say('link_portalWithoutRole'));
  }
  const fields = fieldsOf(new URLSearchParams(query));
  return fields.ok ? readFields(fields.value, portal.value) : fields;
}

function readFields(fields: ReadonlyMap<string, string>, portal: Portal): Result<PortalAddress> {
  const account = fields.get('account_id') ?? '';
  if (!/^\d{12}$/.test(account)) return bad(say('link_portalAccount'));
  const destination = readDestination(fields.get('destination') ?? '', portal.partition);
  if (!destination.ok) return destination;
  return good({
    portal: portal.address,
    partition: portal.partition,
    account,
    // A plus sign that a tool forgot to encode arrives as a space, which no permission set's name holds.
    roleName: (fields.get('role_name') ?? '').trim().replaceAll(' ', '+'),
    ...destination.value,
  });
}

/** The text is known to be an address, which may lack its scheme. */
const hashOf = (text: string) => /#.*$/s.exec(text.trim())?.[0] ?? '';

/** The console's home page is where a role without a landing lands, so it is none. */
function readDestination(
  destination: string,
  partitionId: PartitionId,
): Result<Pick<Role, 'region' | 'landing'>> {
  if (destination === '') return good({ region: '', landing: '' });
  const home = partition(partitionId);
  const url = URL.canParse(destination) ? new URL(destination) : undefined;
  if (!url || !isConsoleHost(url.hostname, home)) {
    return bad(
      url
        ? say('link_leadsOn', { host: url.host || url.protocol, partition: home.name })
        : say('link_leadsSomewhere', { partition: home.name }),
    );
  }
  const landing = parseLanding(destination, partitionId);
  if (!landing.ok) return landing;
  const wishes = [url.searchParams.get('region') ?? '', ...url.hostname.split('.')];
  const region = wishes.find((wish) => partitionOfRegion(wish)?.id === partitionId) ?? '';
  const isHome = landing.value === CONSOLE_HOME || landing.value === '/';
  return good({ region, landing: isHome ? '' : landing.value });
}
