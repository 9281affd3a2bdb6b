import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isPermissionSetName,
  parseSignedInName,
  permissionSetOf,
} from '../../src/domain/signed-in-name.ts';

describe('parseSignedInName', () => {
  it.each([
    ['nothing', '  ', ''],
    ['a role', ' Developer ', 'Developer'],
    ['a role without its path', '/team/ops/Developer', 'Developer'],
    ['a role of 64 characters', 'x'.repeat(64), 'x'.repeat(64)],
    ['a permission set', 'AdministratorAccess', 'AdministratorAccess'],
    ['the role of a permission set', 'AWSReservedSSO_Dev_0123456789abcdef', 'Dev'],
    [
      'the role of a permission set with its path',
      'aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Dev_Ops_0123456789abcdef',
      'Dev_Ops',
    ],
    ['a role that only looks so', 'AWSReservedSSO_Dev_0123', 'AWSReservedSSO_Dev_0123'],
  ])('reads %s', (_, text, name) => {
    expect(parseSignedInName(text)).toEqual({ ok: true, value: name });
  });

  it.each([
    ['an ARN', 'arn:aws:sts::123456789012:assumed-role/Dev/me', 'This is an ARN.'],
    ['a path alone', 'team/', 'Enter the role name'],
    ['a space', 'my role', 'A role name cannot hold spaces.'],
    ['65 characters', 'x'.repeat(65), 'at most 64 characters'],
  ])('refuses %s', (_, text, problem) => {
    const parsed = parseSignedInName(text);
    expect(parsed.ok ? parsed.value : parsed.problem).toContain(problem);
  });

  it('gives the same when it is given what it gave', () => {
    const text = fc.oneof(
      fc.string(),
      fc.stringMatching(/^(AWSReservedSSO_){0,2}[\w+=,.@-]{1,20}(_[0-9a-f]{16}){0,2}$/),
    );
    fc.assert(
      fc.property(text, (given) => {
        const once = parseSignedInName(given);
        if (once.ok) expect(parseSignedInName(once.value)).toEqual(once);
      }),
    );
  });
});

describe('a permission set', () => {
  it('is found in the name of its role', () => {
    expect(permissionSetOf('AWSReservedSSO_Dev_0123456789abcdef')).toBe('Dev');
    expect(permissionSetOf('Admin')).toBe('Admin');
  });

  it.each([
    ['Admin', true],
    ['a+b=c,d.e@f-g_h', true],
    ['x'.repeat(32), true],
    ['x'.repeat(33), false],
    ['team/Admin', false],
    ['', false],
  ])('may be called “%s”: %s', (name, isOne) => {
    expect(isPermissionSetName(name)).toBe(isOne);
  });
});
