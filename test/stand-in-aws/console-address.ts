/** Where the console lets a person go on after a role switch, in the host names of the session it leads to. */

import { awsHostOf, type Partition, partitionOf, regionalHost } from './partitions.ts';
import type { Session } from './sessions.ts';
import type { AwsState } from './state.ts';

/** The console home of a partition, where nothing else is asked for. */
export function consoleHome(partition: Partition): string {
  const host = regionalHost(partition.consoleHost, undefined, partition);
  return `https://${host}/console/home?region=${partition.defaultRegion}`;
}

/**
 * The address that a switch leads to: the one asked for if it is a console page of the partition, otherwise
 * the console home.
 */
export function destinationOf(asked: string | undefined, session: Session): string {
  const partition = partitionOf(session.partition);
  const address = asked === undefined ? undefined : parsedAddress(asked);
  if (address?.protocol !== 'https:' || address.port !== '') return consoleHome(partition);
  const host = awsHostOf(address.hostname);
  const isConsole = host?.kind === 'console' && host.partition === partition;
  return isConsole ? address.href : consoleHome(partition);
}

/** The same address on the session's own host, if the console is one with several sessions. */
export function addressInSession(state: AwsState, address: string, session: Session): string {
  const url = new URL(address);
  const host = awsHostOf(url.hostname);
  if (host?.kind !== 'console' || state.console === 'classic') return address;
  const label = host.sessionDifferentiator;
  const hostOfAll = label ? url.hostname.replace(`${label}.`, '') : url.hostname;
  const { consoleHost, defaultRegion } = host.partition;
  // A session's host always names its region, and only the console's own hosts carry a session.
  const regional = hostOfAll === consoleHost ? `${defaultRegion}.${consoleHost}` : hostOfAll;
  if (regional.endsWith(`.${consoleHost}`)) url.hostname = `${session.differentiator}.${regional}`;
  return url.href;
}

/** The label of the session that an address belongs to. */
export function differentiatorIn(address: string | undefined): string | undefined {
  const url = address === undefined ? undefined : parsedAddress(address);
  const host = url && awsHostOf(url.hostname);
  return host?.kind === 'console' ? host.sessionDifferentiator : undefined;
}

function parsedAddress(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}
