/** Where AWS's answer to a switch may lead: to a sign-in or console host of the same partition, and nowhere else. */
import { isConsoleHost, type PartitionId, partition, partitionOfSignInHost } from './partition.ts';

export function isSwitchDestination(address: string, id: PartitionId): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password } = new URL(address);
  if (protocol !== 'https:' || port !== '' || username !== '' || password !== '') return false;
  return isConsoleHost(hostname, partition(id)) || partitionOfSignInHost(hostname)?.id === id;
}
