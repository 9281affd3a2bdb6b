/**
 * The AWS partitions and their host names: which host is a sign-in host, which a console host, and of
 * which region, account or session. Regions are told by their shape and never by a list, because new
 * ones appear.
 */

export type PartitionId = 'aws' | 'aws-us-gov' | 'aws-cn' | 'aws-eusc';

export interface Partition {
  readonly id: PartitionId;
  readonly signInHost: string;
  readonly consoleHost: string;
  /** Console pages that do not stand under `consoleHost`. */
  readonly otherConsoleHosts: readonly string[];
  /** The region that goes without a region prefix in host names. */
  readonly defaultRegion: string;
  readonly regionPattern: RegExp;
  /** What console and sign-in host share, so that one cookie reaches both. */
  readonly cookieDomain: string;
}

export const partitions: readonly Partition[] = [
  {
    id: 'aws',
    signInHost: 'signin.aws.amazon.com',
    consoleHost: 'console.aws.amazon.com',
    otherConsoleHosts: ['health.aws.amazon.com', 'lightsail.aws.amazon.com'],
    defaultRegion: 'us-east-1',
    regionPattern: /^(us|eu|ap|sa|ca|me|af|il|mx)-\w+-\d+$/,
    cookieDomain: 'aws.amazon.com',
  },
  {
    id: 'aws-us-gov',
    signInHost: 'signin.amazonaws-us-gov.com',
    consoleHost: 'console.amazonaws-us-gov.com',
    otherConsoleHosts: ['phd.amazonaws-us-gov.com'],
    defaultRegion: 'us-gov-west-1',
    regionPattern: /^us-gov-\w+-\d+$/,
    cookieDomain: 'amazonaws-us-gov.com',
  },
  {
    id: 'aws-cn',
    signInHost: 'signin.amazonaws.cn',
    consoleHost: 'console.amazonaws.cn',
    otherConsoleHosts: ['health.amazonaws.cn', 'phd.amazonaws.cn'],
    defaultRegion: 'cn-north-1',
    regionPattern: /^cn-\w+-\d+$/,
    cookieDomain: 'amazonaws.cn',
  },
  {
    id: 'aws-eusc',
    signInHost: 'signin.amazonaws-eusc.eu',
    consoleHost: 'console.amazonaws-eusc.eu',
    otherConsoleHosts: [],
    defaultRegion: 'eusc-de-east-1',
    regionPattern: /^eusc-de-\w+-\d+$/,
    cookieDomain: 'amazonaws-eusc.eu',
  },
];

/** The partition of that name. */
export function partitionOf(id: PartitionId): Partition {
  const partition = partitions.find((candidate) => candidate.id === id);
  if (!partition) throw new Error(`There is no partition named ${id}.`);
  return partition;
}

/** What stands behind one AWS host name. */
export type AwsHost =
  | {
      readonly kind: 'sign-in';
      readonly partition: Partition;
      readonly region: string | undefined;
      /** The account ID or alias of an account's own sign-in page. */
      readonly account: string | undefined;
    }
  | {
      readonly kind: 'console';
      readonly partition: Partition;
      readonly region: string | undefined;
      readonly sessionDifferentiator: string | undefined;
    };

/** What this host is among AWS's sign-in and console hosts, or undefined if it is neither. */
export function awsHostOf(host: string): AwsHost | undefined {
  for (const partition of partitions) {
    const found = signInHostOf(host, partition) ?? consoleHostOf(host, partition);
    if (found) return found;
  }
  return undefined;
}

function signInHostOf(host: string, partition: Partition): AwsHost | undefined {
  const label = labelsBefore(host, partition.signInHost);
  if (label === undefined || label.length > 1) return undefined;
  const [only] = label;
  const isRegion = only !== undefined && partition.regionPattern.test(only);
  return {
    kind: 'sign-in',
    partition,
    region: isRegion ? only : undefined,
    account: isRegion ? undefined : only,
  };
}

function consoleHostOf(host: string, partition: Partition): AwsHost | undefined {
  const labels = partition.otherConsoleHosts.includes(host)
    ? []
    : labelsBefore(host, partition.consoleHost);
  if (!labels) return undefined;
  return {
    kind: 'console',
    partition,
    region: labels.find((label) => partition.regionPattern.test(label)),
    sessionDifferentiator: labels.find((label) => /^\d{12}-/.test(label)),
  };
}

function labelsBefore(host: string, suffix: string): string[] | undefined {
  if (host === suffix) return [];
  return host.endsWith(`.${suffix}`) ? host.slice(0, -suffix.length - 1).split('.') : undefined;
}

/** The host with the region in front, save for the region that AWS leaves out. */
export function regionalHost(host: string, region: string | undefined, partition: Partition) {
  return region === undefined || region === partition.defaultRegion ? host : `${region}.${host}`;
}
