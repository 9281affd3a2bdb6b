import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LandingWish, landingAddress, parseLanding } from '../../src/domain/landing.ts';
import { isConsoleHost, PARTITION_IDS, partition } from '../../src/domain/partition.ts';
import { arbitraryRole } from './arbitrary-role.ts';

const read = (text: string, id: Parameters<typeof parseLanding>[1] = 'aws') => {
  const parsed = parseLanding(text, id);
  return parsed.ok ? parsed.value : `refused: ${parsed.problem}`;
};

describe('parseLanding', () => {
  it.each([
    ['nothing', ' ', ''],
    ['a path', '/s3/home', '/s3/home'],
    ['a path without its slash', ' ec2/home#Instances: ', '/ec2/home#Instances:'],
    ['a service alone', 's3', '/s3'],
    ['a query', '/s3/buckets?prefix=a//b&x=1', '/s3/buckets?prefix=a//b&x=1'],
    ['a query without its region', '/ec2/home?region=eu-west-1#Instances:', '/ec2/home#Instances:'],
    ['a query with more than its region', '/a?x=%20&region=eu-west-1&y=+', '/a?x=%20&y=+'],
    ['a query whose region is spelled otherwise', '/a?%72egion=eu-west-1', '/a'],
    [
      'a query that only speaks of a region',
      '/a?regions=1&my-region=2',
      '/a?regions=1&my-region=2',
    ],
    ['a fragment with a region of its own', '/a#/b?region=c', '/a#/b?region=c'],
    ['a fragment as CloudWatch writes it', '/cw/home#logs$252Fx:(a)', '/cw/home#logs$252Fx:(a)'],
    ['steps upwards', '/a/../b/./c', '/b/c'],
    ['letters that an address encodes', '/a ü', '/a%20%C3%BC'],
    ['a colon behind a slash', '/javascript:alert(1)', '/javascript:alert(1)'],
    [
      'the address of a console page',
      'https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1#Instances:',
      '/ec2/home#Instances:',
    ],
    [
      'the address of a page of one of several sessions',
      'https://123456789012-abc123.us-east-1.console.aws.amazon.com/s3/home?region=us-east-1',
      '/s3/home',
    ],
    ['an address without its scheme', 'console.aws.amazon.com/s3/home', '/s3/home'],
    ['the console itself', 'https://console.aws.amazon.com', '/'],
    [
      'an address without its scheme that carries one',
      'console.aws.amazon.com/cf?url=https://x',
      '/cf?url=https://x',
    ],
  ])('reads %s', (_, text, landing) => {
    expect(read(text)).toBe(landing);
  });

  it.each([
    ['aws-us-gov', 'https://us-gov-west-1.console.amazonaws-us-gov.com/s3/home', '/s3/home'],
    ['aws-cn', 'https://console.amazonaws.cn/s3/home', '/s3/home'],
    ['aws-eusc', 'https://eusc-de-east-1.console.amazonaws-eusc.eu/s3/home', '/s3/home'],
  ] as const)('reads an address of %s for a role of it', (id, text, landing) => {
    expect(read(text, id)).toBe(landing);
  });

  it.each([
    ['another host', 'https://example.com/s3', 'example.com is not the AWS console'],
    ['another host without its scheme', 'example.com/s3', 'example.com is not the AWS console'],
    [
      'a host that only looks like AWS’s',
      'https://console.aws.amazon.com.evil.example/',
      'is not the AWS console',
    ],
    ['AWS’s host as a user name', 'https://console.aws.amazon.com@evil.example/', 'evil.example'],
    ['another partition', 'https://console.amazonaws.cn/s3/home', 'is not the AWS console'],
    ['a sign-in page', 'https://signin.aws.amazon.com/switchrole', 'is not the AWS console'],
    [
      'a service outside of the console',
      'https://lightsail.aws.amazon.com/ls',
      'cannot land there',
    ],
    ['plain http', 'http://console.aws.amazon.com/s3', 'not a plain https: address'],
    ['a port', 'https://console.aws.amazon.com:8443/s3', 'not a plain https: address'],
    ['a user name', 'https://me@console.aws.amazon.com/s3', 'not a plain https: address'],
    ['two slashes', '//evil.example/s3', 'Two slashes'],
    ['two slashes behind a host', 'https://console.aws.amazon.com//evil.example', 'Two slashes'],
    ['two slashes behind steps upwards', '/..//evil.example', 'Two slashes'],
    ['two slashes behind encoded steps', '/%2e%2e//evil.example', 'Two slashes'],
    ['backslashes', '/\\evil.example', 'no backslashes'],
    ['backslashes at the start', '\\\\evil.example', 'no backslashes'],
    ['a tab that browsers drop', '/\t/evil.example', 'no backslashes, line breaks'],
    ['a line break', '/a\nb', 'line breaks'],
    ['half a letter', '/\ud83d', 'broken letters'],
    ['a script', 'javascript:alert(1)', 'Enter a path of the console'],
    ['a data address', 'DATA:text/html,x', 'Enter a path of the console'],
    ['a broken address', 'https://[/', 'Enter a path of the console'],
    ['an address without slashes', 'https:console.aws.amazon.com', 'Enter a path of the console'],
    ['513 characters', `/${'a'.repeat(512)}`, 'This has 513 characters; 512 are the most.'],
    ['512 characters that grow', `/${'ü'.repeat(511)}`, '512 are the most.'],
  ])('refuses %s', (_, text, problem) => {
    expect(read(text)).toMatch(/^refused: .*\.$/);
    expect(read(text)).toContain(problem);
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc
      .array(fc.constantFrom('/', '.', '..', '%2e', '?', '#', 'region=', '&', 'a', ':', 'é', '\\'))
      .map((parts) => parts.join('')),
    fc.string().map((text) => `https://console.aws.amazon.com/${text}`),
  );

  it('gives a path of its one spelling, whatever the text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...PARTITION_IDS), (text, id) => {
        const landing = parseLanding(text, id);
        expect(landing.ok || landing.problem).not.toBe('');
        if (!landing.ok || landing.value === '') return;
        expect(landing.value).toMatch(/^\/(?!\/)[!-[\]-~]*$/);
        expect(landing.value.length).toBeLessThanOrEqual(512);
        expect(parseLanding(landing.value, id)).toEqual(landing);
        const base = `https://${partition(id).consoleHost}`;
        expect(new URL(landing.value, base).href).toBe(base + landing.value);
        expect(new URL(landing.value, base).searchParams.has('region')).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});

const EC2 = 'https://us-east-1.console.aws.amazon.com/ec2/home?region=us-east-1#Instances:';
const LABELED =
  'https://123456789012-abc123.us-east-1.console.aws.amazon.com/ec2/home?region=us-east-1#Instances:';
const wish: LandingWish = {
  partition: 'aws',
  region: '',
  landing: '',
  current: undefined,
  default: 'same-page',
};

describe('landingAddress', () => {
  it.each<[string, Partial<LandingWish>, string]>([
    ['the console’s home page', {}, 'https://console.aws.amazon.com/console/home'],
    [
      'the console’s home page in the role’s region',
      { region: 'eu-west-1' },
      'https://eu-west-1.console.aws.amazon.com/console/home?region=eu-west-1',
    ],
    [
      'the console’s home page where the person is elsewhere',
      { current: 'https://example.com/ec2/home' },
      'https://console.aws.amazon.com/console/home',
    ],
    [
      'the console’s home page where the person is in another partition',
      { current: 'https://console.amazonaws.cn/ec2/home' },
      'https://console.aws.amazon.com/console/home',
    ],
    [
      'the sovereign cloud’s home page with its region in front',
      { partition: 'aws-eusc' },
      'https://eusc-de-east-1.console.amazonaws-eusc.eu/console/home',
    ],
    ['the same page', { current: EC2 }, EC2],
    [
      'the same page in the role’s region',
      { current: EC2, region: 'eu-west-1' },
      'https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1#Instances:',
    ],
    [
      'the same page with a region that its address lacked',
      { current: 'https://us-east-1.console.aws.amazon.com/s3/home', region: 'eu-west-1' },
      'https://eu-west-1.console.aws.amazon.com/s3/home?region=eu-west-1',
    ],
    [
      'the same page with the rest of its query as it was written',
      {
        current: 'https://console.aws.amazon.com/s3?a=%2F+b&region=us-east-1&c=%20#d',
        region: 'eu-west-1',
      },
      'https://eu-west-1.console.aws.amazon.com/s3?a=%2F+b&region=eu-west-1&c=%20#d',
    ],
    [
      'the same page of the same host',
      { current: EC2, region: 'eu-west-1', keepHost: true },
      'https://us-east-1.console.aws.amazon.com/ec2/home?region=eu-west-1#Instances:',
    ],
    [
      'the same page of a service that has a host of its own',
      {
        current: 'https://lightsail.aws.amazon.com/ls/home?region=us-east-1',
        region: 'eu-west-1',
      },
      'https://lightsail.aws.amazon.com/ls/home?region=eu-west-1',
    ],
    ['the same page of the same session', { current: LABELED }, LABELED],
    [
      'the same page of the same session in the role’s region',
      { current: LABELED, region: 'eu-west-1' },
      'https://123456789012-abc123.eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1#Instances:',
    ],
    ['the same page of no session', { current: LABELED, dropSessionLabel: true }, EC2],
    [
      'the same page of no session in the role’s region',
      { current: LABELED, region: 'eu-west-1', dropSessionLabel: true },
      'https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1#Instances:',
    ],
    [
      'the home page where the settings say so',
      { current: LABELED, region: 'eu-west-1', default: 'console-home' },
      'https://eu-west-1.console.aws.amazon.com/console/home?region=eu-west-1',
    ],
    [
      'the home page of the same host',
      { current: EC2, region: 'eu-west-1', default: 'console-home', keepHost: true },
      'https://us-east-1.console.aws.amazon.com/console/home?region=eu-west-1',
    ],
    [
      'the role’s own page',
      { current: EC2, region: 'eu-west-1', landing: '/s3/home?a=b#c' },
      'https://eu-west-1.console.aws.amazon.com/s3/home?a=b&region=eu-west-1#c',
    ],
    [
      'the role’s own page of the same host and session',
      { current: LABELED, region: 'eu-west-1', landing: '/s3/home', keepHost: true },
      'https://123456789012-abc123.us-east-1.console.aws.amazon.com/s3/home?region=eu-west-1',
    ],
    [
      'the role’s own page where the current host has no other service',
      {
        current: 'https://lightsail.aws.amazon.com/ls',
        region: 'eu-west-1',
        landing: '/s3/home',
        keepHost: true,
      },
      'https://console.aws.amazon.com/s3/home?region=eu-west-1',
    ],
    [
      'nothing that a wrong region says',
      { region: 'evil.example/?', current: EC2, default: 'console-home' },
      'https://console.aws.amazon.com/console/home',
    ],
    [
      'nothing that a wrong landing says',
      { landing: '//evil.example' },
      'https://console.aws.amazon.com/console/home',
    ],
  ])('is %s', (_, fields, address) => {
    expect(landingAddress({ ...wish, ...fields })).toBe(address);
  });

  const host = fc.constantFrom(
    'us-east-1.console.aws.amazon.com',
    'console.aws.amazon.com',
    's3.console.aws.amazon.com',
    '123456789012-a.eu-west-1.console.aws.amazon.com',
    'lightsail.aws.amazon.com',
    'cn-north-1.console.amazonaws.cn',
    'example.com',
  );
  const query = fc.constantFrom('', '?', '?region=us-east-1', '?a=b&&region=x&region=y&c', '?a=é');
  const page = fc.oneof(
    fc
      .tuple(
        host,
        fc.constantFrom('/', '/ec2/home', '//a'),
        query,
        fc.constantFrom('', '#a?region=b'),
      )
      .map(([name, path, ...rest]) => `https://${name}${path}${rest.join('')}`),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.string(),
  );
  const arbitraryWish: fc.Arbitrary<LandingWish> = fc
    .record({
      role: arbitraryRole,
      strange: fc.record(
        { region: fc.string(), landing: fc.string({ unit: 'binary' }) },
        { requiredKeys: [] },
      ),
      rest: fc.record({
        current: fc.option(page, { nil: undefined }),
        default: fc.constantFrom('same-page' as const, 'console-home' as const),
        keepHost: fc.boolean(),
        dropSessionLabel: fc.boolean(),
      }),
    })
    .map(({ role: { partition, region, landing }, strange, rest }) => ({
      ...{ partition, region, landing },
      ...strange,
      ...rest,
    }));

  it('is a page of the partition’s console, whatever is wished for', () => {
    fc.assert(
      fc.property(arbitraryWish, (wished) => {
        const url = new URL(landingAddress(wished));
        expect(url.protocol).toBe('https:');
        expect(url.username + url.password + url.port).toBe('');
        expect(isConsoleHost(url.hostname, partition(wished.partition))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same when it is asked for again from there', () => {
    fc.assert(
      fc.property(arbitraryWish, (wished) => {
        const address = landingAddress(wished);
        expect(landingAddress({ ...wished, current: address })).toBe(address);
      }),
      { numRuns: 1000 },
    );
  });

  it('carries the role’s region, and where a form asks for it leads to no other region’s host', () => {
    const place = arbitraryRole.filter(({ region }) => region !== '');
    fc.assert(
      fc.property(place, arbitraryWish, ({ partition: id, region, landing }, others) => {
        const wished = { ...others, partition: id, region, landing };
        const url = new URL(landingAddress(wished));
        expect(url.searchParams.getAll('region')).toEqual([region]);
        const from = others.current && URL.canParse(others.current) && new URL(others.current);
        if (!others.keepHost || !from || !isConsoleHost(from.hostname, partition(id))) return;
        const regions = (name: string) => name.split('.').filter((part) => /-\d$/.test(part));
        for (const named of regions(url.hostname)) expect(regions(from.hostname)).toContain(named);
      }),
    );
  });
});
