/**
 * Access portals: the pages of IAM Identity Center where a person picks an account and a permission set.
 *
 * The shapes of their addresses come from AWS's documentation. The European Sovereign Cloud's is not known.
 */
import { type PartitionId, partitionOfRegion } from './partition.ts';
import { bad, good, type Result } from './result.ts';

export interface Portal {
  /** In its one spelling: small letters, nothing behind the path. */
  address: string;
  partition: PartitionId;
}

interface PortalShape {
  host: RegExp;
  path: RegExp;
  /** What the path must be, in words. */
  pathWords: string;
  /** Undefined where the host names a region that is none of this kind of portal. */
  partitionOf: (region: string) => PartitionId | undefined;
}

const DIRECTORY = {
  path: /^\/directory\/[\w-]{1,64}\/?$/,
  pathWords: 'in /directory/ and the directory’s ID or name',
};

const SHAPES: readonly PortalShape[] = [
  {
    host: /^[a-z\d-]{1,63}\.awsapps\.com$/,
    path: /^\/start\/?$/,
    pathWords: 'in /start',
    partitionOf: () => 'aws',
  },
  {
    host: /^ssoins-[a-z\d]{1,56}\.portal\.([a-z\d-]+)\.app\.aws$/,
    path: /^\/?$/,
    pathWords: 'with its host',
    partitionOf: (region) => partitionOfRegion(region)?.id,
  },
  {
    // AWS's guide to GovCloud names the host without a region too.
    host: /^start\.(?:([a-z\d-]+)\.)?us-gov-home\.awsapps\.com$/,
    ...DIRECTORY,
    partitionOf: (region) =>
      region === '' || partitionOfRegion(region)?.id === 'aws-us-gov' ? 'aws-us-gov' : undefined,
  },
  { host: /^start\.home\.awsapps\.cn$/, ...DIRECTORY, partitionOf: () => 'aws-cn' },
];

/**
 * Reads the address of an access portal, as it was given out or as it stands in the browser: query and fragment tell
 * where in the portal somebody was, and are dropped.
 */
export function parsePortal(text: string): Result<Portal> {
  const trimmed = text.trim();
  const whole = /^[a-z][a-z\d+.-]*:/i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (trimmed === '' || /[\s\\]/.test(trimmed) || !URL.canParse(whole)) {
    return bad(
      'Enter the address of an access portal, such as https://my-company.awsapps.com/start.',
    );
  }
  const url = new URL(whole);
  if (url.protocol !== 'https:') return bad('The address of an access portal begins with https:.');
  if (url.port !== '' || url.username !== '' || url.password !== '') {
    return bad(
      'This address carries a port, a user name or a password, as no access portal’s does.',
    );
  }
  return portalAt(url);
}

function portalAt({ hostname, pathname }: URL): Result<Portal> {
  for (const { host, path, pathWords, partitionOf } of SHAPES) {
    const match = host.exec(hostname);
    if (!match) continue;
    const partition = partitionOf(match[1] ?? '');
    if (!partition)
      return bad(`${hostname} is not an access portal: ${match[1]} is no region of it.`);
    if (!path.test(pathname)) return bad(`The address of this access portal ends ${pathWords}.`);
    return good({ address: `https://${hostname}${pathname.replace(/\/$/, '')}`, partition });
  }
  return bad(`${hostname} is not an access portal of IAM Identity Center.`);
}
