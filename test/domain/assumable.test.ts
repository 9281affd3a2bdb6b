/** Which roles can be switched to from where one is signed in, and the reasons for those that cannot. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { obstacleTo, otherRoleName, reachIn, whyNot } from '../../src/domain/assumable.ts';
import type { BaseIdentity } from '../../src/domain/base-identity.ts';
import { noDetails, type Role } from '../../src/domain/role.ts';
import { whyReport } from '../../src/domain/why-report.ts';
import { arbitraryRole } from './arbitrary-role.ts';

const base: BaseIdentity = {
  partition: 'aws',
  account: '111122223333',
  alias: 'acme-main',
  kind: 'user',
  name: 'alice',
};
const role = (more: Partial<Role> = {}): Role => ({
  partition: 'aws',
  account: '444455556666',
  roleName: 'ops/Admin',
  variant: '',
  ...noDetails,
  ...more,
});

describe('a role', () => {
  it.each<[string, Partial<Role>, Partial<BaseIdentity>, string | undefined]>([
    ['without a base account is for everybody', {}, {}, undefined],
    ['of this account’s number', { baseAccount: '111122223333' }, {}, undefined],
    ['of this account’s alias', { baseAccount: 'acme-main' }, {}, undefined],
    ['of another account', { baseAccount: '999999999999' }, {}, 'base-account'],
    ['of another alias', { baseAccount: 'other' }, {}, 'base-account'],
    [
      'by number, where only the alias is known',
      { baseAccount: '111122223333' },
      { account: '' },
      'base-account-unknown',
    ],
    [
      'by alias, where only the number is known',
      { baseAccount: 'acme-main' },
      { alias: '' },
      'base-account-unknown',
    ],
    ['of this role', { baseRole: 'alice' }, {}, undefined],
    ['of another role', { baseRole: 'Admins' }, { kind: 'role', name: 'Readers' }, 'base-role'],
    ['of another partition', { partition: 'aws-cn' }, {}, 'partition'],
    ['for the root user', {}, { kind: 'root' }, 'root'],
  ])('%s: %j as %j → %s', (_, ofRole, ofBase, obstacle) => {
    const found = whyNot(role(ofRole), { ...base, ...ofBase });
    expect(found?.obstacle).toBe(obstacle);
    if (found) expect(found.words).toMatch(/\w+\./);
  });

  it('is free when any of the sessions may assume it', () => {
    const bound = role({ baseAccount: '999999999999' });
    const other = { ...base, account: '999999999999', alias: '' };
    expect(obstacleTo(bound, [base, other])).toBeUndefined();
    expect(obstacleTo(bound, [base])?.obstacle).toBe('base-account');
    expect(obstacleTo(bound, [])).toBeUndefined();
  });

  it('of another partition is free when one is signed in there too', () => {
    const china = role({ partition: 'aws-cn' });
    expect(obstacleTo(china, [base, { ...base, partition: 'aws-cn' }])).toBeUndefined();
  });

  it.each([
    ['Admin', 'ops/Admin', undefined],
    ['Admin', 'ReadOnly', 'other-role-name'],
  ])('signed in as %s, with “same name only”: %s → %s', (name, roleName, obstacle) => {
    const bound = role({ roleName, baseAccount: base.account });
    const worn: BaseIdentity = { ...base, kind: 'role', name };
    expect(otherRoleName(bound, [worn])?.obstacle).toBe(obstacle);
    expect(otherRoleName({ ...bound, baseAccount: '' }, [worn])).toBeUndefined();
  });
});

describe('a report', () => {
  it('holds no account number, alias or role name', () => {
    const bound = role({ baseAccount: '999999999999' });
    const obstacle = whyNot(bound, base);
    if (!obstacle) throw new Error('no obstacle');
    const report = whyReport({ role: bound, bases: [base], obstacle }, '0.1.0');
    expect(report).toContain('obstacle: base-account');
    for (const secret of [
      '444455556666',
      '999999999999',
      '111122223333',
      'acme-main',
      'Admin',
      'alice',
    ]) {
      expect(report).not.toContain(secret);
    }
    expect(report).not.toMatch(/\d{4}/);
  });

  it('shows which accounts are the same', () => {
    const bound = role({ account: '111122223333', baseAccount: '999999999999' });
    const obstacle = whyNot(bound, base);
    if (!obstacle) throw new Error('no obstacle');
    const report = whyReport({ role: bound, bases: [base], obstacle }, '0.1.0');
    expect(report.match(/number A/g)).toHaveLength(2);
  });
});

it('nothing but what decides from where a role can be reached has a say in that', () => {
  const bases: BaseIdentity[] = [base, { ...base, kind: 'role', name: 'Readers', account: '' }];
  const words = (one: Parameters<typeof obstacleTo>[0]) => [
    ...bases.map((from) => whyNot(one, from)),
    otherRoleName(one, bases),
  ];
  // Bound to an account or not, and named as the role signed in with or not: the name decides in one of these alone.
  const roles = fc
    .tuple(
      arbitraryRole,
      fc.constantFrom('', '111122223333', '999999999999'),
      fc.constantFrom('Readers', 'Admin'),
    )
    .map(([other, baseAccount, roleName]): Role => ({ ...other, baseAccount, roleName }));
  fc.assert(
    fc.property(roles, (one) => {
      expect(words(reachIn(one))).toEqual(words(one));
    }),
  );
});
