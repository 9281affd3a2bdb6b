/** What strange texts say of roles and accounts: the one thing they name, or nothing, with the reason. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roleArn } from '../../src/domain/arn.ts';
import { findReference, isMeant, searchFor } from '../../src/domain/reference.ts';
import { switchLink } from '../../src/domain/switch-link.ts';
import { arbitraryRole } from './arbitrary-role.ts';

const admin = { partition: 'aws', account: '111111111111', roleName: 'Admin' };
const link = 'https://signin.aws.amazon.com/switchrole?roleName=Admin&account=111111111111';
const arn = 'arn:aws:iam::111111111111:role/Admin';

describe('a role is found', () => {
  it.each([
    ['an ARN', arn],
    ['an ARN in a sentence', `Please assume ${arn}.`],
    ['an ARN in brackets', `the role (${arn}), as ever`],
    ['an ARN in JSON', `{"AWS":"${arn}"}`],
    ['an ARN in an address', `https://wiki.example/?role=${encodeURIComponent(arn)}`],
    ['the same ARN twice', `${arn}\n${arn}`],
    ['a link', link],
    ['a link in a sentence', `Go to ${link}, then`],
    ['a link in Markdown', `[Admin](${link})`],
    ['a link and its ARN', `${link} ${arn}`],
    ['an ARN beside another account', `From 999999999999 to ${arn}`],
  ])('in %s', (_, text) => {
    expect(findReference(text)).toMatchObject({ ok: true, value: admin });
  });

  it('with its path, in its partition', () => {
    expect(findReference('arn:aws-cn:iam::111111111111:role/team/ops/Admin')).toMatchObject({
      value: { partition: 'aws-cn', account: '111111111111', roleName: 'team/ops/Admin' },
    });
  });

  it('in the ARN and the switch link of any role', () => {
    fc.assert(
      fc.property(arbitraryRole, (role) => {
        for (const text of [roleArn(role), switchLink(role)]) {
          // A path may hold any printable character; those that end an ARN in a text are no one’s.
          if (text === undefined || !/^[\w+=@/-]+$/.test(role.roleName)) continue;
          const found = findReference(text);
          expect(found.ok && isMeant(role, found.value)).toBe(true);
        }
      }),
    );
  });
});

describe('an account is found', () => {
  it.each([
    '111111111111',
    '1111-1111-1111',
    'Account: 111111111111.',
    '(111111111111)',
    'https://111111111111.signin.aws.amazon.com/console',
    'arn:aws:s3:::logs-111111111111',
    'arn:aws:sts::111111111111:assumed-role/Admin/alice',
    '111111111111 and 1111-1111-1111',
  ])('in “%s”', (text) => {
    expect(findReference(text)).toMatchObject({
      ok: true,
      value: { account: '111111111111', roleName: undefined },
    });
  });

  it.each([
    '1111111111111',
    '11111111111',
    '1111-1111-1111-1111',
    'a111111111111',
    '4111111111111b',
  ])('but not in “%s”', (text) => expect(findReference(text).ok).toBe(false));
});

describe('nothing is taken', () => {
  it.each([
    ['from nothing', '', 'no role’s ARN'],
    ['from words', 'Administrator access', 'no role’s ARN'],
    ['from two roles', `${arn} arn:aws:iam::222222222222:role/Admin`, 'more than one role'],
    ['from one name in two partitions', `${arn} ${arn.replace('aws', 'aws-cn')}`, 'more than one'],
    ['from a link and another role', `${link} ${arn}Other`, 'more than one role'],
    ['from two accounts', '111111111111 222222222222', 'more than one account'],
    ['from a link that looks like AWS’s', link.replace('.com', '.com.evil.example'), 'Do not use'],
    ['from a link that carries a name', link.replace('//', '//aws@'), 'user name or password'],
    ['from an unencrypted link', link.replace('https', 'http'), 'begins with https'],
    ['from a link that leads on', `${link}&redirect_uri=https://evil.example`, 'lead on to'],
    ['from a link with a field twice', `${link}&account=222222222222`, 'twice'],
    ['from a link to nowhere', 'https://signin.aws.amazon.com/switchrole', 'names no role'],
    ['from an ARN beside a bad link', `${arn} https://evil.example/switchrole`, 'not a sign-in'],
    ['from a whole page', `${arn} `.repeat(1000), 'too long'],
  ])('%s', (_, text, problem) => {
    expect(findReference(text)).toMatchObject({
      ok: false,
      problem: expect.stringContaining(problem),
    });
  });

  it('and nothing is thrown, whatever the text', () => {
    const pieces = fc.constantFrom(
      arn,
      link,
      '111111111111',
      '%',
      '%E0',
      '://',
      '-',
      '\u0000',
      '"',
    );
    const texts = fc.array(fc.oneof(fc.string({ unit: 'binary' }), pieces));
    fc.assert(
      fc.property(texts, (parts) => {
        const found = findReference(parts.join(''));
        expect(found.ok ? found.value.account : found.problem).not.toBe('');
      }),
    );
  });

  it('of texts made to keep it busy', () => {
    for (const text of ['1-'.repeat(9_000), 'arn:'.repeat(5_000), 'https://'.repeat(2_000)]) {
      expect(findReference(text).ok).toBe(false);
    }
  });
});

it('is searched for by what tells it apart', () => {
  const search = (text: string) => {
    const found = findReference(text);
    return found.ok ? searchFor(found.value) : found.problem;
  };
  expect(search('111111111111')).toBe('1111-1111-1111');
  expect(search('arn:aws:iam::111111111111:role/team/Admin')).toBe('1111-1111-1111 Admin');
});
