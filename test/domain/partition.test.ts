import { describe, expect, it } from 'vitest';
import {
  isConsoleHost,
  isPartitionId,
  PARTITION_IDS,
  partition,
  partitionOfRegion,
  partitionOfSignInHost,
  partitions,
} from '../../src/domain/partition.ts';

describe('the partitions', () => {
  it('are four, in the order in which people meet them', () => {
    expect(partitions.map(({ id }) => id)).toEqual(['aws', 'aws-us-gov', 'aws-cn', 'aws-eusc']);
  });

  it.each(PARTITION_IDS)('%s is found by its id, its region and its hosts', (id) => {
    const home = partition(id);
    expect(home.id).toBe(id);
    expect(partitionOfRegion(home.defaultRegion)).toBe(home);
    expect(partitionOfSignInHost(home.signInHost)).toBe(home);
    expect(partitionOfSignInHost(`${home.defaultRegion}.${home.signInHost}`)).toBe(home);
    expect(isConsoleHost(`${home.defaultRegion}.${home.consoleHost}`, home)).toBe(true);
  });

  it.each(PARTITION_IDS)('%s shares neither host nor region with another', (id) => {
    const home = partition(id);
    for (const other of partitions.filter((one) => one !== home)) {
      expect(other.regionShape.test(home.defaultRegion)).toBe(false);
      expect(isConsoleHost(home.consoleHost, other)).toBe(false);
    }
  });
});

describe('isPartitionId', () => {
  it.each([
    ['aws', true],
    ['aws-eusc', true],
    ['aws-iso', false],
    ['AWS', false],
    ['', false],
    ['toString', false],
    [undefined, false],
    [0, false],
    [['aws'], false],
  ])('says of %j: %s', (value, answer) => {
    expect(isPartitionId(value)).toBe(answer);
  });
});

describe('partitionOfRegion', () => {
  it.each([
    ['us-east-1', 'aws'],
    ['eu-west-3', 'aws'],
    ['ap-southeast-7', 'aws'],
    ['ap-northeast-1', 'aws'],
    ['sa-east-1', 'aws'],
    ['ca-west-1', 'aws'],
    ['me-central-1', 'aws'],
    ['af-south-1', 'aws'],
    ['il-central-1', 'aws'],
    ['mx-central-1', 'aws'],
    ['us-gov-west-1', 'aws-us-gov'],
    ['us-gov-east-1', 'aws-us-gov'],
    ['cn-north-1', 'aws-cn'],
    ['cn-northwest-1', 'aws-cn'],
    ['eusc-de-east-1', 'aws-eusc'],
  ])('knows %s as a region of %s', (region, id) => {
    expect(partitionOfRegion(region)?.id).toBe(id);
  });

  it.each([
    ['a continent that AWS has not reached yet', 'aq-south-1'],
    ['a tenth region and more', 'eu-west-12'],
  ])('takes a region of %s for commercial AWS', (_, region) => {
    expect(partitionOfRegion(region)?.id).toBe('aws');
  });

  it.each([
    ['nothing', ''],
    ['an availability zone', 'eu-west-1a'],
    ['a word', 'global'],
    ['capital letters', 'EU-WEST-1'],
    ['a line break at the end', 'eu-west-1\n'],
    ['a region of the isolated partition aws-iso', 'us-iso-east-1'],
    ['a region of the isolated partition aws-iso-b', 'us-isob-east-1'],
    ['a region of the isolated partition aws-iso-e', 'eu-isoe-west-1'],
    ['a region of the isolated partition aws-iso-f', 'us-isof-south-1'],
    ['a host', 'eu-west-1.console.aws.amazon.com'],
  ])('knows none for %s', (_, text) => {
    expect(partitionOfRegion(text)).toBeUndefined();
  });

  it('answers at once for a text made to keep a pattern busy', () => {
    expect(partitionOfRegion(`${'a-'.repeat(50_000)}!`)).toBeUndefined();
    expect(partitionOfRegion(`eusc${'-a'.repeat(50_000)}!`)).toBeUndefined();
  });
});

describe('partitionOfSignInHost', () => {
  it.each([
    ['signin.aws.amazon.com', 'aws'],
    ['SIGNIN.AWS.AMAZON.COM', 'aws'],
    ['eu-central-1.signin.aws.amazon.com', 'aws'],
    ['my-company.signin.aws.amazon.com', 'aws'],
    ['us-gov-east-1.signin.amazonaws-us-gov.com', 'aws-us-gov'],
    ['cn-northwest-1.signin.amazonaws.cn', 'aws-cn'],
    ['eusc-de-east-1.signin.amazonaws-eusc.eu', 'aws-eusc'],
  ])('knows %s as a sign-in host of %s', (host, id) => {
    expect(partitionOfSignInHost(host)?.id).toBe(id);
  });

  it.each([
    [''],
    ['aws.amazon.com'],
    ['console.aws.amazon.com'],
    ['evil-signin.aws.amazon.com'],
    ['evilsignin.aws.amazon.com'],
    ['signin.aws.amazon.com.evil.example'],
    ['signin.aws.amazon.com.'],
    ['.amazonaws.cn'],
    ['signin-aws.amazon.com'],
  ])('knows none for the host “%s”', (host) => {
    expect(partitionOfSignInHost(host)).toBeUndefined();
  });
});

describe('isConsoleHost', () => {
  it.each([
    ['console.aws.amazon.com', 'aws'],
    ['EU-WEST-1.CONSOLE.AWS.AMAZON.COM', 'aws'],
    ['s3.console.aws.amazon.com', 'aws'],
    ['123456789012-abc123.eu-west-1.console.aws.amazon.com', 'aws'],
    ['health.aws.amazon.com', 'aws'],
    ['lightsail.aws.amazon.com', 'aws'],
    ['us-gov-west-1.console.amazonaws-us-gov.com', 'aws-us-gov'],
    ['phd.amazonaws-us-gov.com', 'aws-us-gov'],
    ['cn-north-1.console.amazonaws.cn', 'aws-cn'],
    ['health.amazonaws.cn', 'aws-cn'],
    ['phd.amazonaws.cn', 'aws-cn'],
    ['eusc-de-east-1.console.amazonaws-eusc.eu', 'aws-eusc'],
  ] as const)('knows %s as a console of %s', (host, id) => {
    expect(isConsoleHost(host, partition(id))).toBe(true);
  });

  it.each([
    ['signin.aws.amazon.com', 'aws'],
    ['aws.amazon.com', 'aws'],
    ['evilconsole.aws.amazon.com', 'aws'],
    ['console.aws.amazon.com.evil.example', 'aws'],
    ['evil.health.aws.amazon.com', 'aws'],
    ['console.aws.amazon.com', 'aws-us-gov'],
    ['console.amazonaws.cn', 'aws'],
    ['health.aws.amazon.com', 'aws-eusc'],
    ['', 'aws'],
  ] as const)('does not take “%s” for a console of %s', (host, id) => {
    expect(isConsoleHost(host, partition(id))).toBe(false);
  });
});
