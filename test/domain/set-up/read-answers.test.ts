/** All answers together: what is missing, what is wrong, what is advised, and the set-up once all is well. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answersOfRoleArn,
  noAnswers,
  type SetUpAnswers,
} from '../../../src/domain/set-up/answers.ts';
import { baseCommands, targetCommands } from '../../../src/domain/set-up/cli-commands.ts';
import { cloudFormationTemplate } from '../../../src/domain/set-up/cloudformation.ts';
import { readAnswers } from '../../../src/domain/set-up/read-answers.ts';
import { terraformConfiguration } from '../../../src/domain/set-up/terraform.ts';
import { trustPolicy } from '../../../src/domain/set-up/trust-policy.ts';
import { switchLink } from '../../../src/domain/switch-link.ts';
import { fewAnswers, setUpOf } from './example-answers.ts';

/** Notes of a kind as `field: words`. */
const told = (changes: Partial<SetUpAnswers>, kind = 'problem') =>
  readAnswers({ ...fewAnswers, ...changes })
    .notes.filter((note) => note.kind === kind)
    .map(({ field, words }) => `${field}: ${words}`);

const names = (many: number) =>
  Array.from({ length: many }, (_, at) => `user-number-${at}`).join('\n');

describe('what is missing', () => {
  it('is told of an empty form, and nothing is called wrong', () => {
    expect(readAnswers(noAnswers).notes).toEqual([
      { field: 'base', kind: 'missing', words: 'The base account' },
      { field: 'account', kind: 'missing', words: 'The target account' },
      { field: 'roleName', kind: 'missing', words: 'The role name' },
    ]);
  });

  it.each([
    [{ base: 'acme' }, 'baseNumber: The account number of acme'],
    [{ trusted: 'users' }, 'names: The users who may assume it'],
    [{ trusted: 'roles' }, 'names: The roles who may assume it'],
  ] as const)('%j lacks %s', (changes, words) => {
    expect(told(changes, 'missing')).toEqual([words]);
  });
});

describe('what is wrong', () => {
  it.each([
    [{ base: 'https://x.example/' }, 'base: x.example is not a sign-in host'],
    [
      { base: 'https://acme.signin.amazonaws.cn/console', baseNumber: '111111111111' },
      'base: This is in AWS China; the role is in AWS.',
    ],
    [{ base: 'acme', baseNumber: 'acme' }, 'baseNumber: “acme” is an alias'],
    [{ account: 'shop-prod' }, 'account: “shop-prod” is an alias'],
    [
      { account: '1111-1111-1111' },
      'account: This is the base account, and the role would trust its own account',
    ],
    [{ base: 'acme', baseNumber: '222222222222' }, 'account: This is the base account'],
    [{ roleName: 'a b' }, 'roleName: A role name cannot hold spaces'],
    [
      { path: 'x'.repeat(60) },
      'path: The console cannot switch to a role whose path and name have more than 64 characters together; these have 70',
    ],
    [{ sessionLength: '13h' }, 'sessionLength: A session lasts 1 to 12 hours'],
    [
      { trusted: 'users', names: 'arn:aws-cn:iam::111111111111:user/a' },
      'names: arn:aws-cn:iam::111111111111:user/a is in another partition',
    ],
    [{ trusted: 'users', names: 'alice alice' }, 'names: “alice” stands twice'],
    [{ trusted: 'users', names: names(60) }, 'names: With these the trust policy has 3,'],
    [
      { managedPolicies: 'arn:aws-cn:iam::aws:policy/ReadOnlyAccess' },
      'managedPolicies: arn:aws-cn',
    ],
    [{ policy: '{' }, 'policy: The policy ends too early'],
    [{ tags: 'Team' }, 'tags: Line 1'],
    [{ description: '日本' }, 'description: IAM takes no “日”'],
    [{ displayName: 'a\u0007b' }, 'displayName: This holds control characters'],
    [{ color: 'reddish' }, 'color: '],
  ] as const)('%j is told', (changes, words) => {
    expect(told(changes)).toEqual([expect.stringContaining(words)]);
    expect(readAnswers({ ...fewAnswers, ...changes }).setUp).toBeUndefined();
  });

  it('is told of every field at once, and of a policy with its place', () => {
    const { notes } = readAnswers({
      ...fewAnswers,
      base: '1',
      account: '2',
      roleName: '$',
      path: 'a b',
      policy: '{ "Version": "2012-10-17", "Statement": {} }',
    });
    const fields = notes.map(({ field }) => field);
    expect(new Set(fields)).toEqual(new Set(['base', 'account', 'roleName', 'path', 'policy']));
    expect(notes.find(({ field }) => field === 'policy')?.at).toBe(40);
  });
});

describe('advice', () => {
  it.each([
    [{}, 'policy: The role may do nothing yet'],
    [
      { trusted: 'users', names: 'alice', managedPolicies: 'Billing' },
      'names: IAM keeps these by an internal ID',
    ],
    [
      { managedPolicies: 'AccessOfTomorrow' },
      'managedPolicies: Hatrack does not know AccessOfTomorrow',
    ],
    [
      {
        policy:
          '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::my-bucket"}}',
      },
      'policy: Put your own in place of my-bucket',
    ],
  ] as const)('for %j keeps nothing back', (changes, words) => {
    expect(told(changes, 'advice')).toEqual([expect.stringContaining(words)]);
    expect(readAnswers({ ...fewAnswers, ...changes }).setUp).toBeDefined();
  });

  it('for roles tells of MFA and of chaining, where they are asked', () => {
    const roles = { trusted: 'roles', names: 'Developer', managedPolicies: 'Billing' } as const;
    expect(told({ ...roles, mfa: true, sessionLength: '2h' }, 'advice')).toEqual([
      expect.stringMatching(/^names: /),
      expect.stringMatching(/^mfa: .*Identity Center/),
      expect.stringMatching(/^sessionLength: .*1 hour/),
    ]);
    expect(told({ ...roles, mfa: false }, 'advice')).toEqual([expect.stringMatching(/^names: /)]);
  });
});

describe('the set-up', () => {
  it('of the fewest answers trusts the whole account, with MFA, for an hour', () => {
    const { trust, sessionLength, path, arn } = setUpOf();
    expect({ sessionLength, path, arn }).toEqual({
      sessionLength: 3_600,
      path: '/',
      arn: 'arn:aws:iam::222222222222:role/Developer',
    });
    expect(trustPolicy(trust)).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111111111111:root' },
          Action: 'sts:AssumeRole',
          Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
        },
      ],
    });
  });

  it('keeps the alias for signing in, and names the number in the policy', () => {
    const { trust, baseAlias, role } = setUpOf({
      base: 'https://acme.signin.amazonaws-us-gov.com/console',
      baseNumber: '1111-1111-1111',
      partition: 'aws-us-gov',
      trusted: 'users',
      names: 'alice team/bob',
      mfa: false,
    });
    expect(baseAlias).toBe('acme');
    expect(role.baseAccount).toBe('111111111111');
    expect(trustPolicy(trust)).toMatchObject({
      Statement: [
        {
          Principal: {
            AWS: [
              'arn:aws-us-gov:iam::111111111111:user/alice',
              'arn:aws-us-gov:iam::111111111111:user/team/bob',
            ],
          },
        },
      ],
    });
    expect(JSON.stringify(trustPolicy(trust))).not.toContain('Condition');
  });

  it('has the role for the list, bound to the one role that may assume it', () => {
    const { role } = setUpOf({
      path: '/team/',
      displayName: 'Shop',
      color: 'ea7158',
      trusted: 'roles',
      names:
        'arn:aws:iam::111111111111:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Dev_0123456789abcdef',
    });
    expect(role).toMatchObject({
      account: '222222222222',
      roleName: 'team/Developer',
      displayName: 'Shop',
      baseAccount: '111111111111',
      baseRole: 'Dev',
    });
    expect(switchLink(role)).toBe(
      'https://signin.aws.amazon.com/switchrole?account=222222222222&roleName=team/Developer&displayName=Shop&color=ea7158',
    );
  });

  it('is read from a pasted ARN of the role to be', () => {
    expect(answersOfRoleArn('arn:aws-cn:iam::222222222222:role/a/b/C')).toEqual({
      partition: 'aws-cn',
      account: '222222222222',
      path: 'a/b',
      roleName: 'C',
    });
    expect(answersOfRoleArn('arn:aws:iam::222222222222:user/C')).toBeUndefined();
  });
});

describe('any answers at all', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('111111111111', '222222222222', 'acme', 'Developer', '/a/', '4h', 'A=b', '{}'),
  );
  const answers = fc.record({
    partition: fc.constantFrom('aws', 'aws-cn'),
    base: text,
    baseNumber: text,
    account: text,
    roleName: text,
    path: text,
    description: text,
    trusted: fc.constantFrom('account', 'users', 'roles'),
    names: text,
    mfa: fc.boolean(),
    sessionLength: text,
    managedPolicies: text,
    policy: text,
    tags: text,
    displayName: text,
    color: text,
  });

  it('make a set-up or say why not, and every set-up can be written', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { setUp, notes } = readAnswers(given as SetUpAnswers);
        const isKeptBack = notes.some(({ kind }) => kind !== 'advice');
        expect(setUp === undefined).toBe(isKeptBack);
        if (!setUp) return;
        JSON.parse(cloudFormationTemplate(setUp));
        expect(targetCommands(setUp) + baseCommands(setUp)).toContain('aws iam');
        expect(terraformConfiguration(setUp)).toContain('aws_iam_role');
      }),
      { numRuns: 2_000 },
    );
  });

  const fields = Object.keys(noAnswers) as (keyof SetUpAnswers)[];
  const texts = fields.filter((field) => !['partition', 'trusted', 'mfa'].includes(field));
  // What takes the square of its length to read takes hours here.
  const pieces = [
    ' ',
    '/',
    '-',
    ':',
    '=',
    'a',
    '1',
    '"',
    '[',
    '{"a":',
    'a=b\n',
    'arn:aws:iam::',
    '\\u0041',
  ];
  it.each(texts)('are read at once, also a megabyte in %s', (field) => {
    for (const piece of pieces) {
      const text = `${piece.repeat(1_000_000 / piece.length)}x!`;
      const given = { ...fewAnswers, trusted: 'users', [field]: text } as SetUpAnswers;
      expect(readAnswers(given).setUp).toBeUndefined();
      expect(answersOfRoleArn(text)).toBeUndefined();
    }
  });
});
