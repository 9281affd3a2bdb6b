import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAccount, isAccountId, parseAccount } from '../../src/domain/account.ts';

const accountId = fc.stringMatching(/^[0-9]{12}$/);
const alias = fc
  .stringMatching(/^[a-z](-?[a-z0-9]){2,31}$/)
  .filter((text) => text.length >= 3 && text.length <= 63);

describe('parseAccount', () => {
  it.each([
    ['twelve digits', '123456789012', '123456789012'],
    ['twelve digits with leading zeros', '000000000012', '000000000012'],
    ['the grouping of AWS’s console', '1234-5678-9012', '123456789012'],
    ['groups between spaces', '1234 5678 9012', '123456789012'],
    ['groups of three', '123 456 789 012', '123456789012'],
    ['groups of three between hyphens', '123-456-789-012', '123456789012'],
    ['white space around', ' \t123456789012\n', '123456789012'],
    ['an alias', 'my-company', 'my-company'],
    ['an alias with digits', '4711-prod', '4711-prod'],
    ['an alias of digits alone', '4711', '4711'],
    ['a long alias of digits alone', '1234567890123456', '1234567890123456'],
    ['an alias of digits alone', '4711', '4711'],
    ['an alias of digits and hyphens', '2024-10', '2024-10'],
    ['the shortest alias', 'abc', 'abc'],
    ['the longest alias', 'a'.repeat(63), 'a'.repeat(63)],
  ])('reads %s', (_, text, account) => {
    expect(parseAccount(text)).toEqual({ ok: true, value: account });
  });

  it.each([
    ['nothing', '', 'Enter the account: its 12 digits, or its alias.'],
    ['white space alone', ' \n', 'Enter the account: its 12 digits, or its alias.'],
    ['eleven digits', '12345678901', 'An account ID has 12 digits; this one has 11.'],
    ['thirteen digits', '1234567890123', 'An account ID has 12 digits; this one has 13.'],
    ['too few grouped digits', '1234-5678-901', 'An account ID has 12 digits; this one has 11.'],
    ['nine digits', '123456789', 'An account ID has 12 digits; this one has 9.'],
    ['15 digits', '123456789012345', 'An account ID has 12 digits; this one has 15.'],
    ['few digits between spaces', '12 34', 'An account ID has 12 digits; this one has 4.'],
    ['two characters', 'ab', 'An account alias has at least 3 characters.'],
    [
      '64 characters',
      'a'.repeat(64),
      'An account alias has at most 63 characters; this one has 64.',
    ],
    ['capital letters', 'MyCompany', 'An account alias has no capital letters.'],
    [
      'a hyphen in front',
      '-company',
      'An account alias neither starts nor ends with a hyphen, nor has two in a row.',
    ],
    [
      'a hyphen at the end',
      'company-',
      'An account alias neither starts nor ends with a hyphen, nor has two in a row.',
    ],
    [
      'two hyphens in a row',
      'my--company',
      'An account alias neither starts nor ends with a hyphen, nor has two in a row.',
    ],
    [
      'an underscore',
      'my_company',
      'An account is 12 digits, or an alias of small letters, digits and hyphens.',
    ],
    [
      'digits of another script',
      '١٢٣٤٥٦٧٨٩٠١٢',
      'An account is 12 digits, or an alias of small letters, digits and hyphens.',
    ],
    [
      'a line break within',
      'my\ncompany',
      'An account is 12 digits, or an alias of small letters, digits and hyphens.',
    ],
  ])('refuses %s with the reason', (_, text, problem) => {
    expect(parseAccount(text)).toEqual({ ok: false, problem });
  });

  it('reads every account ID and its formatted form as the same account', () => {
    fc.assert(
      fc.property(accountId, (account) => {
        expect(parseAccount(account)).toEqual({ ok: true, value: account });
        expect(parseAccount(formatAccount(account))).toEqual({ ok: true, value: account });
      }),
    );
  });

  it('reads every alias as it stands', () => {
    fc.assert(
      fc.property(alias, (text) => {
        expect(parseAccount(text)).toEqual({ ok: true, value: text });
      }),
    );
  });

  it('never refuses twelve digits because of how many it says there are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('0', '7', ' ', '-'), { maxLength: 30 }).map((all) => all.join('')),
        (text) => {
          expect(parseAccount(text)).not.toEqual({
            ok: false,
            problem: 'An account ID has 12 digits; this one has 12.',
          });
        },
      ),
    );
  });
});

describe('isAccountId', () => {
  it.each([
    ['123456789012', true],
    ['1234-5678-9012', false],
    ['my-company', false],
    ['123456789012\n', false],
    ['1234567890123', false],
    ['', false],
  ])('says of %j: %s', (text, answer) => {
    expect(isAccountId(text)).toBe(answer);
  });
});

describe('formatAccount', () => {
  it('groups an ID as AWS’s console does', () => {
    expect(formatAccount('001234567890')).toBe('0012-3456-7890');
  });

  it('leaves an alias as it is', () => {
    expect(formatAccount('my-company')).toBe('my-company');
  });
});
