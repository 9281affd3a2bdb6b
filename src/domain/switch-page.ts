/** AWS's Switch Role page by its address alone: whether it is AWS's at all, and whether it was opened without a role. */
import { type Partition, partitionOfSignInHost } from './partition.ts';

/** The partition of a page on one of AWS's sign-in hosts; undefined for a page anywhere else. */
export function signInPagePartition(address: string): Partition | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, port } = new URL(address);
  return protocol === 'https:' && port === '' ? partitionOfSignInHost(hostname) : undefined;
}

/**
 * Whether the Switch Role page was opened without a role, as AWS's own menu does with only `redirect_uri` and `src`.
 * Where the page goes on to does not matter here: nothing is taken from such an address.
 */
export function isBlankSwitchPage(address: string): boolean {
  if (!signInPagePartition(address)) return false;
  const { pathname, searchParams } = new URL(address);
  const names = [...searchParams.keys()].map((name) => name.toLowerCase());
  return (
    /^\/switchrole\/?$/i.test(pathname) && !names.includes('account') && !names.includes('rolename')
  );
}
