/**
 * Access portals: the pages of IAM Identity Center where a person picks an account and a permission set.
 *
 * The shapes of their addresses come from AWS's documentation. The European Sovereign Cloud's is not known.
 */
import { type MessageKey, say } from '../i18n/say.ts';
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
  /** Says what the path must be. */
  pathWords: MessageKey;
  /** Undefined where the host names a region that is none of this kind of portal. */
  partitionOf: (region: string) => PartitionId | undefined;
}

const DIRECTORY: Pick<PortalShape, 'path' | 'pathWords'> = {
  path: /^\/directory\/[\w-]{1,64}\/?$/,
  pathWords: 'role_portalEndsInDirectory',
};

const SHAPES: readonly PortalShape[] = [
  {
    host: /^[a-z\d-]{1,63}\.awsapps\.com$/,
    path: /^\/start\/?$/,
    pathWords: 'role_portalEndsInStart',
    partitionOf: () => 'aws',
  },
  {
    host: /^ssoins-[a-z\d]{1,56}\.portal\.([a-z\d-]+)\.app\.aws$/,
    path: /^\/?$/,
    pathWords: 'role_portalEndsWithHost',
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
    return bad(say('role_portalEnter'));
  }
  const url = new URL(whole);
  if (url.protocol !== 'https:') return bad(say('role_portalHttps'));
  if (url.port !== '' || url.username !== '' || url.password !== '') {
    return bad(say('role_portalExtras'));
  }
  return portalAt(url);
}

function portalAt({ hostname, pathname }: URL): Result<Portal> {
  for (const { host, path, pathWords, partitionOf } of SHAPES) {
    const match = host.exec(hostname);
    if (!match) continue;
    const [, region = ''] = match;
    const partition = partitionOf(region);
    if (!partition) return bad(say('role_portalRegion', { host: hostname, region }));
    if (!path.test(pathname)) return bad(say(pathWords));
    return good({ address: `https://${hostname}${pathname.replace(/\/$/, '')}`, partition });
  }
  return bad(say('role_portalUnknown', { host: hostname }));
}
