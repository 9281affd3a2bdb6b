import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePortal } from '../../src/domain/portal.ts';

describe('parsePortal', () => {
  it.each([
    ['aws', 'https://my-company.awsapps.com/start', 'https://my-company.awsapps.com/start'],
    ['aws', ' https://D-0123456789.awsapps.com/start/ ', 'https://d-0123456789.awsapps.com/start'],
    ['aws', 'my-company.awsapps.com/start', 'https://my-company.awsapps.com/start'],
    ['aws', 'https://a.awsapps.com/start#/?tab=accounts', 'https://a.awsapps.com/start'],
    ['aws', 'https://a.awsapps.com/start/?x=1', 'https://a.awsapps.com/start'],
    [
      'aws',
      'https://ssoins-1234567890abcdef.portal.eu-west-1.app.aws/#/',
      'https://ssoins-1234567890abcdef.portal.eu-west-1.app.aws',
    ],
    [
      'aws-us-gov',
      'https://ssoins-1234567890abcdef.portal.us-gov-west-1.app.aws',
      'https://ssoins-1234567890abcdef.portal.us-gov-west-1.app.aws',
    ],
    [
      'aws-us-gov',
      'https://start.us-gov-east-1.us-gov-home.awsapps.com/directory/d-0123456789/',
      'https://start.us-gov-east-1.us-gov-home.awsapps.com/directory/d-0123456789',
    ],
    [
      'aws-us-gov',
      'https://start.us-gov-home.awsapps.com/directory/My-Agency',
      'https://start.us-gov-home.awsapps.com/directory/My-Agency',
    ],
    [
      'aws-cn',
      'https://start.home.awsapps.cn/directory/d-0123456789#/',
      'https://start.home.awsapps.cn/directory/d-0123456789',
    ],
  ])('reads a portal of %s: %s', (partition, text, address) => {
    expect(parsePortal(text)).toEqual({ ok: true, value: { partition, address } });
    expect(parsePortal(address)).toEqual(parsePortal(text));
  });

  it.each([
    ['nothing', ' ', 'Enter the address'],
    ['no address', 'my company', 'Enter the address'],
    ['backslashes', 'https:\\\\a.awsapps.com\\start', 'Enter the address'],
    ['plain http', 'http://a.awsapps.com/start', 'begins with https:'],
    ['a script', 'javascript:alert(1)', 'begins with https:'],
    ['a port', 'https://a.awsapps.com:8443/start', 'a port'],
    ['a user name', 'https://me:secret@a.awsapps.com/start', 'a user name'],
    ['AWS’s host as a user name', 'https://a.awsapps.com@evil.example/start', 'a user name'],
    ['another host', 'https://example.com/start', 'example.com is not an access portal'],
    ['a host that only looks like it', 'https://a.awsapps.com.evil.example/start', 'is not an'],
    ['a host within a host', 'https://b.a.awsapps.com/start', 'is not an access portal'],
    ['a look-alike letter', 'https://a.awsаpps.com/start', 'is not an access portal'],
    ['another path', 'https://a.awsapps.com/login', 'ends in /start'],
    ['no path', 'https://a.awsapps.com', 'ends in /start'],
    ['a path behind', 'https://a.awsapps.com/start/x', 'ends in /start'],
    ['a path where there is none', 'https://ssoins-1.portal.eu-west-1.app.aws/x', 'with its host'],
    ['a region that is none', 'https://ssoins-1.portal.here.app.aws', 'here is no region'],
    [
      'a region of another partition',
      'https://start.eu-west-1.us-gov-home.awsapps.com/directory/d-1',
      'eu-west-1 is no region of it',
    ],
    ['no directory', 'https://start.home.awsapps.cn/directory/', 'in /directory/'],
  ])('refuses %s', (_, text, problem) => {
    const parsed = parsePortal(text);
    expect(parsed.ok ? parsed.value : parsed.problem).toContain(problem);
  });

  it('never throws, and never gives a host that is not AWS’s', () => {
    const text = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.string().map((rest) => `https://a.awsapps.com${rest}`),
      fc.string().map((rest) => `https://${rest}.awsapps.com/start`),
    );
    fc.assert(
      fc.property(text, (given) => {
        const parsed = parsePortal(given);
        expect(parsed.ok || parsed.problem).not.toBe('');
        if (!parsed.ok) return;
        expect(new URL(parsed.value.address).hostname).toMatch(/\.(awsapps\.(com|cn)|app\.aws)$/);
        expect(parsePortal(parsed.value.address)).toEqual(parsed);
      }),
    );
  });
});
