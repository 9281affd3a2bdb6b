/** Who is signed in, read from every shape of console page that is known, and from hostile ones. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseIdentity, baseOfAccountInfo } from '../../src/domain/base-identity.ts';
import { isSwitchDestination } from '../../src/domain/console-destination.ts';
import {
  actsAs,
  type ConsolePageFacts,
  isSessionOf,
  readConsoleSession,
} from '../../src/domain/console-session.ts';
import { parsePrincipal } from '../../src/domain/principal.ts';

const facts = (more: Partial<ConsolePageFacts> = {}): ConsolePageFacts => ({
  address: 'https://eu-west-1.console.aws.amazon.com/console/home',
  sessionData: '',
  signInEndpoint: '',
  userInfo: '',
  showsAccount: true,
  showsRole: false,
  roleLink: '',
  ...more,
});
const data = (fields: Record<string, unknown>) => JSON.stringify(fields);
const user = 'arn:aws:iam::111122223333:user/staff/alice';
const ofAccount = { partition: 'aws', account: '444455556666' } as const;
const worn = 'arn:aws:sts::444455556666:assumed-role/Admin/alice';

describe('a principal', () => {
  it.each([
    ['arn:aws:iam::111122223333:root', 'root', 'root'],
    [user, 'user', 'alice'],
    [worn, 'role', 'Admin'],
    ['arn:aws-cn:sts::111122223333:federated-user/bob', 'federated-user', 'bob'],
  ])('is read from %s', (arn, kind, name) => {
    expect(parsePrincipal(arn)).toMatchObject({ kind, name });
  });

  it.each([
    '',
    'alice',
    'arn:aws:s3:::bucket',
    'arn:aws:iam::1:user/a',
    'arn:aws-x:iam::111122223333:root',
  ])('is not read from “%s”', (text) => {
    expect(parsePrincipal(text)).toBeUndefined();
  });
});

describe('a console session', () => {
  it('is told by the session data', () => {
    const sessionData = data({
      signInEndpoint: 'eu-west-1.signin.aws.amazon.com',
      infrastructureRegion: 'eu-west-1',
      sessionARN: user,
      accountAlias: 'acme-main',
    });
    expect(readConsoleSession(facts({ sessionData }))).toEqual({
      partition: 'aws',
      signInHost: 'eu-west-1.signin.aws.amazon.com',
      region: 'eu-west-1',
      principal: expect.objectContaining({ account: '111122223333', name: 'alice' }),
      wearsRole: false,
      tellsWorn: true,
      alias: 'acme-main',
      differentiator: undefined,
    });
  });

  it('is told by the cookie where the page has no session data', () => {
    const userInfo = encodeURIComponent(data({ arn: user, alias: 'acme-main' }));
    expect(readConsoleSession(facts({ userInfo }))).toMatchObject({
      principal: { name: 'alice' },
      alias: 'acme-main',
      signInHost: 'signin.aws.amazon.com',
    });
  });

  it.each([
    ['a bare host', 'us-west-2.signin.aws.amazon.com', 'us-west-2.signin.aws.amazon.com'],
    [
      'a whole address',
      'https://us-west-2.signin.aws.amazon.com/',
      'us-west-2.signin.aws.amazon.com',
    ],
    ['nothing', undefined, 'signin.aws.amazon.com'],
    ['a foreign host', 'evil.example', 'signin.aws.amazon.com'],
    ['a look-alike', 'signin.aws.amazon.com.evil.example', 'signin.aws.amazon.com'],
    ['another partition’s host', 'signin.amazonaws.cn', 'signin.aws.amazon.com'],
  ])('takes %s for its sign-in host only if it is of its partition', (_, signInEndpoint, host) => {
    expect(readConsoleSession(facts({ sessionData: data({ signInEndpoint }) }))?.signInHost).toBe(
      host,
    );
  });

  it('takes the sign-in host from the page’s element where the data has none', () => {
    const signInEndpoint = 'https://ap-south-1.signin.aws.amazon.com';
    expect(readConsoleSession(facts({ signInEndpoint }))?.signInHost).toBe(
      'ap-south-1.signin.aws.amazon.com',
    );
  });

  it('is labelled in the multi-session console, by its data or else by its host', () => {
    const address = 'https://111122223333-abc123.eu-west-1.console.aws.amazon.com/console/home';
    const session = (fields: Record<string, unknown>) =>
      readConsoleSession(facts({ address, sessionData: data(fields) }))?.differentiator;
    expect(session({ prismModeEnabled: true, sessionDifferentiator: '111122223333-xyz' })).toBe(
      '111122223333-xyz',
    );
    expect(session({ prismModeEnabled: true })).toBe('111122223333-abc123');
    expect(session({ prismModeEnabled: false })).toBeUndefined();
  });

  it.each([
    ['a foreign page', 'https://example.org/'],
    ['the sign-in page', 'https://signin.aws.amazon.com/switchrole'],
    ['a page without https', 'http://console.aws.amazon.com/'],
    ['a browser page', 'chrome://extensions'],
    ['no address', ''],
  ])('is not read from %s', (_, address) => {
    expect(readConsoleSession(facts({ address }))).toBeUndefined();
  });

  it('believes no principal of another partition', () => {
    const sessionData = data({ sessionARN: user.replace('aws', 'aws-cn') });
    expect(readConsoleSession(facts({ sessionData }))?.principal).toBeUndefined();
  });

  it('is read from anything without a throw', () => {
    fc.assert(
      fc.property(fc.string(), fc.oneof(fc.string(), fc.json()), fc.string(), (one, two, three) => {
        const read = readConsoleSession(
          facts({ sessionData: two, userInfo: one, signInEndpoint: three }),
        );
        expect(read?.signInHost).toMatch(/signin\.aws\.amazon\.com$/);
      }),
    );
  });
});

describe('the base identity', () => {
  const session = (fields: Partial<ConsolePageFacts>, more: Record<string, unknown>) => {
    const read = readConsoleSession(facts({ ...fields, sessionData: data(more) }));
    if (!read) throw new Error('no session');
    return read;
  };

  it('is the principal, while no role is worn', () => {
    expect(baseIdentity(session({}, { sessionARN: user, accountAlias: 'acme' }))).toEqual({
      partition: 'aws',
      account: '111122223333',
      alias: 'acme',
      kind: 'user',
      name: 'alice',
    });
  });

  it('is not told by a classic page while a role is worn', () => {
    expect(baseIdentity(session({ showsRole: true }, { sessionARN: worn }))).toBeUndefined();
  });

  it('is not told by a classic page that names a role before its bar could tell that it is worn', () => {
    const early = { showsAccount: false };
    expect(baseIdentity(session(early, { sessionARN: worn }))).toBeUndefined();
    expect(baseIdentity(session({}, { sessionARN: worn }))?.name).toBe('Admin');
    expect(baseIdentity(session(early, { sessionARN: user }))?.name).toBe('alice');
  });

  it('is the worn role itself in the multi-session console, which chains', () => {
    const more = { sessionARN: worn, prismModeEnabled: true, sessionDifferentiator: 'x-1' };
    expect(baseIdentity(session({ showsRole: true }, more))).toMatchObject({
      account: '444455556666',
      kind: 'role',
      name: 'Admin',
    });
  });

  it.each([
    [
      { loginDisplayNameAccount: '1111-2222-3333', loginDisplayNameUser: 'alice' },
      { account: '111122223333', alias: '', kind: 'user', name: 'alice' },
    ],
    [
      {
        loginDisplayNameAccount: 'acme',
        loginDisplayNameUser: 'AWSReservedSSO_Dev_0123456789abcdef/alice',
      },
      { account: '', alias: 'acme', kind: 'role', name: 'Dev' },
    ],
  ])('is told by the navigation bar as %j', (info, base) => {
    expect(baseOfAccountInfo('aws', info)).toMatchObject(base);
  });

  it('is not told by a navigation bar that says nothing', () => {
    expect(baseOfAccountInfo('aws', {})).toBeUndefined();
  });

  it('knows the session of a role by account, name and label', () => {
    const more = { sessionARN: worn, prismModeEnabled: true, sessionDifferentiator: 'x-1' };
    const wornSession = session({}, more);
    const role = { ...ofAccount, roleName: 'ops/Admin', portal: '' };
    expect(isSessionOf(wornSession, role)).toBe(true);
    expect(isSessionOf(wornSession, { ...role, account: '999999999999' })).toBe(false);
    expect(isSessionOf(session({}, { sessionARN: worn }), role)).toBe(false);
  });

  it.each([
    ['Admin', true, false],
    ['AWSReservedSSO_Admin_0123456789abcdef', false, true],
    ['AWSReservedSSO_Other_0123456789abcdef', false, false],
  ])(
    'tells of %s whether it was switched to or came of a portal',
    (name, isSwitched, isPortals) => {
      const sessionARN = `arn:aws:sts::444455556666:assumed-role/${name}/alice`;
      const role = { ...ofAccount, roleName: 'Admin' };
      const portal = 'https://acme.awsapps.com/start';
      expect(actsAs(session({}, { sessionARN }), { ...role, portal: '' })).toBe(isSwitched);
      expect(actsAs(session({}, { sessionARN }), { ...role, portal })).toBe(isPortals);
    },
  );
});

describe('a destination', () => {
  it.each([
    ['https://signin.aws.amazon.com/oauth?x=1', true],
    ['https://444455556666-a.eu-west-1.console.aws.amazon.com/', true],
    ['http://signin.aws.amazon.com/', false],
    ['https://signin.aws.amazon.com:8443/', false],
    ['https://u@signin.aws.amazon.com/', false],
    ['https://signin.aws.amazon.com.evil.example/', false],
    ['https://signin.amazonaws.cn/', false],
    ['javascript:alert(1)', false],
    ['', false],
  ])('%s is AWS’s: %s', (address, isAws) => {
    expect(isSwitchDestination(address, 'aws')).toBe(isAws);
  });
});
