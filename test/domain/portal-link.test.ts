import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  looksLikePortal,
  type PortalRole,
  parsePortalLink,
  portalLink,
} from '../../src/domain/portal-link.ts';
import { arbitraryPortalRole } from './arbitrary-role.ts';

const PORTAL = 'https://my-company.awsapps.com/start';
const admin: PortalRole = {
  partition: 'aws',
  account: '123456789012',
  roleName: 'Admin',
  portal: PORTAL,
  region: '',
  landing: '',
};
const LINK = `${PORTAL}/#/console?account_id=123456789012&role_name=Admin`;
const to = (destination: string) => `${LINK}&destination=${encodeURIComponent(destination)}`;

describe('portalLink', () => {
  it.each<[string, Partial<PortalRole>, string]>([
    ['account and permission set', {}, LINK],
    [
      'an encoded name',
      { roleName: 'a+b=c' },
      `${PORTAL}/#/console?account_id=123456789012&role_name=a%2Bb%3Dc`,
    ],
    [
      'the region as the console’s home page in it',
      { region: 'eu-west-1' },
      to('https://eu-west-1.console.aws.amazon.com/console/home?region=eu-west-1'),
    ],
    ['the landing', { landing: '/s3/home' }, to('https://console.aws.amazon.com/s3/home')],
    [
      'both',
      { region: 'eu-west-1', landing: '/ec2/home?a=b#Instances:' },
      to('https://eu-west-1.console.aws.amazon.com/ec2/home?a=b&region=eu-west-1#Instances:'),
    ],
    [
      'the host of another portal',
      { portal: 'https://ssoins-1.portal.eu-west-1.app.aws' },
      'https://ssoins-1.portal.eu-west-1.app.aws/#/console?account_id=123456789012&role_name=Admin',
    ],
  ])('carries %s', (_, fields, link) => {
    expect(portalLink({ ...admin, ...fields })).toBe(link);
  });

  it('is none for a role that is switched to', () => {
    expect(portalLink({ ...admin, portal: '' })).toBeUndefined();
  });

  it('lands where it is told to', () => {
    const page = 'https://us-east-1.console.aws.amazon.com/s3/home?region=us-east-1';
    expect(portalLink({ ...admin, landing: '/ec2/home' }, page)).toBe(to(page));
    expect(portalLink({ ...admin, landing: '/ec2/home' }, '')).toBe(LINK);
  });

  it('is read back as what it was made of', () => {
    // The console's home page is where a role without a landing lands, and the link of the two is one.
    const linked = arbitraryPortalRole
      .filter(({ landing }) => !['/', '/console/home'].includes(landing))
      .map(({ partition, account, roleName, portal, region, landing }): PortalRole => {
        return { partition, account, roleName, portal, region, landing };
      });
    fc.assert(
      fc.property(linked, (role) => {
        expect(parsePortalLink(portalLink(role) ?? '')).toEqual({ ok: true, value: role });
      }),
      { numRuns: 500 },
    );
  });
});

describe('parsePortalLink', () => {
  it.each<[string, string, Partial<PortalRole>]>([
    ['a link', LINK, {}],
    ['a link without its scheme', LINK.replace('https://', ''), {}],
    ['a link with a slash less', LINK.replace('/#', '#'), {}],
    ['a link with a slash more', LINK.replace('console?', 'console/?'), {}],
    ['a link without a role', LINK.replace('&role_name=Admin', ''), { roleName: '' }],
    ['a plus sign that was not encoded', `${LINK}+b`, { roleName: 'Admin+b' }],
    [
      'a link of GovCloud',
      'https://start.us-gov-home.awsapps.com/directory/d-1/#/console?account_id=123456789012&role_name=Admin',
      { partition: 'aws-us-gov', portal: 'https://start.us-gov-home.awsapps.com/directory/d-1' },
    ],
    [
      'the region of the destination’s host',
      to('https://eu-west-1.console.aws.amazon.com/s3/home'),
      { region: 'eu-west-1', landing: '/s3/home' },
    ],
    [
      'the region of the destination’s query first',
      to('https://us-east-1.console.aws.amazon.com/s3/home?region=eu-west-1'),
      { region: 'eu-west-1', landing: '/s3/home' },
    ],
    ['the console’s home page as no landing', to('https://console.aws.amazon.com/'), {}],
  ])('reads %s', (_, link, fields) => {
    expect(parsePortalLink(link)).toEqual({ ok: true, value: { ...admin, ...fields } });
  });

  it.each([
    [
      'another host',
      LINK.replace('awsapps.com', 'awsapps.com.evil.example'),
      'not an access portal',
    ],
    ['a portal alone', PORTAL, 'no role in it'],
    ['another page of a portal', `${PORTAL}/#/saml/x?account_id=123456789012`, 'no role in it'],
    ['an alias', LINK.replace('123456789012', 'my-company'), 'account_id'],
    ['11 digits', LINK.replace('123456789012', '12345678901'), 'account_id'],
    ['a grouped account', LINK.replace('123456789012', '1234-5678-9012'), 'account_id'],
    ['a field that stands twice', `${LINK}&account_id=999999999999`, 'twice'],
    ['a destination elsewhere', to('https://evil.example/console/home'), 'lead on to evil.example'],
    ['a destination in another partition', to('https://console.amazonaws.cn/'), 'lead on to'],
    ['a script', to('javascript:alert(1)'), 'lead on to javascript:'],
    ['a path alone', to('/s3/home'), 'lead on to somewhere else'],
    ['a destination with a port', to('https://console.aws.amazon.com:444/'), 'plain https:'],
    ['a destination without encryption', to('http://console.aws.amazon.com/'), 'plain https:'],
  ])('refuses %s', (_, link, problem) => {
    const parsed = parsePortalLink(link);
    expect(parsed.ok ? parsed.value : parsed.problem).toContain(problem);
  });

  it('never throws, and gives a reason when it refuses', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string().map((rest) => `${PORTAL}/#/console?${rest}`),
      fc.string().map((rest) => `${LINK}&destination=${rest}`),
    );
    fc.assert(
      fc.property(text, (given) => {
        const result = parsePortalLink(given);
        expect(result.ok || result.problem).not.toBe('');
      }),
    );
  });
});

describe('looksLikePortal', () => {
  it.each([
    [LINK, true],
    [' my-company.awsapps.com/start', true],
    ['https://ssoins-1.portal.eu-west-1.app.aws', true],
    ['https://my-company.awsapps.com.evil.example/start', true],
    ['https://signin.aws.amazon.com/switchrole?account=x', false],
    ['https://example.com/?a=.awsapps.com', false],
    ['arn:aws:iam::123456789012:role/Admin', false],
  ])('%s: %s', (text, looks) => {
    expect(looksLikePortal(text)).toBe(looks);
  });
});
