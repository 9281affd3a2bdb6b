import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAccount } from '../../src/domain/account.ts';
import { parseRoleArn } from '../../src/domain/arn.ts';
import { parseColor } from '../../src/domain/color.ts';
import { PARTITION_IDS } from '../../src/domain/partition.ts';
import {
  checkRole,
  DETAIL_FIELDS,
  identityOfKey,
  noDetails,
  type RawRole,
  type Role,
  type RoleField,
  type RoleIdentity,
  roleKey,
  roleLabel,
} from '../../src/domain/role.ts';
import { parseRoleName } from '../../src/domain/role-name.ts';
import { parseSwitchAddress, roleOfSwitchLink } from '../../src/domain/switch-link.ts';
import { arbitraryRole } from './arbitrary-role.ts';

const plain: Role = {
  partition: 'aws',
  account: '123456789012',
  roleName: 'Admin',
  variant: '',
  ...noDetails,
};

const PORTAL = 'https://my-company.awsapps.com/start';

const ownText = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map((text) => text.replace(/[\p{Cc}\u2028\u2029]/gu, '').trim());
const account = fc.oneof(
  fc.stringMatching(/^[0-9]{12}$/),
  fc.stringMatching(/^[a-z](-?[a-z0-9]){2,20}$/),
);
/** Values of every kind in every field, most of them strange, some of them right. */
const rawRole: fc.Arbitrary<RawRole> = fc.record(
  {
    partition: fc.oneof(fc.constantFrom<string>(...PARTITION_IDS), fc.anything()),
    account: fc.oneof({ weight: 4, arbitrary: account }, fc.anything()),
    roleName: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(' /a/Admin', 'B') }, fc.anything()),
    variant: fc.oneof(fc.string({ unit: 'binary' }), fc.anything()),
    displayName: fc.oneof(fc.string({ unit: 'binary' }), fc.anything()),
    color: fc.oneof(fc.constantFrom('Red', '#FFF', 'none'), fc.anything()),
    region: fc.oneof(fc.constantFrom('EU-WEST-1 ', 'cn-north-1', 'us-gov-east-1'), fc.anything()),
    group: fc.oneof(fc.string(), fc.constantFrom('/ Org // Team /'), fc.anything()),
    baseAccount: fc.oneof(account, fc.anything()),
    baseRole: fc.oneof(fc.constantFrom('/a/Admin', 'Dev'), fc.anything()),
    landing: fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.anything()),
    portal: fc.oneof(fc.constantFrom('x.awsapps.com/start/', 'https://evil'), fc.anything()),
    container: fc.oneof(fc.string({ unit: 'binary' }), fc.anything()),
    favorite: fc.oneof(fc.boolean(), fc.anything()),
    protected: fc.oneof(fc.boolean(), fc.anything()),
    position: fc.oneof(fc.constantFrom('b', ' aB ', 'A', '1'), fc.anything()),
  },
  { requiredKeys: [] },
);

/** Right values alone, each in some spelling that the check has to bring into its one form. */
const spelledRole: fc.Arbitrary<RawRole> = fc.record(
  {
    account: account.map((text) => ` ${text}\n`),
    roleName: fc.constantFrom('/a/Admin', ' Admin', 'team/ops/Admin '),
    variant: ownText.map((text) => ` ${text} `),
    displayName: ownText.map((text) => `\t${text}`),
    color: fc.constantFrom('Red', '#FFF', 'none', 'ABCDEF', ''),
    region: fc.constantFrom('EU-WEST-1 ', 'cn-north-1', 'us-gov-east-1', 'eusc-de-east-1', ''),
    group: fc.constantFrom('/ Org // Team /', 'Org', ' / '),
    baseAccount: fc.constantFrom('1234-5678-9012', ' my-company', ''),
    baseRole: fc.constantFrom('team/Dev ', 'AWSReservedSSO_Dev_0123456789abcdef', ' '),
    landing: fc.constantFrom(' s3/home', '/a?region=eu-west-1&b=ü#/c d', '/a/../b', ''),
    container: ownText.map((text) => ` ${text}`),
    favorite: fc.boolean(),
    protected: fc.boolean(),
    position: fc.constantFrom('', ' aB '),
  },
  { requiredKeys: ['account', 'roleName'] },
);

function problemsOf(raw: RawRole): [RoleField, string][] {
  const checked = checkRole(raw);
  return checked.ok ? [] : checked.problems.map(({ field, problem }) => [field, problem]);
}

describe('checkRole', () => {
  it('fills in what was not said', () => {
    expect(checkRole({ account: '123456789012', roleName: 'Admin' })).toEqual({
      ok: true,
      role: plain,
    });
  });

  it('takes null for what was not said', () => {
    const raw = Object.fromEntries(Object.keys(plain).map((field) => [field, null]));
    expect(checkRole({ ...raw, account: '123456789012', roleName: 'Admin' })).toEqual({
      ok: true,
      role: plain,
    });
  });

  it.each<[string, RawRole, Partial<Role>]>([
    ['an account without its hyphens', { account: '1234-5678-9012' }, { account: '123456789012' }],
    ['a role name without slashes in front', { roleName: '/a/Admin' }, { roleName: 'a/Admin' }],
    ['a color without its number sign', { color: '#FFF' }, { color: 'ffffff' }],
    ['a color’s name as hex digits', { color: 'Red' }, { color: 'ea7158' }],
    ['a region in small letters', { region: ' EU-West-1 ' }, { region: 'eu-west-1' }],
    ['a group with single slashes', { group: '/ Org // Team /' }, { group: 'Org/Team' }],
    ['a group of slashes as none', { group: ' / / ' }, { group: '' }],
    ['text without space around', { displayName: ' Prod ' }, { displayName: 'Prod' }],
    ['text of any script', { displayName: '本番 🚀' }, { displayName: '本番 🚀' }],
    ['text of 256 characters', { group: 'g'.repeat(256) }, { group: 'g'.repeat(256) }],
    ['a base account’s alias', { baseAccount: ' my-company ' }, { baseAccount: 'my-company' }],
    ['an empty base account', { baseAccount: ' ' }, { baseAccount: '' }],
    ['a base role without its path', { baseRole: 'team/Dev' }, { baseRole: 'Dev' }],
    [
      'the permission set of a base role that Identity Center has made',
      { baseRole: 'AWSReservedSSO_Dev_Ops_0123456789abcdef' },
      { baseRole: 'Dev_Ops' },
    ],
    ['a landing as a path', { landing: ' s3/home?region=eu-west-1' }, { landing: '/s3/home' }],
    [
      'a portal without what stands behind its path',
      { portal: 'My-Company.awsapps.com/start/#/?tab=accounts' },
      { portal: 'https://my-company.awsapps.com/start' },
    ],
    [
      'the partition of its portal where nothing else says one',
      { portal: 'https://start.home.awsapps.cn/directory/d-1' },
      { partition: 'aws-cn', portal: 'https://start.home.awsapps.cn/directory/d-1' },
    ],
    ['a container', { container: ' Work 🧰 ' }, { container: 'Work 🧰' }],
    ['a favorite', { favorite: true }, { favorite: true }],
    ['a role that asks once more', { protected: true }, { protected: true }],
    ['a place in the order', { position: ' aAb ' }, { position: 'aAb' }],
    [
      'the partition of its region',
      { region: 'cn-north-1' },
      { partition: 'aws-cn', region: 'cn-north-1' },
    ],
    [
      'the partition of its region where the partition is empty',
      { partition: '', region: 'US-GOV-WEST-1' },
      { partition: 'aws-us-gov', region: 'us-gov-west-1' },
    ],
    ['a partition without a region', { partition: 'aws-eusc' }, { partition: 'aws-eusc' }],
  ])('gives %s', (_, raw, fields) => {
    const checked = checkRole({ account: plain.account, roleName: plain.roleName, ...raw });
    expect(checked).toEqual({ ok: true, role: { ...plain, ...fields } });
  });

  it.each<[string, RawRole, [RoleField, string][]]>([
    [
      'a role without account and name',
      {},
      [
        ['account', 'Enter the account: its 12 digits, or its alias.'],
        ['roleName', 'Enter the role name, as IAM shows it.'],
      ],
    ],
    [
      'an empty account and name',
      { account: '', roleName: ' ' },
      [
        ['account', 'Enter the account: its 12 digits, or its alias.'],
        ['roleName', 'Enter the role name, as IAM shows it.'],
      ],
    ],
    [
      'a number for an account',
      { account: 123456789012, roleName: 'Admin' },
      [['account', 'This must be text.']],
    ],
    [
      'an unknown partition',
      { ...plain, partition: 'aws-iso' },
      [['partition', 'A partition is aws, aws-us-gov, aws-cn or aws-eusc.']],
    ],
    [
      'a region of another partition',
      { ...plain, region: 'cn-north-1' },
      [['region', 'cn-north-1 is a region of AWS China; the role is in AWS.']],
    ],
    [
      'a region that is none',
      { ...plain, region: 'Ireland' },
      [['region', '“ireland” is not a region. Regions look like eu-west-1.']],
    ],
    [
      'a line break in a name',
      { ...plain, displayName: 'a\nb' },
      [['displayName', 'This holds control characters or broken letters. Type it anew.']],
    ],
    [
      'half an emoji in a group',
      { ...plain, group: 'a\ud83d' },
      [['group', 'This holds control characters or broken letters. Type it anew.']],
    ],
    [
      '257 characters',
      { ...plain, displayName: 'x'.repeat(257) },
      [['displayName', 'This has 257 characters; 256 are the most.']],
    ],
    [
      'an ARN for a base role',
      { ...plain, baseRole: 'arn:aws:iam::123456789012:role/Dev' },
      [['baseRole', 'This is an ARN. Enter only the name of the role.']],
    ],
    [
      'a base role with spaces',
      { ...plain, baseRole: 'my role' },
      [['baseRole', 'A role name cannot hold spaces.']],
    ],
    [
      'a landing of another partition',
      { ...plain, landing: 'https://console.amazonaws.cn/s3/home' },
      [['landing', 'console.amazonaws.cn is not the AWS console. Enter a path such as /s3/home.']],
    ],
    [
      'a portal of another partition',
      { ...plain, portal: 'https://start.home.awsapps.cn/directory/d-1' },
      [['portal', 'This is an access portal of AWS China; the role is in AWS.']],
    ],
    [
      'a portal with an account’s alias',
      { ...plain, account: 'my-company', portal: PORTAL },
      [
        [
          'portal',
          'An access portal knows accounts by their 12 digits. Enter those instead of the alias.',
        ],
      ],
    ],
    [
      'a portal with a role’s path',
      { ...plain, roleName: 'team/Admin', portal: PORTAL },
      [
        [
          'portal',
          'An access portal leads to permission sets, whose names have no path and at most 32 characters.',
        ],
      ],
    ],
    [
      '65 characters for a container',
      { ...plain, container: 'x'.repeat(65) },
      [['container', 'This has 65 characters; 64 are the most.']],
    ],
    [
      'a text where true or false belongs',
      { ...plain, favorite: 'true', protected: 1 },
      [
        ['favorite', 'This must be true or false.'],
        ['protected', 'This must be true or false.'],
      ],
    ],
    [
      'an object for a name',
      { ...plain, displayName: { toString: () => 'Admin' } },
      [['displayName', 'This must be text.']],
    ],
  ])('refuses %s with the reason', (_, raw, problems) => {
    expect(problemsOf(raw)).toEqual(problems);
  });

  it('tells all the problems at once', () => {
    const wrong = {
      account: '1',
      roleName: 'a b',
      color: 'x',
      region: 'y',
      baseAccount: '2',
      baseRole: 'a b',
      landing: '//a',
      portal: 'b',
      container: 'a\nb',
    };
    expect(problemsOf(wrong).map(([field]) => field)).toEqual([
      'account',
      'roleName',
      'color',
      'region',
      'baseAccount',
      'baseRole',
      'landing',
      'portal',
      'container',
    ]);
  });

  it('never throws, and gives a reason for every refusal', () => {
    fc.assert(
      fc.property(rawRole, (raw) => {
        const checked = checkRole(raw);
        const problems = checked.ok ? [] : checked.problems;
        expect(problems.every(({ problem }) => problem.trim() !== '')).toBe(true);
        expect(checked.ok).toBe(problems.length === 0);
      }),
    );
  });

  it('gives the same role when it is given what it gave', () => {
    fc.assert(
      fc.property(fc.oneof(spelledRole, rawRole), (raw) => {
        const once = checkRole(raw);
        fc.pre(once.ok);
        expect(once.ok && checkRole(once.role)).toEqual(once);
      }),
    );
  });

  it('takes every right value in every spelling', () => {
    fc.assert(
      fc.property(spelledRole, (raw) => {
        expect(checkRole(raw)).toMatchObject({ ok: true });
      }),
    );
  });

  it('leaves what it is given as it is', () => {
    fc.assert(
      fc.property(spelledRole, (raw) => {
        expect(checkRole(Object.freeze({ ...raw })).ok).toBe(true);
      }),
    );
  });
});

describe('the parsers', () => {
  const halfRight = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom('a', 'Z', '9', '/', '-', ' ', '#', ':', '.', '%', '\n', '\ud83d', 'é', '?'),
        { maxLength: 80 },
      )
      .map((characters) => characters.join('')),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.string().map((text) => `https://signin.aws.amazon.com/switchrole?${text}`),
    fc.string().map((text) => `https://signin.aws.amazon.com/switchrole?redirect_uri=${text}`),
    fc.string().map((text) => `arn:aws:iam::123456789012:role/${text}`),
  );

  it.each([
    ['parseAccount', parseAccount],
    ['parseRoleName', parseRoleName],
    ['parseRoleArn', parseRoleArn],
    ['parseColor', parseColor],
    ['parseSwitchAddress', parseSwitchAddress],
    ['roleOfSwitchLink', roleOfSwitchLink],
  ])('%s never throws, and gives a reason when it refuses', (_, parse) => {
    fc.assert(
      fc.property(halfRight, (text) => {
        const result = parse(text);
        expect(result.ok || result.problem.trim()).not.toBe('');
      }),
    );
  });

  it.each([
    ['parseAccount', parseAccount, account.map((text) => ` ${text}`)],
    ['parseAccount (grouped)', parseAccount, fc.stringMatching(/^([0-9]{3}[ -]){3}[0-9]{3}$/)],
    [
      'parseRoleName',
      parseRoleName,
      fc.stringMatching(/^\/{0,2}([!-.0-~]{1,9}\/){0,2}[\w+=,.@-]{1,9}$/),
    ],
    ['parseColor', parseColor, fc.stringMatching(/^#?([0-9A-Fa-f]{3}){1,2}$/)],
  ])('%s takes every right text, and reads what it gave as the same', (_, parse, right) => {
    fc.assert(
      fc.property(right, (text) => {
        const once = parse(text);
        expect(once).toMatchObject({ ok: true });
        expect(once.ok && parse(once.value)).toEqual(once);
      }),
    );
  });
});

describe('roleKey', () => {
  it.each<[string, Partial<RoleIdentity>, string]>([
    ['partition, account and role name', {}, 'aws 123456789012 Admin'],
    ['the path', { roleName: 'team/Admin' }, 'aws 123456789012 team/Admin'],
    ['the variant', { variant: 'in Dublin' }, 'aws 123456789012 Admin in Dublin'],
  ])('says %s', (_, fields, key) => {
    expect(roleKey({ ...plain, ...fields })).toBe(key);
  });

  it('does not depend on what a person says of the role', () => {
    const described = { ...plain, displayName: 'Prod', color: 'ea7158', favorite: true };
    expect(roleKey(described)).toBe(roleKey(plain));
  });

  it('is turned back into the same identity', () => {
    fc.assert(
      fc.property(arbitraryRole, (role) => {
        const { partition, account, roleName, variant } = role;
        expect(identityOfKey(roleKey(role))).toEqual({ partition, account, roleName, variant });
      }),
    );
  });

  it('differs for every two identities', () => {
    const near = fc.record<RoleIdentity>({
      partition: fc.constantFrom('aws', 'aws-cn'),
      account: fc.constantFrom('abc', 'abcd', '123456789012'),
      roleName: fc.constantFrom('A', 'AB', 'A/B', 'a'),
      variant: fc.constantFrom('', 'A', 'B', 'A B', 'A  B'),
    });
    fc.assert(
      fc.property(near, near, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(roleKey(one) === roleKey(other)).toBe(same);
      }),
    );
  });
});

describe('identityOfKey', () => {
  it.each([
    ['nothing', ''],
    ['a key without a role name', 'aws 123456789012'],
    ['an unknown partition', 'aws-iso 123456789012 Admin'],
    ['an empty account', 'aws  Admin'],
    ['an empty role name', 'aws 123456789012 '],
    ['a space at the end, which would be a second key of the role', 'aws 123456789012 Admin '],
    ['a space in front', ' aws 123456789012 Admin'],
  ])('knows none for %s', (_, key) => {
    expect(identityOfKey(key)).toBeUndefined();
  });

  it('knows an identity only for the very key of that identity', () => {
    const nearKey = fc
      .array(fc.constantFrom('aws', ' ', 'abc', 'A', '123456789012'), { maxLength: 9 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(nearKey, fc.string()), (key) => {
        const found = identityOfKey(key);
        expect(found ? roleKey(found) : key).toBe(key);
      }),
    );
  });
});

describe('roleLabel', () => {
  it.each([
    ['its display name', { displayName: 'Production' }, 'Production'],
    ['role and account where it has none', {}, 'Admin · 1234-5678-9012'],
    ['the name without its path', { roleName: 'team/ops/Admin' }, 'Admin · 1234-5678-9012'],
    ['the alias', { account: 'my-company' }, 'Admin · my-company'],
  ])('is %s', (_, fields, label) => {
    expect(roleLabel({ ...plain, ...fields })).toBe(label);
  });
});

describe('noDetails', () => {
  it('says nothing in any field', () => {
    for (const field of DETAIL_FIELDS) expect(['', false]).toContain(noDetails[field]);
  });
});
