/** Each field alone: what is read, and what is said of what cannot be. */
import { describe, expect, it } from 'vitest';
import { parseBaseAccount, signInAddress } from '../../../src/domain/set-up/base-account.ts';
import { parseDescription } from '../../../src/domain/set-up/description.ts';
import { parseManagedPolicies } from '../../../src/domain/set-up/managed-policies.ts';
import { parseBareName, parsePath } from '../../../src/domain/set-up/role-path.ts';
import { parseSessionLength } from '../../../src/domain/set-up/session-length.ts';
import { parseTags } from '../../../src/domain/set-up/tags.ts';
import { parseTrustedName } from '../../../src/domain/set-up/trusted-names.ts';

const problem = (words: string) => ({ ok: false, problem: expect.stringContaining(words) });
/** Some texts are far too long for the name of a test, so that what is said of them comes first. */
const bySaying = (rows: [text: string, words: string][]) =>
  rows.map(([text, words]) => [words, text] as const);
const value = (read: unknown) => ({ ok: true, value: read });

describe('the base account', () => {
  const [number, acme] = ['111111111111', 'acme-corp'];
  it.each([
    ['1111-1111-1111', undefined, number, ''],
    [' 111111111111 ', undefined, number, ''],
    ['acme-corp', undefined, '', acme],
    ['https://acme-corp.signin.aws.amazon.com/console', 'aws', '', acme],
    ['acme-corp.signin.aws.amazon.com/console/', 'aws', '', acme],
    ['https://111111111111.signin.aws.amazon.com/console?region=eu-west-1', 'aws', number, ''],
    ['https://ACME-corp.signin.amazonaws-us-gov.com/console', 'aws-us-gov', '', acme],
    ['https://acme-corp.signin.amazonaws.cn/console', 'aws-cn', '', acme],
    ['https://acme-corp.signin.amazonaws-eusc.eu/console', 'aws-eusc', '', acme],
    ['arn:aws-cn:iam::111111111111:user/alice', 'aws-cn', number, ''],
    ['arn:aws:sts::111111111111:assumed-role/A/b', 'aws', number, ''],
  ])('%s is read', (text, partition, account, alias) => {
    expect(parseBaseAccount(text)).toEqual(value({ partition, account, alias }));
  });

  it.each([
    ['11111111111', '12 digits'],
    ['https://signin.aws.amazon.com/console', 'names no account'],
    ['https://eu-west-1.signin.aws.amazon.com/console', 'names no account'],
    ['https://acme.signin.aws.amazon.com.evil.example/console', 'not a sign-in host'],
    ['https://console.aws.amazon.com/', 'not a sign-in host'],
    ['https://a b/', 'looks like'],
    ['https://a.b.signin.aws.amazon.com/console', 'looks like'],
    ['arn:aws:s3:::bucket', 'No account'],
    ['arn:aws-iso:iam::111111111111:root', 'aws-iso'],
    ['Acme', 'capital letters'],
  ])('%s is refused with the reason', (text, words) => {
    expect(parseBaseAccount(text)).toEqual(problem(words));
  });

  it('has a sign-in address that names it', () => {
    const address = signInAddress('aws-us-gov', acme);
    expect(address).toBe('https://acme-corp.signin.amazonaws-us-gov.com/console');
    expect(parseBaseAccount(address)).toMatchObject({ value: { alias: acme } });
  });
});

describe('the session length', () => {
  it.each([
    ['', 3_600],
    ['1h', 3_600],
    ['12 hours', 43_200],
    ['90 min', 5_400],
    ['1h 30m', 5_400],
    ['1 h 30', undefined],
    ['3600', 3_600],
    ['43,200 s', 43_200],
    ['3599', undefined],
    ['3599s', undefined],
    ['43201', undefined],
    ['13h', undefined],
    ['4', undefined],
    ['90', undefined],
    ['an hour', undefined],
    ['-4h', undefined],
    ['9'.repeat(40), undefined],
  ])('%j is %s seconds', (text, seconds) => {
    const read = parseSessionLength(text);
    expect(read.ok ? read.value : undefined).toBe(seconds);
  });

  it('asks for the unit where there is none', () => {
    expect(parseSessionLength('4')).toEqual(problem('Write 4h or 4 min'));
  });
});

describe('the name and the path', () => {
  it.each([
    ['', '/'],
    ['/', '/'],
    ['team', '/team/'],
    ['/team/ops/', '/team/ops/'],
  ])('the path %j is %j', (text, path) => {
    expect(parsePath(text)).toEqual(value(path));
  });

  it('may have 512 characters', () => {
    const parts = 'x'.repeat(510);
    expect(parsePath(parts)).toEqual(value(`/${parts}/`));
  });

  it.each(
    bySaying([
      ['a b', 'without spaces'],
      ['a//b', 'single slashes'],
      ['é', 'accents'],
      ['x'.repeat(511), '512 characters; this one has 513'],
      [`${'/'.repeat(1_000_000)}x`, '512 characters; this one has 1,000,001'],
    ]),
  )('a path is refused: %s', (words, text) => {
    expect(parsePath(text)).toEqual(problem(words));
  });

  it.each(
    bySaying([
      ['team/Developer', 'own field'],
      ['a b', 'spaces'],
      ['x'.repeat(65), '64 characters; this one has 65'],
      ['arn:aws:s3:::x', 'names no role'],
    ]),
  )('a name is refused: %s', (words, text) => {
    expect(parseBareName(text)).toEqual(problem(words));
  });
});

describe('the description', () => {
  it.each(
    bySaying([
      ['Käse & “', 'no “'],
      ['日本', '“日”'],
      ['😀', '“😀”'],
      ['\u00a0.\u0085.', 'IAM takes no'],
      ['x'.repeat(1_001), '1,000 characters; this one has 1,001'],
    ]),
  )('is refused: %s', (words, text) => {
    expect(parseDescription(text)).toEqual(problem(words));
  });

  it('may have accents, signs and 1,000 characters', () => {
    const text = `Käse ¿? ${'x'.repeat(992)}`;
    expect(parseDescription(` ${text} `)).toEqual(value(text));
  });
});

describe('the trusted users and roles', () => {
  const base = { partition: 'aws', account: '111111111111' } as const;
  it.each([
    ['alice', 'user', 'arn:aws:iam::111111111111:user/alice'],
    ['/team/bob', 'user', 'arn:aws:iam::111111111111:user/team/bob'],
    ['arn:aws:iam::111111111111:role/a/b/C', 'role', 'arn:aws:iam::111111111111:role/a/b/C'],
  ] as const)('%s is a %s', (text, kind, arn) => {
    expect(parseTrustedName(text, kind, base)).toMatchObject({ value: { arn, kind } });
  });

  it.each([
    ['arn:aws:iam::111111111111:user/a', 'role', 'of a user, not of a role'],
    ['arn:aws:iam::111111111111:group/a', 'user', 'groups'],
    ['arn:aws:iam::333333333333:user/a', 'user', '3333-3333-3333, not in the base account'],
    ['arn:aws-cn:iam::111111111111:user/a', 'user', 'another partition'],
    ['arn:aws:sts::111111111111:assumed-role/A/b', 'role', 'session'],
    ['arn:aws:iam::111111111111:root', 'user', 'no ARN of a user'],
    ['a/é/b', 'user', 'path'],
    ['a$', 'user', 'no name'],
    ['x'.repeat(65), 'user', '1 to 64'],
    ['AWSReservedSSO_Dev_0123456789abcdef', 'role', 'has a path'],
  ] as const)('%s is no %s', (text, kind, words) => {
    expect(parseTrustedName(text, kind, base)).toEqual(problem(words));
  });
});

describe('the managed policies', () => {
  const target = { partition: 'aws-us-gov', account: '222222222222' } as const;
  it('are AWS’s own by name, with the path that the name does not tell, and ARNs', () => {
    const own = 'arn:aws-us-gov:iam::222222222222:policy/team/Own';
    const read = parseManagedPolicies(
      `ReadOnlyAccess\n Billing ${own}\njob-function/Of-Tomorrow\nNewAccess`,
      target,
    );
    expect(read).toEqual(
      value([
        { arn: 'arn:aws-us-gov:iam::aws:policy/ReadOnlyAccess', isGuess: false },
        { arn: 'arn:aws-us-gov:iam::aws:policy/job-function/Billing', isGuess: false },
        { arn: own, isGuess: false },
        { arn: 'arn:aws-us-gov:iam::aws:policy/job-function/Of-Tomorrow', isGuess: true },
        { arn: 'arn:aws-us-gov:iam::aws:policy/NewAccess', isGuess: true },
      ]),
    );
  });

  it.each(
    bySaying([
      ['readonlyaccess', 'spelled ReadOnlyAccess'],
      ['ReadOnlyAccess ReadOnlyAccess', 'stands twice'],
      ['ReadOnlyAccess arn:aws-us-gov:iam::aws:policy/ReadOnlyAccess', 'stands twice'],
      ['arn:aws:iam::aws:policy/ReadOnlyAccess', 'is in AWS; the role is in AWS GovCloud'],
      ['arn:aws-us-gov:iam::333333333333:policy/Own', 'in account 3333-3333-3333'],
      ['arn:aws-us-gov:iam::aws:policy/aws-service-role/X', 'cannot be attached'],
      ['arn:aws-us-gov:iam::222222222222:role/X', 'no ARN of a policy'],
      ['a$b', 'no name of a policy'],
      [Array.from({ length: 11 }, (_, at) => `P${at}`).join(' '), 'at most 10 managed policies'],
      ['x'.repeat(200_000), 'too long'],
    ]),
  )('are refused: %s', (words, text) => {
    expect(parseManagedPolicies(text, target)).toEqual(problem(words));
  });

  it('may be ten', () => {
    const ten = Array.from({ length: 10 }, (_, at) => `P${at}`).join('\n');
    expect(parseManagedPolicies(ten, target)).toMatchObject({ ok: true });
  });
});

describe('the tags', () => {
  it('have the first equals sign between key and value', () => {
    expect(parseTags('Team = Plattform Süd\r\n\nA=b=c\nEmpty=')).toEqual(
      value([
        { key: 'Team', value: 'Plattform Süd' },
        { key: 'A', value: 'b=c' },
        { key: 'Empty', value: '' },
      ]),
    );
  });

  it.each(
    bySaying([
      ['A=1\nTeam', 'Line 2: write the key'],
      ['=x', 'key is missing'],
      ['aws:x=1', 'AWS’s own'],
      ['Team=1\nteam=2', 'Line 2: “team” has a value already'],
      [`${'k'.repeat(129)}=1`, '128 characters; this one has 129'],
      [`k=${'v'.repeat(257)}`, '256 characters; this one has 257'],
      ['a<b=1', 'a key is made of'],
      ['a=1;2', 'a value is made of'],
      [
        Array.from({ length: 51 }, (_, at) => `k${at}=`).join('\n'),
        'at most 50 tags; these are 51',
      ],
      ['k=v\n'.repeat(2_000), 'at most 50'],
    ]),
  )('are refused: %s', (words, text) => {
    expect(parseTags(text)).toEqual(problem(words));
  });

  it('may be fifty, of the greatest length', () => {
    const line = (at: number) => `${`k${at}`.padEnd(128, 'k')}=${'v'.repeat(256)}`;
    const fifty = Array.from({ length: 50 }, (_, at) => line(at)).join('\n');
    expect(parseTags(fifty)).toMatchObject({ ok: true });
  });
});
