import { describe, expect, it } from 'vitest';
import { readRoleList } from '../../src/formats/role-list.ts';
import { listText, outcome } from './reading.ts';

const read = (file: string, options = {}) => outcome(listText(file), options);

describe('the shapes in which people keep roles', () => {
  it('reads Hatrack’s own list', () => {
    expect(read('hatrack.json')).toEqual({
      format: 'hatrack',
      roles: [
        {
          account: '012345678901',
          roleName: 'team/ops/Admin',
          displayName: 'Payments prod',
          color: 'ea7158',
          region: 'eu-west-1',
          group: 'Payments/Production',
          baseAccount: 'company-login',
          baseRole: 'Developer',
          landing: '/ec2/home#Instances:',
          container: 'Work',
          favorite: true,
          protected: true,
        },
        {
          account: '012345678901',
          roleName: 'team/ops/Admin',
          variant: 'Ohio',
          displayName: 'Payments prod (Ohio)',
          region: 'us-east-2',
        },
        {
          partition: 'aws-us-gov',
          account: '333333333333',
          roleName: 'ReadOnly',
          portal: 'https://start.us-gov-home.awsapps.com/directory/d-0123456789',
        },
      ],
      said: [
        'displayName color region group baseAccount baseRole landing container favorite protected',
        'displayName region',
        'portal',
      ],
      problems: [],
      accountsWithoutRoles: 0,
    });
  });

  it('reads a bare array with displayName, accountID and a named color', () => {
    expect(read('display-names.json')).toEqual({
      format: 'role-array',
      roles: [
        { account: '111111111111', roleName: 'Admin', displayName: 'Production', color: 'ea7158' },
        { account: '022222222222', roleName: 'ops/Admin', displayName: 'Test', color: 'b4d699' },
      ],
      said: ['displayName color', 'displayName color'],
      problems: [
        'warning 3:41 [1].accountID: 22222222222 was read as 022222222222: a number loses the zeros at its start. Check the account.',
      ],
      accountsWithoutRoles: 0,
    });
  });

  it('reads a bare array with name and account', () => {
    expect(read('names.json')).toMatchObject({
      format: 'role-array',
      roles: [
        { account: '111111111111', roleName: 'Admin', displayName: 'production', color: 'ea7158' },
        { account: 'my-test-account', roleName: 'Admin', displayName: 'test' },
      ],
      said: ['displayName color', 'displayName color'],
      problems: [],
    });
  });

  it('calls the roles of accounts by account and role', () => {
    expect(read('accounts-with-roles.json')).toMatchObject({
      format: 'accounts-with-roles',
      roles: [
        {
          account: '111111111111',
          roleName: 'Admin',
          displayName: 'Payments · Administrator',
          color: 'b4d699',
        },
        {
          account: '111111111111',
          roleName: 'team/ReadOnly',
          displayName: 'Payments · ReadOnly',
          color: '83d4e8',
        },
        { account: '222222222222', roleName: 'Admin' },
      ],
      said: ['displayName color', 'displayName color', ''],
      problems: [
        'warning 13:5 accounts[2]: This account has no roles in the list, so nothing was taken of it.',
      ],
    });
  });

  it('reads AWS Extend Switch Roles, with the base account and base role of each target', () => {
    expect(read('aws-extend-switch-roles.json')).toMatchObject({
      format: 'aws-extend-switch-roles',
      roles: [
        {
          account: '111111111111',
          roleName: 'Developer',
          displayName: 'sandbox',
          region: 'ap-northeast-1',
        },
        {
          partition: 'aws-cn',
          account: '222222222222',
          roleName: 'team/Ops',
          displayName: 'by-arn',
          color: 'ffaaee',
        },
        {
          account: '444444444444',
          roleName: 'CrossAccount',
          displayName: 'payments',
          color: 'f88607',
          region: 'us-east-1',
          baseAccount: '333333333333',
          baseRole: 'SignedInWith',
        },
        {
          account: '555555555555',
          roleName: 'Search',
          displayName: 'search',
          region: 'eu-west-1',
          baseAccount: '333333333333',
          baseRole: 'SignedInWith',
        },
        {
          account: '666666666666',
          roleName: 'Guest',
          displayName: 'client-prod',
          baseAccount: 'client-login',
        },
      ],
      problems: [
        'warning 8:16 singles[0].image: “image” is left out: Hatrack has no such field (2 times).',
      ],
    });
  });

  it('takes permission sets as roles, and says what that means', () => {
    expect(read('permission-sets.json')).toMatchObject({
      format: 'aws-sso-account-roles',
      roles: [
        { account: '111111111111', roleName: 'AdministratorAccess' },
        { account: '111111111111', roleName: 'ReadOnlyAccess' },
      ],
      problems: [
        'warning 2:15 roleList: These are permission sets. Switch Role in the console reaches an IAM role of that name, not a permission set. With the address of your access portal, Hatrack opens them there.',
      ],
    });
    expect(readRoleList(listText('permission-sets.json')).permissionSets).toBe(true);
    expect(readRoleList(listText('names.json')).permissionSets).toBe(false);
  });

  it('takes permission sets as roles of the access portal that the person names', () => {
    const portal = 'https://start.us-gov-home.awsapps.com/directory/d-0123456789';
    expect(read('permission-sets.json', { portal: `${portal}/#/` })).toEqual({
      format: 'aws-sso-account-roles',
      roles: [
        {
          partition: 'aws-us-gov',
          account: '111111111111',
          roleName: 'AdministratorAccess',
          portal,
        },
        { partition: 'aws-us-gov', account: '111111111111', roleName: 'ReadOnlyAccess', portal },
      ],
      said: ['portal', 'portal'],
      problems: [],
      accountsWithoutRoles: 0,
    });
  });

  it('takes no permission set while the access portal is none, and says so once', () => {
    expect(read('permission-sets.json', { portal: 'https://example.com/start' })).toMatchObject({
      roles: [],
      problems: [
        'refused 2:15 roleList: example.com is not an access portal of IAM Identity Center.',
      ],
    });
    expect(read('permission-sets.json', { portal: ' ' })).toMatchObject({ said: ['', ''] });
    expect(read('names.json', { portal: 'https://example.com/start' }).problems).toEqual([]);
  });

  it('reads roles by name', () => {
    expect(read('by-name.json')).toMatchObject({
      format: 'role-mapping',
      roles: [
        { account: '111111111111', roleName: 'Admin', displayName: 'my profile' },
        { account: '222222222222', roleName: 'Search', displayName: 'Search team' },
      ],
      problems: [
        'warning 2:89 ["my profile"].source_profile: “source_profile” is left out: Hatrack has no such field.',
      ],
    });
  });

  it('reads JSON with comments, trailing commas, a byte order mark and any line ends', () => {
    const text = `\uFEFF${listText('with-comments.jsonc').replaceAll('\n', '\r\n')}`;
    expect(outcome(text)).toMatchObject({
      roles: [{ account: '111111111111', roleName: 'Admin' }],
      problems: [],
    });
  });

  it.each([
    ['an empty array', '[]', 'role-array'],
    ['an object with roles', '{"roles": []}', 'role-array'],
    ['Hatrack’s own', '{"format": "hatrack-role-list", "version": 1, "roles": []}', 'hatrack'],
    ['AWS’s accounts', '{"Accounts": []}', 'aws-accounts'],
  ])('an empty list is a list without roles: %s', (_, text, format) => {
    expect(outcome(text)).toMatchObject({ format, roles: [], problems: [] });
  });

  it('reads the output of aws iam list-roles by the ARNs', () => {
    const text = `{"Roles": [{"Path": "/ops/", "RoleName": "Admin",
      "Arn": "arn:aws:iam::111111111111:role/ops/Admin"}]}`;
    expect(outcome(text)).toMatchObject({
      format: 'role-array',
      roles: [{ account: '111111111111', roleName: 'ops/Admin' }],
      problems: ['warning 1:21 Roles[0].Path: “Path” is left out: Hatrack has no such field.'],
    });
  });

  it.each(['null', '[1]', '["a"]', '{}', '{"a": {"b": 1}}', '[{"id": 1, "name": "x"}]'])(
    'says that there are no roles in %s',
    (text) => {
      const { format, listed, problems } = readRoleList(text.startsWith('n') ? `[${text}]` : text);
      expect({ format, listed }).toEqual({ format: undefined, listed: [] });
      expect(problems).toEqual([
        {
          severity: 'refused',
          place: { line: 1, column: 1, path: '' },
          message:
            'Hatrack finds no roles here. Each role needs an account and a role name, or a role’s ARN.',
        },
      ]);
    },
  );
});

describe('roles in members of whatever name', () => {
  const ENTRY = { name: 'shop', accountId: '123456789012', role: 'Admin' };
  const { name, ...NAMELESS } = ENTRY;

  it.each([
    ['accounts that have one role each', { accounts: [ENTRY] }],
    ['profiles', { profiles: [ENTRY] }],
    ['accounts of AWS', { aws_accounts: [ENTRY] }],
    ['ARNs', { accounts: [{ name, role_arn: 'arn:aws:iam::123456789012:role/Admin' }] }],
    ['roles by name', { roles: { shop: NAMELESS } }],
  ])('%s', (_, list) => {
    expect(outcome(JSON.stringify(list))).toMatchObject({
      roles: [{ account: '123456789012', roleName: 'Admin', displayName: 'shop' }],
      problems: [],
    });
  });

  it('in YAML', () => {
    const text = 'profiles:\n  - name: shop\n    account: "123456789012"\n    role: Admin\n';
    expect(outcome(text)).toMatchObject({ roles: [{ displayName: 'shop' }], problems: [] });
  });

  it('are taken of all such members, and the others are told', () => {
    expect(
      outcome(JSON.stringify({ a: [ENTRY], b: [1], c: { test: { ...ENTRY, role: 'B' } } })),
    ).toMatchObject({
      roles: [{ roleName: 'Admin' }, { roleName: 'B' }],
      problems: ['warning 1:70 b: “b” is left out: Hatrack has no such field.'],
    });
  });

  it('stand behind a list that is called roles', () => {
    expect(outcome(JSON.stringify({ defaults: { x: ENTRY }, roles: [ENTRY] }))).toMatchObject({
      format: 'role-array',
      roles: [{ roleName: 'Admin' }],
    });
  });
});

describe('accounts with their roles', () => {
  const SHOP = { name: 'shop', accountId: '123456789012' };

  it.each([
    ['in a bare list', [{ ...SHOP, roles: [{ roleName: 'Admin' }] }]],
    ['by their names alone', { accounts: [{ ...SHOP, roles: ['Admin'] }] }],
    ['in a member of another name', { aws_accounts: [{ ...SHOP, roles: [{ role: 'Admin' }] }] }],
  ])('%s', (_, list) => {
    expect(outcome(JSON.stringify(list))).toMatchObject({
      format: 'accounts-with-roles',
      roles: [{ account: '123456789012', roleName: 'Admin', displayName: 'shop · Admin' }],
      problems: [],
    });
  });
});

describe('lists of accounts', () => {
  const closed =
    'warning 13:5 Accounts[1]: 2 accounts are not active and left out: Closing (PENDING_CLOSURE), Suspended (SUSPENDED).';

  it('waits for a role name', () => {
    expect(read('organization-accounts.json')).toEqual({
      format: 'aws-accounts',
      roles: [],
      said: [],
      problems: [closed],
      accountsWithoutRoles: 2,
    });
  });

  it('makes roles of the active accounts, by State before Status', () => {
    const options = { accountsRoleName: 'OrganizationAccountAccessRole' };
    expect(read('organization-accounts.json', options)).toEqual({
      format: 'aws-accounts',
      roles: [
        {
          partition: 'aws-us-gov',
          account: '111111111111',
          roleName: 'OrganizationAccountAccessRole',
          displayName: 'Management',
        },
        {
          account: '444444444444',
          roleName: 'OrganizationAccountAccessRole',
          displayName: 'Old output',
        },
      ],
      said: ['displayName', 'displayName'],
      problems: [closed],
      accountsWithoutRoles: 0,
    });
  });

  it('goes on waiting while the role name is none', () => {
    expect(read('organization-accounts.json', { accountsRoleName: 'My Role' })).toMatchObject({
      roles: [],
      problems: ['refused 1:1 : A role name cannot hold spaces.', closed],
      accountsWithoutRoles: 2,
    });
    expect(read('organization-accounts.json', { accountsRoleName: ' ' })).toMatchObject({
      problems: [closed],
      accountsWithoutRoles: 2,
    });
  });

  it.each([
    ['a query of the accounts alone', '[{"Id": "111111111111", "Name": "A"}]'],
    [
      'aws sso list-accounts',
      '{"accountList": [{"accountId": "111111111111", "accountName": "A"}]}',
    ],
    ['a list of one’s own', '{"accounts": [{"account_id": "111111111111", "name": "A"}]}'],
  ])('knows %s', (_, text) => {
    expect(outcome(text)).toMatchObject({ accountsWithoutRoles: 1, problems: [] });
    expect(outcome(text, { accountsRoleName: 'Admin' })).toMatchObject({
      roles: [{ account: '111111111111', roleName: 'Admin', displayName: 'A' }],
      problems: [],
    });
  });

  it('says that AWS cut the list', () => {
    const text = '{"Accounts": [{"Id": "111111111111"}], "NextToken": "abc"}';
    expect(outcome(text).problems).toEqual([
      'warning 1:53 NextToken: AWS cut this list: it goes on where this one ends. Fetch the rest as well.',
    ]);
  });

  it('names five closed accounts and counts the others', () => {
    const Accounts = Array.from({ length: 7 }, (_, at) => ({
      Id: `${111111111110 + at}`,
      State: 'CLOSED',
    }));
    const { problems } = outcome(JSON.stringify({ Accounts }));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      /^warning 1:14 Accounts\[0\]: 7 accounts .*111111111114 \(CLOSED\), 2 more\.$/,
    );
  });
});

describe('Hatrack’s own list', () => {
  it.each([
    [
      'a newer version',
      '"version": 2, "roles": []',
      '1:44 version: A newer Hatrack made this list (version 2). Update Hatrack, then import it again.',
    ],
    [
      'no version',
      '"roles": []',
      '1:1 : The list does not say which version it has. Write "version": 1.',
    ],
    [
      'a version as text',
      '"version": "1", "roles": []',
      '1:44 version: The list does not say which version it has. Write "version": 1.',
    ],
    [
      'no roles',
      '"version": 1',
      '1:1 : The roles are missing. They stand in a list: "roles": [ … ].',
    ],
    [
      'roles that are no list',
      '"version": 1, "roles": {}',
      '1:56 roles: The roles are missing. They stand in a list: "roles": [ … ].',
    ],
  ])('is refused with %s', (_, rest, problem) => {
    expect(outcome(`{"format": "hatrack-role-list", ${rest}}`)).toEqual({
      format: 'hatrack',
      roles: [],
      said: [],
      problems: [`refused ${problem}`],
      accountsWithoutRoles: 0,
    });
  });

  it('has one name for each field, and names what it does not keep', () => {
    const text = `{"$schema": "role-list.schema.json", "format": "hatrack-role-list", "version": 1, "note": "x",
"roles": [
  {"account": "111111111111", "roleName": "A", "Color": "red", "ticket": 1},
  {"account": "111111111111", "roleName": "B", "ticket": 2, "color": null}
]}`;
    expect(outcome(text)).toMatchObject({
      roles: [
        { account: '111111111111', roleName: 'A' },
        { account: '111111111111', roleName: 'B' },
      ],
      said: ['', ''],
      problems: [
        'warning 1:91 note: “note” is left out: Hatrack has no such field.',
        'warning 3:57 roles[0].Color: “Color” is left out: Hatrack has no such field.',
        'warning 3:74 roles[0].ticket: “ticket” is left out: Hatrack has no such field (2 times).',
      ],
    });
  });

  it('takes a role name as it stands, though its path look like an ARN', () => {
    const roleName = 'arn:x/Admin';
    const text = JSON.stringify({
      format: 'hatrack-role-list',
      version: 1,
      roles: [{ account: '111111111111', roleName }],
    });
    expect(outcome(text)).toMatchObject({ roles: [{ roleName }], problems: [] });
  });
});
