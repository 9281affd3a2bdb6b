import { describe, expect, it } from 'vitest';
import { plainSearch } from '../../src/background/plain-search.ts';
import { noDetails, type Role } from '../../src/domain/role.ts';

const make = (displayName: string, more: Partial<Role> = {}): Role => ({
  partition: 'aws',
  account: '111111111111',
  roleName: 'Admin',
  variant: '',
  ...noDetails,
  displayName,
  ...more,
});

const roles = [
  make('Old shop'),
  make('Shop prod', { region: 'eu-west-1' }),
  make('Café test', { account: '222233334444', roleName: 'team/ReadOnly', group: 'Drinks' }),
  make('', { account: 'acme-data', roleName: 'Analyst' }),
];

describe('plainSearch', () => {
  it.each([
    ['', ['Old shop', 'Shop prod', 'Café test', '']],
    ['  ', ['Old shop', 'Shop prod', 'Café test', '']],
    ['shop', ['Shop prod', 'Old shop']],
    ['PROD shop', ['Shop prod']],
    ['cafe', ['Café test']],
    ['2222-3333', ['Café test']],
    ['22223333', ['Café test']],
    ['read drink', ['Café test']],
    ['eu-west', ['Shop prod']],
    ['acme', ['']],
    ['shop zebra', []],
  ])('“%s”', (query, names) => {
    expect(plainSearch(roles, query).map(({ displayName }) => displayName)).toEqual(names);
  });
});
