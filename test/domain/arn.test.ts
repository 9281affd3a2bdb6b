import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAccountId } from '../../src/domain/account.ts';
import { parseRoleArn, roleArn } from '../../src/domain/arn.ts';
import { arbitraryRole } from './arbitrary-role.ts';

const SHAPE = 'A role’s ARN looks like arn:aws:iam::123456789012:role/Name.';

describe('parseRoleArn', () => {
  it.each([
    [
      'a role',
      'arn:aws:iam::123456789012:role/Admin',
      { partition: 'aws', account: '123456789012', roleName: 'Admin' },
    ],
    [
      'a role with a path',
      'arn:aws:iam::123456789012:role/team/ops/Admin',
      { partition: 'aws', account: '123456789012', roleName: 'team/ops/Admin' },
    ],
    [
      'a GovCloud role',
      'arn:aws-us-gov:iam::123456789012:role/Admin',
      { partition: 'aws-us-gov', account: '123456789012', roleName: 'Admin' },
    ],
    [
      'a role in China',
      'arn:aws-cn:iam::123456789012:role/Admin',
      { partition: 'aws-cn', account: '123456789012', roleName: 'Admin' },
    ],
    [
      'a role in the sovereign cloud',
      'arn:aws-eusc:iam::123456789012:role/Admin',
      { partition: 'aws-eusc', account: '123456789012', roleName: 'Admin' },
    ],
    [
      'white space around',
      ' arn:aws:iam::123456789012:role/Admin\n',
      { partition: 'aws', account: '123456789012', roleName: 'Admin' },
    ],
  ])('reads %s', (_, text, value) => {
    expect(parseRoleArn(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['nothing', '', SHAPE],
    ['a user', 'arn:aws:iam::123456789012:user/Jo', SHAPE],
    ['a session of a role', 'arn:aws:sts::123456789012:assumed-role/Admin/jo', SHAPE],
    ['a role without a name', 'arn:aws:iam::123456789012:role/', SHAPE],
    ['an account that is too short', 'arn:aws:iam::12345678901:role/Admin', SHAPE],
    ['an alias for an account', 'arn:aws:iam::my-company:role/Admin', SHAPE],
    ['a region where IAM has none', 'arn:aws:iam:eu-west-1:123456789012:role/Admin', SHAPE],
    ['a line break within', 'arn:aws:iam::123456789012:role/Ad\nmin', SHAPE],
    [
      'a partition that Hatrack does not know',
      'arn:aws-iso:iam::123456789012:role/Admin',
      'Hatrack does not know the partition aws-iso.',
    ],
  ])('refuses %s with the reason', (_, text, problem) => {
    expect(parseRoleArn(text)).toEqual({ ok: false, problem });
  });
});

describe('roleArn', () => {
  it('has none for an account known by its alias', () => {
    expect(roleArn({ partition: 'aws', account: 'my-company', roleName: 'Admin' })).toBeUndefined();
  });

  it('is read back as the same role', () => {
    fc.assert(
      fc.property(
        arbitraryRole.filter(({ account }) => isAccountId(account)),
        ({ partition, account, roleName }) => {
          const arn = roleArn({ partition, account, roleName });
          expect(parseRoleArn(arn ?? '')).toEqual({
            ok: true,
            value: { partition, account, roleName },
          });
        },
      ),
    );
  });
});
