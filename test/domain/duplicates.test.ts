/** Duplicates: which roles stand twice, what joining them keeps, and how names are told apart. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  differences,
  findDuplicates,
  joinEdits,
  joined,
  namesApart,
} from '../../src/domain/duplicates.ts';
import { noDetails, type Role, roleKey } from '../../src/domain/role.ts';

const role = (details: Partial<Role>): Role => ({
  partition: 'aws',
  account: '111111111111',
  roleName: 'Admin',
  variant: '',
  ...noDetails,
  ...details,
});

const first = role({ displayName: 'Shop', color: 'ea7158' });
const second = role({ displayName: 'Shop EU', variant: 'eu', region: 'eu-west-1' });
const byAlias = role({ account: 'acme', displayName: 'By alias', favorite: true });

describe('duplicates', () => {
  it('are entries of one role, the first of them the one without a variant', () => {
    expect(findDuplicates([second, first, byAlias])).toEqual([
      { kind: 'same-role', roles: [first, second] },
    ]);
  });

  it('are an account’s alias and number, where the alias is known', () => {
    const names = [{ account: '111111111111', alias: 'acme' }];
    expect(findDuplicates([byAlias, first], names)).toEqual([
      { kind: 'same-role', roles: [first, byAlias] },
    ]);
    const elsewhere = role({ ...byAlias, roleName: 'Other' });
    expect(findDuplicates([elsewhere, first], names)).toEqual([]);
  });

  it('are different roles of one name', () => {
    const other = role({ account: '222222222222', displayName: 'Shop' });
    const china = role({ partition: 'aws-cn', displayName: 'Else' });
    expect(findDuplicates([first, other, china])).toEqual([
      { kind: 'same-name', roles: [first, other] },
    ]);
  });

  it('are not roles without a name', () => {
    expect(findDuplicates([role({}), role({ account: '222222222222' })])).toEqual([]);
  });
});

describe('joining', () => {
  it('shows only what entries contradict each other in', () => {
    expect(differences([first, second])).toEqual([
      { field: 'displayName', values: ['Shop', 'Shop EU'] },
    ]);
    expect(differences([first, byAlias])).toContainEqual({
      field: 'favorite',
      values: [false, true],
    });
  });

  it('keeps what one alone says, and of contradictions what was chosen', () => {
    expect(joined([first, second], {})).toEqual({ ...first, region: 'eu-west-1' });
    expect(joined([first, second], { displayName: 'Shop EU' })).toEqual({
      ...first,
      displayName: 'Shop EU',
      region: 'eu-west-1',
    });
    expect(joined([first, byAlias], {}).favorite).toBe(true);
    expect(joined([first, byAlias], { favorite: false }).favorite).toBe(false);
  });

  it('removes the others in the same step', () => {
    expect(joinEdits([first, second], {})).toEqual([
      { key: roleKey(second), live: false },
      { key: roleKey(first), details: { region: 'eu-west-1' } },
    ]);
  });
});

describe('names told apart', () => {
  it.each([
    [
      [{ region: 'eu-west-1' }, { region: 'us-east-1' }],
      ['N · eu-west-1', 'N · us-east-1'],
    ],
    [
      [{ roleName: 'a/Admin' }, { roleName: 'Audit' }],
      ['N · Admin', 'N · Audit'],
    ],
    [
      [{ account: '111111111111' }, { account: '222222222222' }],
      ['N · 1111-1111-1111', 'N · 2222-2222-2222'],
    ],
  ])('%o become %o', (details, names) => {
    expect(namesApart(details.map((detail) => role({ displayName: 'N', ...detail })))).toEqual(
      names,
    );
  });

  it('are always different', () => {
    const identity = fc.record({
      partition: fc.constantFrom('aws', 'aws-cn'),
      account: fc.constantFrom('111111111111', 'acme', '222222222222'),
      roleName: fc.constantFrom('Admin', 'a/Admin', 'b/Admin'),
      region: fc.constantFrom('', 'eu-west-1', 'us-east-1'),
    });
    const lists = fc.uniqueArray(identity as fc.Arbitrary<Partial<Role>>, {
      selector: (one) => roleKey(role(one)),
      minLength: 2,
    });
    fc.assert(
      fc.property(lists, (all) => {
        const names = namesApart(all.map((one) => role({ displayName: 'Same', ...one })));
        expect(new Set(names).size).toBe(all.length);
      }),
    );
  });
});
