/** The examples are without a mistake in every partition, and allow what they say and no more. */
import { describe, expect, it } from 'vitest';
import { PARTITION_IDS } from '../../../src/domain/partition.ts';
import { policyExamples, standInsOf } from '../../../src/domain/set-up/policy-examples.ts';
import { readPolicy } from '../../../src/domain/set-up/policy-grammar.ts';
import { compactPolicy, readablePolicy } from '../../../src/domain/set-up/policy-text.ts';

describe('the examples', () => {
  const each = policyExamples.flatMap((example) =>
    PARTITION_IDS.map((partition) => [example.id, partition, example] as const),
  );

  it.each(each)('%s is without a mistake in %s', (_id, partition, example) => {
    const text = readablePolicy(example.policy({ partition, account: '222222222222' }));
    expect(readPolicy(text, partition)).toEqual({
      policy: JSON.parse(text),
      problems: [],
      advices: [],
    });
  });

  it('have names of their own', () => {
    expect(new Set(policyExamples.map(({ id }) => id)).size).toBe(policyExamples.length);
  });

  it('tell which names to replace', () => {
    const standIns = policyExamples.flatMap((example) =>
      standInsOf(compactPolicy(example.policy({ partition: 'aws', account: '*' }))),
    );
    expect(new Set(standIns)).toEqual(new Set(['my-bucket', 'my-table', 'my-team']));
  });

  it.each([
    ['lambda-developer', 'lambda:ListFunctions', true],
    ['lambda-developer', 'lambda:InvokeFunction', true],
    ['lambda-developer', 'lambda:UpdateFunctionCode', true],
    ['lambda-developer', 'lambda:CreateFunction', false],
    ['lambda-developer', 'lambda:DeleteFunction', false],
    ['billing-read-only', 'ce:GetCostAndUsage', true],
    ['billing-read-only', 'payments:UpdatePaymentPreferences', false],
    ['s3-one-bucket', 's3:PutObject', true],
    ['s3-one-bucket', 's3:DeleteBucket', false],
    ['s3-one-bucket-read-only', 's3:GetObject', true],
    ['s3-one-bucket-read-only', 's3:PutObject', false],
    ['ec2-operator', 'ec2:StopInstances', true],
    ['ec2-operator', 'ec2:TerminateInstances', false],
    ['dynamodb-one-table', 'dynamodb:Query', true],
    ['dynamodb-one-table', 'dynamodb:DeleteTable', false],
    ['logs-read-only', 'logs:FilterLogEvents', true],
    ['logs-read-only', 'logs:DeleteLogGroup', false],
    ['all-but-access', 's3:DeleteBucket', true],
    ['all-but-access', 'iam:CreateUser', false],
  ])('%s: %s is allowed: %s', (id, action, isAllowed) => {
    const example = policyExamples.find((one) => one.id === id);
    const policy = example?.policy({ partition: 'aws', account: '*' });
    expect(allows(policy, action)).toBe(isAllowed);
  });
});

/** Whether some statement allows the action on anything and none denies it. */
function allows(policy: unknown, action: string): boolean {
  const { Statement } = policy as {
    Statement: { Effect: string; Action?: string[]; NotAction?: string[] }[];
  };
  const matches = (pattern: string) =>
    new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(action);
  const effects = Statement.filter(({ Action, NotAction }) =>
    Action ? Action.some(matches) : !NotAction?.some(matches),
  ).map(({ Effect }) => Effect);
  return effects.includes('Allow') && !effects.includes('Deny');
}
