import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARTITION_IDS, partition } from '../../src/domain/partition.ts';
import { noDetails, type Role } from '../../src/domain/role.ts';
import { parseSwitchAddress, roleOfSwitchLink, switchLink } from '../../src/domain/switch-link.ts';
import { arbitraryRole } from './arbitrary-role.ts';

const PAGE = 'https://signin.aws.amazon.com/switchrole';
const ADMIN = 'account=123456789012&roleName=Admin';

const admin: Role = {
  partition: 'aws',
  account: '123456789012',
  roleName: 'Admin',
  variant: '',
  ...noDetails,
};

/** A role with no more than a link can carry, so that the role read back is the same one. */
const linkedRole = arbitraryRole
  .filter(({ displayName }) => displayName.length <= 64)
  .map((role): Role => {
    const { partition, account, roleName, displayName, color, region } = role;
    return { ...admin, partition, account, roleName, displayName, color, region };
  });

describe('switchLink', () => {
  it.each<[string, Partial<Role>, string]>([
    ['account and role', {}, `${PAGE}?${ADMIN}`],
    [
      'the role’s path with raw slashes',
      { roleName: 'team/ops/Admin' },
      `${PAGE}?account=123456789012&roleName=team/ops/Admin`,
    ],
    [
      'an encoded plus sign in the role’s name',
      { roleName: 'a+b=c,d@e' },
      `${PAGE}?account=123456789012&roleName=a%2Bb%3Dc%2Cd%40e`,
    ],
    [
      'a path that itself looks encoded',
      { roleName: 'a%2Fb/Admin' },
      `${PAGE}?account=123456789012&roleName=a%252Fb/Admin`,
    ],
    ['an alias', { account: 'my-company' }, `${PAGE}?account=my-company&roleName=Admin`],
    [
      'the display name, encoded',
      { displayName: 'R&D #1 50% +ü' },
      `${PAGE}?${ADMIN}&displayName=R%26D%20%231%2050%25%20%2B%C3%BC`,
    ],
    ['the color without a number sign', { color: 'ea7158' }, `${PAGE}?${ADMIN}&color=ea7158`],
    [
      'the region as a wish for the console’s home page',
      { region: 'eu-west-1' },
      `${PAGE}?${ADMIN}&redirect_uri=https%3A%2F%2Feu-west-1.console.aws.amazon.com%2Fconsole%2Fhome%3Fregion%3Deu-west-1`,
    ],
    [
      'the role’s landing, in its region',
      { region: 'eu-west-1', landing: '/s3/home?tab=buckets#top' },
      `${PAGE}?${ADMIN}&redirect_uri=https%3A%2F%2Feu-west-1.console.aws.amazon.com%2Fs3%2Fhome%3Ftab%3Dbuckets%26region%3Deu-west-1%23top`,
    ],
    [
      'a landing without a region',
      { landing: '/iam/home' },
      `${PAGE}?${ADMIN}&redirect_uri=https%3A%2F%2Fconsole.aws.amazon.com%2Fiam%2Fhome`,
    ],
    [
      'the host of GovCloud',
      { partition: 'aws-us-gov' },
      `https://signin.amazonaws-us-gov.com/switchrole?${ADMIN}`,
    ],
    [
      'the host of China',
      { partition: 'aws-cn' },
      `https://signin.amazonaws.cn/switchrole?${ADMIN}`,
    ],
    [
      'the host of the sovereign cloud with its region in front',
      { partition: 'aws-eusc' },
      `https://eusc-de-east-1.signin.amazonaws-eusc.eu/switchrole?${ADMIN}`,
    ],
  ])('carries %s', (_, fields, link) => {
    expect(switchLink({ ...admin, ...fields })).toBe(link);
  });

  it.each<[string, Partial<Role>, string]>([
    ['the region', { region: 'eu-west-1' }, 'eu-west-1.signin.aws.amazon.com'],
    ['no region', {}, 'signin.aws.amazon.com'],
    ['the region that has no host of its own', { region: 'us-east-1' }, 'signin.aws.amazon.com'],
    [
      'a region of GovCloud',
      { partition: 'aws-us-gov', region: 'us-gov-east-1' },
      'us-gov-east-1.signin.amazonaws-us-gov.com',
    ],
    [
      'the first region of China',
      { partition: 'aws-cn', region: 'cn-north-1' },
      'signin.amazonaws.cn',
    ],
    [
      'the sovereign cloud without a region',
      { partition: 'aws-eusc' },
      'eusc-de-east-1.signin.amazonaws-eusc.eu',
    ],
  ])('of %s leads to its own sign-in host where that is chosen', (_, fields, host) => {
    const address = new URL(switchLink({ ...admin, ...fields }, [], 'regional'));
    expect(address.host).toBe(host);
    expect(roleOfSwitchLink(address.href)).toEqual({ ok: true, value: { ...admin, ...fields } });
  });

  it('carries a display name of at most 64 characters, apart from the other names', () => {
    const names = ['prod', 'test'].map((stage) => `${'a'.repeat(40)} ${stage} ${'z'.repeat(40)}`);
    const carried = names.map((displayName) => {
      const parsed = parseSwitchAddress(switchLink({ ...admin, displayName }, names));
      return parsed.ok ? parsed.value.displayName : '';
    });
    expect(carried[0]).toMatch(/^a+….*prod.*z$/);
    expect(carried[1]).toMatch(/^a+….*test.*z$/);
    expect(carried.map(({ length }) => length <= 64)).toEqual([true, true]);
  });

  it('never carries what no link of AWS has: variant, group, base account, flags', () => {
    const role = { ...admin, variant: 'v', group: 'g', baseAccount: 'b', favorite: true };
    expect(switchLink(role)).toBe(switchLink(admin));
  });

  it.each(PARTITION_IDS)('of a role of %s is read back as the same role', (id) => {
    const role = linkedRole.filter(({ partition }) => partition === id);
    fc.assert(
      fc.property(role, (one) => {
        expect(roleOfSwitchLink(switchLink(one))).toEqual({ ok: true, value: one });
      }),
    );
  });

  it('reaches the very account, role and host, whatever the names hold', () => {
    fc.assert(
      fc.property(linkedRole, (role) => {
        const { hostname, searchParams, hash } = new URL(switchLink(role));
        expect(hostname.endsWith(partition(role.partition).signInHost)).toBe(true);
        expect(searchParams.getAll('account')).toEqual([role.account]);
        expect(searchParams.getAll('roleName')).toEqual([role.roleName]);
        expect(hash).toBe('');
      }),
    );
  });
});

describe('roleOfSwitchLink', () => {
  const menuRedirect = encodeURIComponent(
    'https://us-west-2.console.aws.amazon.com/ec2/home?region=us-west-2#Instances:',
  );

  it.each<[string, string, Partial<Role>]>([
    ['the link of IAM’s role summary', `${PAGE}?roleName=Admin&account=123456789012`, {}],
    [
      'AWS’s own menu link with the role filled in',
      `${PAGE}?src=nav&${ADMIN}&redirect_uri=${menuRedirect}`,
      { region: 'us-west-2' },
    ],
    [
      'a sign-in host with a region in front',
      `https://eu-central-1.signin.aws.amazon.com/switchrole?${ADMIN}`,
      {},
    ],
    [
      'a sign-in host with an account in front',
      `https://my-company.signin.aws.amazon.com/switchrole?${ADMIN}`,
      {},
    ],
    [
      'a path with raw slashes',
      `${PAGE}?account=123456789012&roleName=team/ops/Admin`,
      { roleName: 'team/ops/Admin' },
    ],
    [
      'a path with encoded slashes',
      `${PAGE}?account=123456789012&roleName=team%2Fops%2FAdmin`,
      { roleName: 'team/ops/Admin' },
    ],
    [
      'a path with a slash in front',
      `${PAGE}?account=123456789012&roleName=/team/Admin`,
      { roleName: 'team/Admin' },
    ],
    [
      'a plus sign that nobody encoded',
      `${PAGE}?account=123456789012&roleName=a+b`,
      { roleName: 'a+b' },
    ],
    ['an encoded plus sign', `${PAGE}?account=123456789012&roleName=a%2Bb`, { roleName: 'a+b' }],
    [
      'a plus sign as a space in a display name',
      `${PAGE}?${ADMIN}&displayName=My+Role`,
      { displayName: 'My Role' },
    ],
    ['grouped digits', `${PAGE}?account=1234-5678-9012&roleName=Admin`, {}],
    ['an alias', `${PAGE}?account=my-company&roleName=Admin`, { account: 'my-company' }],
    [
      'fields in other letters',
      `${PAGE}?Account=123456789012&rolename=Admin&DISPLAYNAME=x`,
      { displayName: 'x' },
    ],
    ['a color with its number sign', `${PAGE}?${ADMIN}&color=%23EA7158`, { color: 'ea7158' }],
    ['an empty color', `${PAGE}?${ADMIN}&color=`, {}],
    ['fields that Hatrack does not know', `${PAGE}?${ADMIN}&mfaNeeded=0&x=y`, {}],
    ['a fragment', `${PAGE}?${ADMIN}#later`, {}],
    ['a slash after the path', `${PAGE}/?${ADMIN}`, {}],
    ['a path in capitals', `https://signin.aws.amazon.com/SwitchRole?${ADMIN}`, {}],
    ['a scheme and host in capitals', `HTTPS://SIGNIN.AWS.AMAZON.COM/switchrole?${ADMIN}`, {}],
    ['the port that https has anyway', `https://signin.aws.amazon.com:443/switchrole?${ADMIN}`, {}],
    ['white space around', ` \n${PAGE}?${ADMIN}\n`, {}],
    ['a line break that a mail put in', `${PAGE}?account=123456789012\n&roleName=Admin`, {}],
    [
      'AWS’s own host with its dots encoded',
      `https://signin%2Eaws.amazon.com/switchrole?${ADMIN}`,
      {},
    ],
    [
      'backslashes, which browsers turn round',
      `https:\\\\signin.aws.amazon.com\\switchrole?${ADMIN}`,
      {},
    ],
    [
      'a GovCloud link',
      `https://us-gov-east-1.signin.amazonaws-us-gov.com/switchrole?${ADMIN}`,
      { partition: 'aws-us-gov' },
    ],
    ['a link of China', `https://signin.amazonaws.cn/switchrole?${ADMIN}`, { partition: 'aws-cn' }],
    [
      'a link of the sovereign cloud without a region in front',
      `https://signin.amazonaws-eusc.eu/switchrole?${ADMIN}`,
      { partition: 'aws-eusc' },
    ],
    ['an empty redirect_uri', `${PAGE}?${ADMIN}&redirect_uri=`, {}],
  ])('reads %s', (_, link, fields) => {
    expect(roleOfSwitchLink(link)).toEqual({ ok: true, value: { ...admin, ...fields } });
  });

  it.each([
    ['the console’s home page', 'https://console.aws.amazon.com/', ''],
    ['a region in the host alone', 'https://eu-west-1.console.aws.amazon.com/s3', 'eu-west-1'],
    [
      'a region in the query alone',
      'https://console.aws.amazon.com/s3?region=eu-west-1',
      'eu-west-1',
    ],
    [
      'the query’s region before the host’s',
      'https://eu-west-1.console.aws.amazon.com/?region=eu-west-2',
      'eu-west-2',
    ],
    [
      'the host’s region where the query’s is none',
      'https://eu-west-1.console.aws.amazon.com/?region=x',
      'eu-west-1',
    ],
    [
      'a region of another partition as none',
      'https://console.aws.amazon.com/?region=cn-north-1',
      '',
    ],
    [
      'a console of its own',
      'https://s3.console.aws.amazon.com/s3/home?region=eu-west-1',
      'eu-west-1',
    ],
    [
      'a console of one of several sessions',
      'https://123456789012-abc.us-east-2.console.aws.amazon.com/',
      'us-east-2',
    ],
    ['the Health console', 'https://health.aws.amazon.com/health/home', ''],
    ['the Lightsail console', 'https://lightsail.aws.amazon.com/ls/webapp/home', ''],
  ])('takes from redirect_uri %s', (_, redirect, region) => {
    const link = `${PAGE}?${ADMIN}&redirect_uri=${encodeURIComponent(redirect)}`;
    expect(roleOfSwitchLink(link)).toEqual({ ok: true, value: { ...admin, region } });
  });

  it.each([
    ['no account', `${PAGE}?roleName=Admin`, /^Enter the account/],
    ['no role', `${PAGE}?account=123456789012`, /^Enter the role name/],
    [
      'AWS’s menu link without a role',
      `${PAGE}?src=nav&redirect_uri=${menuRedirect}`,
      /^Enter the account.* Enter the role name/,
    ],
    ['a wrong account', `${PAGE}?account=12&roleName=Admin`, /has 2\.$/],
    ['a wrong color', `${PAGE}?${ADMIN}&color=purple`, /six hex digits/],
    ['a role name that is script', `${PAGE}?account=123456789012&roleName=%3Cscript%3E`, /“<”/],
    [
      'a line break in the display name',
      `${PAGE}?${ADMIN}&displayName=a%0Ab`,
      /control characters/,
    ],
  ])('refuses a link with %s, and says so', (_, link, problem) => {
    expect(roleOfSwitchLink(link)).toEqual({ ok: false, problem: expect.stringMatching(problem) });
  });
});

describe('parseSwitchAddress', () => {
  const NO_ADDRESS = 'This is not an address. Paste a whole switch-role link.';
  const USER = 'This address carries a user name or password, as no link of AWS does.';
  const onlyLooks = (host: string) =>
    `${host} only looks like a sign-in host of AWS. Do not use this link.`;
  const otherPath =
    'This is a sign-in address of AWS, but not of its Switch Role page (/switchrole).';

  it.each([
    ['nothing', '', NO_ADDRESS],
    ['a word', 'Admin', NO_ADDRESS],
    ['an address without its scheme', 'signin.aws.amazon.com/switchrole', NO_ADDRESS],
    ['an address without its host', `/switchrole?${ADMIN}`, NO_ADDRESS],
    ['a host left open to AWS’s', `//signin.aws.amazon.com/switchrole?${ADMIN}`, NO_ADDRESS],
    [
      'an encoded slash in the host',
      `https://evil.example%2F.signin.aws.amazon.com/switchrole`,
      NO_ADDRESS,
    ],
    [
      'an encoded null in the host',
      `https://signin.aws.amazon.com%00.evil.example/switchrole`,
      NO_ADDRESS,
    ],
    [
      'http',
      `http://signin.aws.amazon.com/switchrole?${ADMIN}`,
      'A switch-role link begins with https:, not http:.',
    ],
    [
      'javascript',
      `javascript://signin.aws.amazon.com/switchrole?${ADMIN}%0Aalert(1)`,
      'A switch-role link begins with https:, not javascript:.',
    ],
    [
      'javascript with a tab within, which browsers drop',
      `java\tscript:alert(1)//${PAGE}`,
      'A switch-role link begins with https:, not javascript:.',
    ],
    [
      'data',
      `data:text/html,<a href="${PAGE}?${ADMIN}">`,
      'A switch-role link begins with https:, not data:.',
    ],
    ['a file', 'file:///switchrole', 'A switch-role link begins with https:, not file:.'],
    [
      'another page’s blob',
      `blob:${PAGE}?${ADMIN}`,
      'A switch-role link begins with https:, not blob:.',
    ],
    ['a user name', `https://user@signin.aws.amazon.com/switchrole?${ADMIN}`, USER],
    [
      'a user name and a password',
      `https://user:pass@signin.aws.amazon.com/switchrole?${ADMIN}`,
      USER,
    ],
    ['a password alone', `https://:pass@signin.aws.amazon.com/switchrole?${ADMIN}`, USER],
    [
      'AWS’s host as a user name',
      `https://signin.aws.amazon.com@evil.example/switchrole?${ADMIN}`,
      USER,
    ],
    [
      'another port',
      `https://signin.aws.amazon.com:8443/switchrole?${ADMIN}`,
      'AWS’s sign-in hosts have no port 8443.',
    ],
    [
      'another host',
      `https://evil.example/switchrole?${ADMIN}`,
      'evil.example is not a sign-in host of AWS.',
    ],
    [
      'an IP address',
      `https://127.0.0.1/switchrole?${ADMIN}`,
      '127.0.0.1 is not a sign-in host of AWS.',
    ],
    [
      'an IP address of version 6',
      `https://[::1]/switchrole?${ADMIN}`,
      '[::1] is not a sign-in host of AWS.',
    ],
    [
      'AWS’s host with another behind',
      `https://signin.aws.amazon.com.evil.example/switchrole?${ADMIN}`,
      onlyLooks('signin.aws.amazon.com.evil.example'),
    ],
    [
      'a host beside the sign-in host',
      `https://evil-signin.aws.amazon.com/switchrole?${ADMIN}`,
      onlyLooks('evil-signin.aws.amazon.com'),
    ],
    [
      'the console’s host',
      `https://console.aws.amazon.com/switchrole?${ADMIN}`,
      onlyLooks('console.aws.amazon.com'),
    ],
    [
      'a host with a hyphen for a dot',
      `https://signin-aws.amazon.com/switchrole?${ADMIN}`,
      onlyLooks('signin-aws.amazon.com'),
    ],
    [
      'a host in front of which another stands as a path',
      `https://evil.example/signin.aws.amazon.com/switchrole?${ADMIN}`,
      'evil.example is not a sign-in host of AWS.',
    ],
    [
      'a sign-in host of an isolated partition',
      `https://signin.c2shome.ic.gov/switchrole?${ADMIN}`,
      onlyLooks('signin.c2shome.ic.gov'),
    ],
    [
      'Cyrillic letters',
      `https://sіgnin.aws.amazon.com/switchrole?${ADMIN}`,
      onlyLooks('xn--sgnin-n2e.aws.amazon.com'),
    ],
    [
      'Cyrillic letters already encoded',
      `https://signin.aws.xn--mazon-3ve.com/switchrole?${ADMIN}`,
      onlyLooks('signin.aws.xn--mazon-3ve.com'),
    ],
    [
      'a dot after the host',
      `https://signin.aws.amazon.com./switchrole?${ADMIN}`,
      onlyLooks('signin.aws.amazon.com.'),
    ],
    [
      'a host that goes on after a line break, which browsers drop',
      `https://signin.aws.amazon.com\n.evil.example/switchrole?${ADMIN}`,
      onlyLooks('signin.aws.amazon.com.evil.example'),
    ],
    [
      'a host that goes on after a tab, which browsers drop',
      `https://signin.aws.amazon.com\t.evil.example/switchrole?${ADMIN}`,
      onlyLooks('signin.aws.amazon.com.evil.example'),
    ],
    [
      'an encoded host of another',
      `https://%65vil.example/switchrole?${ADMIN}`,
      'evil.example is not a sign-in host of AWS.',
    ],
    [
      'AWS’s host behind a backslash and an at sign',
      `https://evil.example\\@signin.aws.amazon.com/switchrole?${ADMIN}`,
      'evil.example is not a sign-in host of AWS.',
    ],
    [
      'AWS’s host in the fragment',
      `https://evil.example/#@signin.aws.amazon.com/switchrole?${ADMIN}`,
      'evil.example is not a sign-in host of AWS.',
    ],
    ['another page of the sign-in host', `https://signin.aws.amazon.com/oauth?${ADMIN}`, otherPath],
    ['the start page of the sign-in host', 'https://signin.aws.amazon.com/', otherPath],
    [
      'a page below the Switch Role page',
      `https://signin.aws.amazon.com/switchrole/x?${ADMIN}`,
      otherPath,
    ],
    [
      'a page that leads up from it',
      `https://signin.aws.amazon.com/switchrole/../oauth?${ADMIN}`,
      otherPath,
    ],
    ['an encoded path', `https://signin.aws.amazon.com/%73witchrole?${ADMIN}`, otherPath],
    [
      'two slashes before the path',
      `https://signin.aws.amazon.com//switchrole?${ADMIN}`,
      otherPath,
    ],
    [
      'the sign-in call that is no page',
      `https://us-east-1.signin.aws.amazon.com/sessions/123456789012-abc/v1/switchrole?${ADMIN}`,
      otherPath,
    ],
    ['two accounts', `${PAGE}?${ADMIN}&account=210987654321`, 'The link has “account” twice.'],
    [
      'two roles in different letters',
      `${PAGE}?${ADMIN}&rolename=Other`,
      'The link has “rolename” twice.',
    ],
    [
      'two roles, the second name encoded',
      `${PAGE}?${ADMIN}&role%4Eame=Other`,
      'The link has “roleName” twice.',
    ],
    [
      'two redirect_uri',
      `${PAGE}?${ADMIN}&redirect_uri=&redirect_uri=https://evil.example`,
      'The link has “redirect_uri” twice.',
    ],
  ])('refuses %s with the reason', (_, text, problem) => {
    expect(parseSwitchAddress(text)).toEqual({ ok: false, problem });
  });

  const NO_REDIRECT = 'The link’s redirect_uri is not a whole address.';
  const leadsTo = (host: string, name = 'AWS') =>
    `The link would lead on to ${host}, which is not the ${name} console.`;
  const NOT_PLAIN = 'The link’s redirect_uri is not a plain https: address, as AWS’s own are.';

  it.each([
    ['another host', 'https://evil.example/', leadsTo('evil.example')],
    ['another host and port', 'https://evil.example:8443/', leadsTo('evil.example:8443')],
    [
      'a host that only looks like the console',
      'https://console.aws.amazon.com.evil.example/',
      leadsTo('console.aws.amazon.com.evil.example'),
    ],
    [
      'a host beside the console',
      'https://evilconsole.aws.amazon.com/',
      leadsTo('evilconsole.aws.amazon.com'),
    ],
    ['AWS’s marketing page', 'https://aws.amazon.com/', leadsTo('aws.amazon.com')],
    [
      'the sign-in host itself',
      'https://signin.aws.amazon.com/switchrole',
      leadsTo('signin.aws.amazon.com'),
    ],
    ['a bucket', 'https://evil.s3.amazonaws.com/', leadsTo('evil.s3.amazonaws.com')],
    [
      'the console of another partition',
      'https://console.amazonaws.cn/',
      leadsTo('console.amazonaws.cn'),
    ],
    [
      'the console of GovCloud',
      'https://us-gov-west-1.console.amazonaws-us-gov.com/',
      leadsTo('us-gov-west-1.console.amazonaws-us-gov.com'),
    ],
    [
      'a dot after the console’s host',
      'https://console.aws.amazon.com./',
      leadsTo('console.aws.amazon.com.'),
    ],
    ['javascript', 'javascript:alert(1)', leadsTo('javascript:')],
    [
      'javascript behind the console’s host',
      'javascript://console.aws.amazon.com/%0Aalert(1)',
      NOT_PLAIN,
    ],
    ['data', 'data:text/html,x', leadsTo('data:')],
    ['the console without https', 'http://console.aws.amazon.com/', NOT_PLAIN],
    ['another port of the console', 'https://console.aws.amazon.com:8443/', NOT_PLAIN],
    ['a user name before the console', 'https://user@console.aws.amazon.com/', NOT_PLAIN],
    ['a password before the console', 'https://:pass@console.aws.amazon.com/', NOT_PLAIN],
    [
      'the console’s host as a user name',
      'https://console.aws.amazon.com@evil.example/',
      leadsTo('evil.example'),
    ],
    ['a host without its scheme', '//evil.example', NO_REDIRECT],
    ['a path that leads to another host', '/\\evil.example', NO_REDIRECT],
    ['a backslash before another host', '\\\\evil.example', NO_REDIRECT],
    ['a word', 'home', NO_REDIRECT],
    [
      'another host behind a backslash',
      'https://evil.example\\.console.aws.amazon.com/',
      leadsTo('evil.example'),
    ],
    [
      'another host behind a tab',
      'https://console.aws.amazon.com\t.evil.example/',
      leadsTo('console.aws.amazon.com.evil.example'),
    ],
  ])('refuses a redirect_uri that is %s with the reason', (_, redirect, problem) => {
    const link = `${PAGE}?${ADMIN}&redirect_uri=${encodeURIComponent(redirect)}`;
    expect(parseSwitchAddress(link)).toEqual({ ok: false, problem });
  });

  it('takes a path alone as one on the console, with its region', () => {
    const path = encodeURIComponent('/console/home?region=eu-west-1');
    expect(parseSwitchAddress(`${PAGE}?${ADMIN}&redirect_uri=${path}`)).toMatchObject({
      ok: true,
      value: { region: 'eu-west-1' },
    });
  });

  it('refuses the commercial console as the way on from another partition', () => {
    const link = `https://signin.amazonaws.cn/switchrole?${ADMIN}&redirect_uri=https://console.aws.amazon.com/`;
    expect(parseSwitchAddress(link)).toEqual({
      ok: false,
      problem: leadsTo('console.aws.amazon.com', 'AWS China'),
    });
  });

  it('gives the fields as they stand, and takes only a region of the partition', () => {
    expect(
      parseSwitchAddress(`${PAGE}?account=1234-5678-9012&color=%23FFF&displayName=+x+`),
    ).toEqual({
      ok: true,
      value: {
        partition: partition('aws'),
        account: '1234-5678-9012',
        roleName: '',
        displayName: ' x ',
        color: '#FFF',
        region: '',
      },
    });
  });

  it('takes nothing from a host that is not below a sign-in host of AWS', () => {
    const nearHost = fc
      .array(
        fc.constantFrom(
          'signin',
          'aws',
          'amazon',
          'com',
          'evil',
          '.',
          '-',
          '@',
          ':',
          '/',
          '\\',
          '%2e',
          '\t',
        ),
        {
          minLength: 1,
          maxLength: 10,
        },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(nearHost, fc.constantFrom('signin.aws.amazon.com', ''), (host, behind) => {
        const link = `https://${host}${behind}/switchrole?${ADMIN}`;
        const parsed = parseSwitchAddress(link);
        const hostname = URL.canParse(link) ? new URL(link).hostname : '';
        expect(parsed.ok ? hostname : 'signin.aws.amazon.com').toMatch(
          /^(.*\.)?signin\.aws\.amazon\.com$/,
        );
      }),
      { numRuns: 500 },
    );
  });
});
