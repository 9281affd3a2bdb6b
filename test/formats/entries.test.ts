import { describe, expect, it } from 'vitest';
import { outcome } from './reading.ts';

const entry = (fields: string) => outcome(`[{${fields}}]`);
const ACCOUNT = '"account": "111111111111"';
const ARN = '"role_arn": "arn:aws:iam::111111111111:role/ops/Admin"';

describe('the names of fields', () => {
  it.each([
    [
      'account',
      'accountId',
      'account_id',
      'AWS-Account-ID',
      'aws_account_id',
      'accountNumber',
      'Id',
    ],
    ['account', 'aws_account_alias', 'AccountAlias'],
    ['displayName', 'displayName', 'name', 'LABEL', 'profile', 'display-name', 'alias'],
    ['color', 'color', 'Colour'],
    ['region', 'region', 'aws_region'],
    ['group', 'group', 'Group'],
    ['baseAccount', 'base_account', 'sourceAccount', 'source-account-id'],
    ['baseRole', 'base_role', 'sourceRoleName'],
    ['landing', 'landing_page', 'LandingPath'],
    ['portal', 'access-portal', 'portalUrl'],
    ['container', 'Container', 'container_name'],
  ])('%s goes by many names', (field, ...names) => {
    const values: Record<string, string> = {
      account: '222222222222',
      displayName: 'Prod',
      color: 'ea7158',
      region: 'eu-west-1',
      group: 'A/B',
      baseAccount: '333333333333',
      baseRole: 'Developer',
      landing: '/s3/home',
      portal: 'https://my-company.awsapps.com/start',
      container: 'Work',
    };
    const value = values[field];
    for (const name of names) {
      const account = field === 'account' ? {} : { account: '111111111111' };
      const text = JSON.stringify([{ ...account, role_name: 'Admin', [name]: value }]);
      expect(outcome(text)).toMatchObject({ roles: [{ [field]: value }], problems: [] });
    }
  });

  it('a color may go by its name in CSS, but for those that AWS names too', () => {
    const colors = ['Crimson', 'red'].map((color) =>
      entry(`${ACCOUNT}, "role": "A", "color": "${color}"`),
    );
    expect(colors).toMatchObject([
      { roles: [{ color: 'dc143c' }], problems: [] },
      { roles: [{ color: 'ea7158' }], problems: [] },
    ]);
  });

  it('of two names for one field the plainer counts, and the other is told', () => {
    expect(entry(`${ACCOUNT}, "role": "A", "name": "short", "displayName": "Long"`)).toMatchObject({
      roles: [{ displayName: 'Long' }],
      problems: [
        'warning 1:51 [0].name: “name” is left out: “displayName” stands for the same field.',
      ],
    });
    expect(entry(`${ACCOUNT}, "role": "A", "name": "same", "displayName": "same"`)).toMatchObject({
      roles: [{ displayName: 'same' }],
      problems: [],
    });
  });

  it('of a field that stands twice the last counts', () => {
    expect(entry(`${ACCOUNT}, "role": "A", "role": "B"`)).toMatchObject({
      roles: [{ roleName: 'B' }],
      problems: ['warning 1:38 [0].role: “role” stands twice in one entry; the last one counts.'],
    });
  });

  it('what is null is not said', () => {
    expect(
      entry(`${ACCOUNT}, "role": "A", "name": null, "color": "", "notes": null`),
    ).toMatchObject({
      said: ['color'],
      problems: [],
    });
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'a field called %s is a field without meaning',
    (name) => {
      expect(entry(`${ACCOUNT}, "role": "A", "${name}": {"color": "red"}`)).toMatchObject({
        roles: [{ account: '111111111111', roleName: 'A' }],
        problems: [expect.stringContaining(`“${name}” is left out: Hatrack has no such field.`)],
      });
    },
  );

  it('names twenty unknown fields and counts the others', () => {
    const fields = Array.from({ length: 25 }, (_, at) => `"f${at}": ${at}`).join(', ');
    const { problems } = entry(`${ACCOUNT}, "role": "A", ${fields}`);
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toContain('5 more fields are left out in the same way.');
  });
});

describe('entries that are wrong', () => {
  it('are refused at the very field, and the others stay', () => {
    const text = `[
  {"account": "12345678901", "role": "A"},
  {"account": "111111111111", "role": "my role", "color": "rosy"},
  {"account": "222222222222", "role": "Admin"},
  "333333333333",
  {"name": "nothing else"}
]`;
    expect(outcome(text)).toMatchObject({
      roles: [{ account: '222222222222', roleName: 'Admin' }],
      problems: [
        'refused 2:15 [0].account: An account ID has 12 digits; this one has 11.',
        'refused 3:39 [1].role: A role name cannot hold spaces.',
        'refused 3:59 [1].color: A color is six hex digits such as b4d699, or Red, Orange, Yellow, Green or Blue.',
        'refused 5:3 [3]: An entry stands in braces: { … }.',
        'refused 6:3 [4]: Enter the account: its 12 digits, or its alias.',
        'refused 6:3 [4]: Enter the role name, as IAM shows it.',
      ],
    });
  });

  it.each([
    ['a number for a name', '"name": 7', '[0].name: This must be text.'],
    ['a list for a name', '"name": ["a"]', '[0].name: This must be text.'],
    ['an object for a color', '"color": {}', '[0].color: This must be text.'],
    ['a text for a flag', '"favorite": "yes"', '[0].favorite: This must be true or false.'],
    [
      'a region of another partition',
      '"region": "cn-north-1", "partition": "aws"',
      '[0].region: cn-north-1 is a region of AWS China; the role is in AWS.',
    ],
    [
      'control characters',
      '"name": "a\\u0007b"',
      '[0].name: This holds control characters or broken letters. Type it anew.',
    ],
    [
      'half a letter',
      '"name": "\\ud83d"',
      '[0].name: This holds control characters or broken letters. Type it anew.',
    ],
    [
      'a landing on another host',
      '"landing": "https://example.com/"',
      '[0].landing: example.com is not the AWS console. Enter a path such as /s3/home.',
    ],
    [
      'a portal that is none',
      '"portal": "https://example.com/"',
      '[0].portal: example.com is not an access portal of IAM Identity Center.',
    ],
    [
      'an endless name',
      `"name": "${'a'.repeat(2000)}"`,
      '[0].name: This has 2000 characters; 1024 are the most.',
    ],
  ])('%s', (_, field, problem) => {
    const { roles, problems } = entry(`${ACCOUNT}, "role": "A", ${field}`);
    expect(roles).toEqual([]);
    expect(problems).toEqual([expect.stringContaining(problem)]);
  });

  it('one wrong account of many roles is told once', () => {
    const text = '{"accounts": [{"id": "1", "roles": [{"role": "A"}, {"role": "B"}]}]}';
    expect(outcome(text)).toMatchObject({
      roles: [],
      problems: ['refused 1:22 accounts[0].id: An account ID has 12 digits; this one has 1.'],
    });
  });
});

describe('accounts that came as numbers', () => {
  it.each([
    ['123456789012', '123456789012', 0],
    ['12345678901', '012345678901', 1],
    ['7', '000000000007', 1],
  ])('%s is %s', (number, account, warnings) => {
    const { roles, problems } = entry(`"account": ${number}, "role": "A"`);
    expect(roles).toEqual([{ account, roleName: 'A' }]);
    expect(problems).toHaveLength(warnings);
  });

  it.each(['1234567890123', '-123456789012', '1234567890.5', '9007199254740993', '1e400'])(
    '%s is refused',
    (number) => {
      expect(entry(`"account": ${number}, "role": "A"`)).toMatchObject({
        roles: [],
        problems: [
          'refused 1:14 [0].account: This number is no account ID. Write the 12 digits in double quotes.',
        ],
      });
    },
  );

  it('what a spreadsheet shortened is refused', () => {
    expect(entry('"account": 1.23457e+11, "role": "A"')).toMatchObject({
      roles: [],
      problems: [
        'refused 1:14 [0].account: A spreadsheet shortened this number. Write all 12 digits, as text.',
      ],
    });
  });

  it('base accounts as well', () => {
    expect(entry(`${ACCOUNT}, "role": "A", "baseAccount": 22222222222`)).toMatchObject({
      roles: [{ baseAccount: '022222222222' }],
    });
  });
});

describe('ARNs in place of account and role name', () => {
  const role = { account: '111111111111', roleName: 'ops/Admin' };

  it.each([
    ['alone', ARN],
    ['as “arn”', '"arn": "arn:aws:iam::111111111111:role/ops/Admin"'],
    ['as “roleArn”', '"roleArn": " arn:aws:iam::111111111111:role/ops/Admin "'],
    ['as the role', '"role": "arn:aws:iam::111111111111:role/ops/Admin"'],
    ['as the role too', `${ARN}, "role": "arn:aws:iam::111111111111:role/ops/Admin"`],
    ['with the same account', `${ARN}, ${ACCOUNT}`],
    ['with the account’s alias', `${ARN}, "account": "my-company"`],
    ['with the same role', `${ARN}, "role": "ops/Admin"`],
    ['with the same role without its path', `${ARN}, "role_name": "Admin"`],
  ])('%s', (_, fields) => {
    expect(entry(fields)).toMatchObject({ roles: [role], problems: [] });
  });

  it('brings its partition', () => {
    expect(entry('"arn": "arn:aws-cn:iam::111111111111:role/A"')).toMatchObject({
      roles: [{ partition: 'aws-cn' }],
    });
  });

  it.each([
    [
      'another account',
      `${ARN}, "account": "222222222222"`,
      '[0].account: This does not fit the ARN',
    ],
    ['another role', `${ARN}, "role": "ReadOnly"`, '[0].role: This does not fit the ARN'],
    [
      'another partition',
      `${ARN}, "partition": "aws-cn"`,
      '[0].partition: This does not fit the ARN',
    ],
    [
      'no role’s ARN',
      '"role": "arn:aws:iam::111111111111:user/me"',
      '[0].role: A role’s ARN looks like',
    ],
    [
      'an unknown partition',
      '"role": "arn:aws-iso:iam::111111111111:role/A"',
      '[0].role: Hatrack does not know the partition aws-iso.',
    ],
    ['no text', '"role": "A", "arn": 7', '[0].arn: A role’s ARN looks like'],
  ])('is refused with %s', (_, fields, problem) => {
    const { roles, problems } = entry(fields);
    expect(roles).toEqual([]);
    expect(problems).toEqual([expect.stringContaining(problem)]);
  });
});
