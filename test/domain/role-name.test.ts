import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRoleName, splitRoleName } from '../../src/domain/role-name.ts';

const PATH = 'A role path is made of parts between single slashes, without spaces or accents.';

describe('parseRoleName', () => {
  it.each([
    ['a name', 'Admin', 'Admin'],
    ['every kind of character that a name may hold', 'aZ09_+=,.@-', 'aZ09_+=,.@-'],
    ['a name with its path', 'team/ops/Admin', 'team/ops/Admin'],
    ['a path with signs', '!a#b?c&d%2F"~/Admin', '!a#b?c&d%2F"~/Admin'],
    ['a path that only begins like an ARN', 'arn:team/Admin', 'arn:team/Admin'],
    ['a slash in front, as ARNs have it', '/team/Admin', 'team/Admin'],
    ['white space around', ' Admin\n', 'Admin'],
    ['a name of 64 characters', 'a'.repeat(64), 'a'.repeat(64)],
    [
      'an Identity Center role with its path',
      'aws-reserved/sso.amazonaws.com/AWSReservedSSO_Ops_0123456789abcd',
      'aws-reserved/sso.amazonaws.com/AWSReservedSSO_Ops_0123456789abcd',
    ],
  ])('reads %s', (_, text, name) => {
    expect(parseRoleName(text)).toEqual({ ok: true, value: name });
  });

  it('keeps capitals apart, because a role is assumed by its exact name', () => {
    expect(parseRoleName('ADMIN')).not.toEqual(parseRoleName('Admin'));
  });

  it.each([
    ['nothing', '', 'Enter the role name, as IAM shows it.'],
    ['slashes alone', '//', 'Enter the role name, as IAM shows it.'],
    ['a path without a name', 'team/ops/', 'Enter the role name, as IAM shows it.'],
    [
      'a whole ARN',
      'arn:aws:iam::123456789012:role/team/Admin',
      'This is an ARN. Enter only what stands behind “role/”.',
    ],
    [
      'a whole ARN of another partition',
      'arn:aws-us-gov:iam::123456789012:role/Admin',
      'This is an ARN. Enter only what stands behind “role/”.',
    ],
    ['a space', 'My Role', 'A role name cannot hold spaces.'],
    ['a sign', 'Admin!', 'A role name cannot hold “!”.'],
    ['an accent', 'Ädmin', 'A role name cannot hold “Ä”.'],
    ['a whole emoji', 'Admin😀', 'A role name cannot hold “😀”.'],
    [
      'several wrong characters, of which it shows three',
      'a b!b#b$b!',
      'A role name cannot hold spaces, “!”, “#”.',
    ],
    ['two slashes within the path', 'team//ops/Admin', PATH],
    ['two slashes before the name', 'team//Admin', PATH],
    ['a space in the path', 'my team/Admin', PATH],
    ['an accent in the path', 'équipe/Admin', PATH],
    ['65 characters', 'a'.repeat(65), 'A role name has at most 64 characters; this one has 65.'],
    [
      '65 characters with the path',
      `${'p'.repeat(32)}/${'a'.repeat(32)}`,
      'The console cannot switch to a role whose path and name have more than 64 characters together; these have 65.',
    ],
  ])('refuses %s with the reason', (_, text, problem) => {
    expect(parseRoleName(text)).toEqual({ ok: false, problem });
  });

  it('answers at once for a path made to keep a pattern busy', () => {
    expect(parseRoleName(`${'a/'.repeat(50_000)}é/Admin`)).toEqual({ ok: false, problem: PATH });
  });

  it('reads every name that AWS documents as it stands', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^([!-.0-~]{1,9}\/){0,3}[\w+=,.@-]{1,30}$/).filter((t) => t.length <= 64),
        (text) => {
          expect(parseRoleName(text)).toEqual({ ok: true, value: text });
        },
      ),
    );
  });
});

describe('splitRoleName', () => {
  it.each([
    ['Admin', '', 'Admin'],
    ['ops/Admin', 'ops', 'Admin'],
    ['team/ops/Admin', 'team/ops', 'Admin'],
    ['/Admin', '', 'Admin'],
    ['ops/', 'ops', ''],
    ['', '', ''],
  ])('cuts “%s” into the path “%s” and the name “%s”', (text, path, name) => {
    expect(splitRoleName(text)).toEqual({ path, name });
  });
});
