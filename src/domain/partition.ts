/**
 * AWS partitions: the four separate clouds, each with its own sign-in host, consoles and regions.
 *
 * Hosts and region patterns come from AWS's documentation of regional sign-in and from working public code. New regions
 * appear every year, so a region is told by its shape and never by a list.
 */
import { PARTITION_IDS, type PartitionId, partitionName } from './partition-name.ts';

export { isPartitionId, PARTITION_IDS, type PartitionId } from './partition-name.ts';

export interface Partition {
  id: PartitionId;
  /** The name people use for it. */
  name: string;
  /** The host of the Switch Role page; a region may stand in front of it. */
  signInHost: string;
  /** The host of the console; a region stands in front of it. */
  consoleHost: string;
  /** The region that a person without a choice is in. */
  defaultRegion: string;
  /** What a region of this partition looks like. */
  regionShape: RegExp;
}

// The marks let a build leave the table out where nothing reads it.
const PARTITIONS: Record<PartitionId, Partition> = {
  aws: {
    id: 'aws',
    name: /* @__PURE__ */ partitionName('aws'),
    signInHost: 'signin.aws.amazon.com',
    consoleHost: 'console.aws.amazon.com',
    defaultRegion: 'us-east-1',
    // The isolated partitions (us-iso-…, us-isob-…, eu-isoe-…) are none of Hatrack’s four.
    regionShape: /^(?!us-gov|[a-z]+-iso|cn-|eusc-)[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/,
  },
  'aws-us-gov': {
    id: 'aws-us-gov',
    name: /* @__PURE__ */ partitionName('aws-us-gov'),
    signInHost: 'signin.amazonaws-us-gov.com',
    consoleHost: 'console.amazonaws-us-gov.com',
    defaultRegion: 'us-gov-west-1',
    regionShape: /^us-gov-[a-z]+-\d{1,2}$/,
  },
  'aws-cn': {
    id: 'aws-cn',
    name: /* @__PURE__ */ partitionName('aws-cn'),
    signInHost: 'signin.amazonaws.cn',
    consoleHost: 'console.amazonaws.cn',
    defaultRegion: 'cn-north-1',
    regionShape: /^cn-[a-z]+-\d{1,2}$/,
  },
  'aws-eusc': {
    id: 'aws-eusc',
    name: /* @__PURE__ */ partitionName('aws-eusc'),
    signInHost: 'signin.amazonaws-eusc.eu',
    consoleHost: 'console.amazonaws-eusc.eu',
    defaultRegion: 'eusc-de-east-1',
    regionShape: /^eusc(-[a-z]+)+-\d{1,2}$/,
  },
};

export const partitions: readonly Partition[] = /* @__PURE__ */ PARTITION_IDS.map(
  (id) => PARTITIONS[id],
);

export function partition(id: PartitionId): Partition {
  return PARTITIONS[id];
}

/** The partition whose regions look like `region`, or undefined where none does. */
export function partitionOfRegion(region: string): Partition | undefined {
  return partitions.find(({ regionShape }) => regionShape.test(region));
}

export const isHostOrBelow = (host: string, parent: string) =>
  host === parent || host.endsWith(`.${parent}`);

/** The partition whose sign-in host this is, with or without a region or account in front. */
export function partitionOfSignInHost(host: string): Partition | undefined {
  return partitions.find(({ signInHost }) => isHostOrBelow(host.toLowerCase(), signInHost));
}

/** Console hosts that do not stand below `consoleHost`, by the facts known of AWS's pages. */
const OTHER_CONSOLE_HOSTS: Record<PartitionId, string[]> = {
  aws: ['health.aws.amazon.com', 'lightsail.aws.amazon.com'],
  'aws-us-gov': ['phd.amazonaws-us-gov.com'],
  'aws-cn': ['health.amazonaws.cn', 'phd.amazonaws.cn'],
  'aws-eusc': [],
};

/** Whether `host` serves the console of this partition. */
export function isConsoleHost(host: string, { id, consoleHost }: Partition): boolean {
  const lower = host.toLowerCase();
  return isHostOrBelow(lower, consoleHost) || OTHER_CONSOLE_HOSTS[id].includes(lower);
}
