/** What an account is called beside its number, in tables and in JSON alike: the role is called by it. */
import { describe, expect, it } from 'vitest';
import { readRoleList } from '../../src/formats/role-list.ts';
import { outcome } from './reading.ts';

const NUMBER = '123456789012';
const ADMIN = { account: NUMBER, roleName: 'Admin' };

describe('a table with Account beside the number', () => {
  it.each(['Account ID', 'AWS account ID', 'Account number'])('called %s', (name) => {
    expect(outcome(`Account,${name},Role\nshop-prod,${NUMBER},Admin`)).toMatchObject({
      roles: [{ ...ADMIN, displayName: 'shop-prod · Admin' }],
      problems: [],
    });
  });

  it('has the number in both', () => {
    expect(outcome(`Account,Account ID,Role\n${NUMBER},${NUMBER},Admin`)).toMatchObject({
      roles: [ADMIN],
      said: [''],
      problems: [],
    });
  });

  it('has a column of names besides', () => {
    const text = `Account,Account name,Account ID,Role\nx,Shop,${NUMBER},Admin`;
    expect(outcome(text)).toMatchObject({
      roles: [{ ...ADMIN, displayName: 'Shop · Admin' }],
      problems: [
        'warning 2:1 Account: “Account” is left out: “accountId” stands for the same field.',
      ],
    });
  });
});

describe('an entry of JSON', () => {
  it.each([
    ['accountName', { accountName: 'Shop', accountId: NUMBER, roleName: 'Admin' }],
    ['account', { account: 'Shop', accountId: NUMBER, role: 'Admin' }],
    ['a permission set', { account_name: 'Shop', account: NUMBER, permissionSet: 'Admin' }],
    ['an e-mail address', { accountName: 'Shop', email: 'a@b.ch', account: NUMBER, role: 'Admin' }],
    ['an ARN', { accountName: 'Shop', role_arn: `arn:aws:iam::${NUMBER}:role/Admin` }],
  ])('with %s', (_, entry) => {
    const text = JSON.stringify([entry]);
    expect(outcome(text)).toMatchObject({
      roles: [{ ...ADMIN, displayName: 'Shop · Admin' }],
      problems: [],
    });
    expect(readRoleList(text).namePattern).toBe(true);
  });

  it('that has a display name keeps it', () => {
    const text = JSON.stringify([{ accountName: 'Shop', name: 'Mine', ...ADMIN }]);
    expect(outcome(text)).toMatchObject({ roles: [{ displayName: 'Mine' }], problems: [] });
    expect(outcome(text, { namePattern: '{name}: {role}' })).toMatchObject({
      roles: [{ displayName: 'Shop: Admin' }],
    });
  });

  it('whose account’s name is no text says so', () => {
    expect(outcome(JSON.stringify([{ accountName: 7, ...ADMIN }]))).toMatchObject({
      said: [''],
      problems: [
        'warning 1:17 [0].accountName: “accountName” is left out: Hatrack has no such field.',
      ],
    });
  });

  it('whose account is another number says so', () => {
    const text = JSON.stringify([{ account: '111111111111', accountId: NUMBER, role: 'Admin' }]);
    expect(outcome(text)).toMatchObject({
      roles: [ADMIN],
      problems: [
        'warning 1:13 [0].account: “account” is left out: “accountId” stands for the same field.',
      ],
    });
  });
});
