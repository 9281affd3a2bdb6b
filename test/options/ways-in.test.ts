/** What an address says to the options page, and what a text field says of a role. */
import { describe, expect, it, vi } from 'vitest';

vi.hoisted(() => {
  vi.stubGlobal('location', { hash: '' });
  vi.stubGlobal('addEventListener', () => {});
});

import { noDetails, type Role, roleKey } from '../../src/domain/role.ts';
import { choiceText, readChoice } from '../../src/options/role-choice.ts';
import { firstDraft } from '../../src/options/role-draft.ts';
import { parseRoute } from '../../src/options/route.ts';

const nothing = { shown: 'table', newRole: false, reference: '', search: '', shortcut: undefined };
const link = 'https://signin.aws.amazon.com/switchrole?account=111111111111&roleName=a/B&x=#y';

describe('an address', () => {
  it.each([
    ['', { tab: 'roles' }],
    ['#import', { tab: 'import' }],
    ['#set-up', { tab: 'set-up' }],
    ['#nothing', { tab: 'roles' }],
    ['#roles/text', { tab: 'roles', shown: 'text' }],
    ['#roles/duplicates', { tab: 'roles', shown: 'duplicates' }],
    ['#import/text', { tab: 'import' }],
    ['#welcome', { tab: 'roles', shown: 'welcome' }],
    ['#roles/welcome', { tab: 'roles' }],
    ['#roles/new', { tab: 'roles', newRole: true }],
    [
      `#roles/new?reference=${encodeURIComponent(link)}`,
      { tab: 'roles', newRole: true, reference: link },
    ],
    [`#roles?search=${encodeURIComponent('a & b? %')}`, { tab: 'roles', search: 'a & b? %' }],
    ['#roles?search=%', { tab: 'roles', search: '%' }],
    ['#settings/shortcuts', { tab: 'settings', shortcut: '' }],
    ['#settings/shortcuts/3', { tab: 'settings', shortcut: '3' }],
    ['#import/shortcuts/3', { tab: 'import' }],
  ])('%s leads to %o', (hash, route) => {
    expect(parseRoute(hash)).toEqual({ ...nothing, ...route });
  });
});

describe('the form for a new role', () => {
  it.each([
    [link, { account: '111111111111', roleName: 'a/B' }],
    [
      'arn:aws-cn:iam::111111111111:role/B',
      { partition: 'aws-cn', account: '111111111111', roleName: 'B' },
    ],
    ['1111-1111-1111', { account: '111111111111', roleName: '' }],
    ['', { account: '', roleName: '' }],
  ])('opens filled in from “%s”', (reference, fields) => {
    expect(firstDraft(reference)).toMatchObject({ draft: fields, problem: undefined });
  });

  it.each([
    ['https://evil.example/switchrole?account=111111111111', 'not a sign-in host'],
    ['11111111111', '12 digits'],
    ['words', 'Paste a whole'],
  ])('says what is wrong with “%s” and takes nothing of it', (reference, problem) => {
    const { draft, problem: said } = firstDraft(reference);
    expect(said).toContain(problem);
    expect(draft.account).toBe('');
  });
});

describe('a role in a text field', () => {
  const role = (details: Partial<Role>): Role => ({
    partition: 'aws',
    account: '111111111111',
    roleName: 'Admin',
    variant: '',
    ...noDetails,
    ...details,
  });
  const roles = [
    role({ displayName: 'Shop prod' }),
    role({ displayName: 'Shop prod', variant: 'eu' }),
    role({ displayName: 'Shop prod', partition: 'aws-cn' }),
    role({ account: '222222222222' }),
  ];

  it('has a text that is its own', () => {
    expect(new Set(roles.map(choiceText)).size).toBe(roles.length);
    for (const one of roles) {
      expect(readChoice(roles, choiceText(one))).toEqual({ ok: true, value: roleKey(one) });
    }
  });

  it('is found by any search with one hit', () => {
    expect(readChoice(roles, '2222')).toMatchObject({ value: 'aws 222222222222 Admin' });
  });

  it('is none for no text, and is not guessed', () => {
    expect(readChoice(roles, ' ')).toEqual({ ok: true, value: undefined });
    expect(readChoice(roles, 'shop')).toMatchObject({
      problem: '“shop” matches 3 roles. Choose one of the list.',
    });
    expect(readChoice(roles, 'zebra')).toMatchObject({ problem: 'No role matches “zebra”.' });
  });
});
