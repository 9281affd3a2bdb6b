/** CloudFormation's template and Terraform's configuration say what the answers said, whatever letters those hold. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cloudFormationTemplate,
  deployCommand,
} from '../../../src/domain/set-up/cloudformation.ts';
import { hclText, hclValue } from '../../../src/domain/set-up/hcl-text.ts';
import { terraformConfiguration } from '../../../src/domain/set-up/terraform.ts';
import { trustPolicy } from '../../../src/domain/set-up/trust-policy.ts';
import { switchLink } from '../../../src/domain/switch-link.ts';
import { setUpOf } from './example-answers.ts';
import { readHcl } from './hcl-reader.ts';

const policy = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: ['s3:GetObject'],
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of the policy's own language.
      Resource: 'arn:aws:s3:::home/${aws:username}/%{x}"\\',
      Condition: { Bool: { 'aws:SecureTransport': true }, NumericLessThan: { 'aws:x': 1.5 } },
    },
  ],
};

const rich = () =>
  setUpOf({
    path: 'team',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what a person may well write.
    description: 'It\'s "the" ${shop}',
    sessionLength: '2h',
    managedPolicies: 'ReadOnlyAccess Billing',
    policy: JSON.stringify(policy),
    tags: 'for=me\nTeam=A B',
    displayName: 'Shop',
  });

describe('the CloudFormation template', () => {
  it('of few answers has what IAM needs', () => {
    const setUp = setUpOf();
    expect(JSON.parse(cloudFormationTemplate(setUp)).Resources).toEqual({
      Role: {
        Type: 'AWS::IAM::Role',
        Properties: {
          RoleName: 'Developer',
          Path: '/',
          MaxSessionDuration: 3_600,
          AssumeRolePolicyDocument: trustPolicy(setUp.trust),
        },
      },
    });
  });

  it('of many answers has all of them', () => {
    const setUp = rich();
    const { Resources, Outputs } = JSON.parse(cloudFormationTemplate(setUp));
    expect(Resources.Role.Properties).toEqual({
      RoleName: 'Developer',
      Path: '/team/',
      Description: setUp.description,
      MaxSessionDuration: 7_200,
      AssumeRolePolicyDocument: trustPolicy(setUp.trust),
      ManagedPolicyArns: [
        'arn:aws:iam::aws:policy/ReadOnlyAccess',
        'arn:aws:iam::aws:policy/job-function/Billing',
      ],
      Policies: [{ PolicyName: 'Developer-permissions', PolicyDocument: policy }],
      Tags: [
        { Key: 'for', Value: 'me' },
        { Key: 'Team', Value: 'A B' },
      ],
    });
    expect(Outputs.SwitchLink.Value).toBe(switchLink(setUp.role));
  });

  it('is deployed as a stack whose name CloudFormation takes', () => {
    const setUp = setUpOf({ roleName: '=a,b@c' });
    expect(deployCommand(setUp, 'a.json')).toBe(
      'aws cloudformation deploy --template-file a.json --stack-name role--a-b-c --capabilities CAPABILITY_NAMED_IAM\n',
    );
  });
});

describe('the Terraform configuration', () => {
  it('of few answers has what IAM needs', () => {
    const setUp = setUpOf({ roleName: '1=Dev' });
    expect(readHcl(terraformConfiguration(setUp))).toEqual([
      {
        head: 'resource "aws_iam_role" "role_1_Dev"',
        arguments: {
          name: '1=Dev',
          path: '/',
          max_session_duration: 3_600,
          assume_role_policy: trustPolicy(setUp.trust),
        },
      },
      { head: 'output "switch_link"', arguments: { value: switchLink(setUp.role) } },
    ]);
  });

  it('of many answers has all of them', () => {
    const setUp = rich();
    const [role, attachments, inline] = readHcl(terraformConfiguration(setUp));
    expect(role?.arguments).toEqual({
      name: 'Developer',
      path: '/team/',
      description: setUp.description,
      max_session_duration: 7_200,
      assume_role_policy: trustPolicy(setUp.trust),
      tags: { for: 'me', Team: 'A B' },
    });
    expect(attachments?.arguments).toEqual({
      for_each: setUp.managedPolicies.map(({ arn }) => arn),
      role: 'aws_iam_role.role_Developer.name',
      policy_arn: 'each.value',
    });
    expect(inline?.arguments).toEqual({
      name: 'Developer-permissions',
      role: 'aws_iam_role.role_Developer.name',
      policy,
    });
  });

  it('stands in columns, as terraform fmt leaves it', () => {
    expect(hclValue({ a: 1, long: 'x', list: ['y'], 'b:c': true, d: {} })).toBe(
      '{\n  a    = 1\n  long = "x"\n  list = [\n    "y",\n  ]\n  "b:c" = true\n  d     = {}\n}',
    );
  });

  it.each([
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what a person may well write.
    ['${x}', '"$${x}"'],
    ['%{x}', '"%%{x}"'],
    ['$${x}', '"\\u0024\\u0024{x}"'],
    ['$ { % }', '"$ { % }"'],
    ['a"b\\n\n', '"a\\"b\\\\n\\n"'],
    ['\u0000\u2028', '"\\u0000\\u2028"'],
  ])('%j is the text %s', (text, hcl) => {
    expect(hclText(text)).toBe(hcl);
  });

  it('gives every value back', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom('$', '%', '{', '}', '"', '\\', '\n', '\t', 'u', '\u0007'), {
          maxLength: 8,
        })
        .map((signs) => signs.join('')),
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        text,
        fc.integer(),
        fc.boolean(),
        tie('list'),
        tie('object'),
      ),
      list: fc.array(tie('value'), { maxLength: 3 }),
      object: fc.dictionary(fc.oneof(text, fc.constantFrom('for', 'null', 'Team')), tie('value'), {
        maxKeys: 3,
      }),
    }));
    fc.assert(
      fc.property(value, (given) => {
        const [block] = readHcl(`locals {\n  x = ${hclValue(given as never, 1)}\n}\n`);
        expect(block?.arguments.x).toEqual(JSON.parse(JSON.stringify(given)));
      }),
      { numRuns: 500 },
    );
  });
});
