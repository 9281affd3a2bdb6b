/** What IAM would refuse in a policy is told at its place; what it takes passes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARTITION_IDS } from '../../../src/domain/partition.ts';
import { policyExamples, standInsOf } from '../../../src/domain/set-up/policy-examples.ts';
import { readPolicy } from '../../../src/domain/set-up/policy-grammar.ts';
import { parsePolicyJson, plainValue } from '../../../src/domain/set-up/policy-json.ts';
import {
  compactPolicy,
  policySize,
  readablePolicy,
} from '../../../src/domain/set-up/policy-text.ts';
import { placeFinder } from '../../../src/formats/text-places.ts';

/** Problems as `line:column words`. */
function told(text: string): string[] {
  const place = placeFinder(text);
  return readPolicy(text, 'aws').problems.map(({ at, words }) => {
    const { line, column } = place(at);
    return `${line}:${column} ${words}`;
  });
}

const statement = (...lines: string[]) =>
  `{ "Version": "2012-10-17", "Statement": [\n${lines.join('\n')}\n] }`;
const allow = '"Effect": "Allow"';
const act = '"Action": "s3:GetObject"';
const all = '"Resource": "*"';

describe('the JSON of a policy', () => {
  it('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        const parsed = parsePolicyJson(text);
        // Numbers that JavaScript would change are refused.
        if (!parsed.ok) expect(parsed.problem.words).toMatch(/double quotes|broken letters/);
        else expect(plainValue(parsed.root)).toEqual(JSON.parse(text));
      }),
      { numRuns: 500 },
    );
  });

  it('is refused where JSON.parse refuses it, after any change to it', () => {
    const text = readablePolicy(
      policyExamples[0]?.policy({ partition: 'aws', account: '*' }) ?? {},
    );
    const change = fc.record({
      at: fc.nat(text.length),
      cut: fc.nat(3),
      put: fc.constantFrom(
        '',
        '"',
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '\\',
        '\\u00e',
        '1',
        '-',
        '\n',
        '/',
      ),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const changed = changes.reduce(
          (now, { at, cut, put }) => now.slice(0, at) + put + now.slice(at + cut),
          text,
        );
        const parsed = parsePolicyJson(changed);
        if (parsed.ok) expect(plainValue(parsed.root)).toEqual(JSON.parse(changed));
        else if (!/stands twice/.test(parsed.problem.words)) {
          expect(() => JSON.parse(changed)).toThrow();
          expect(parsed.problem.at).toBeLessThanOrEqual(changed.length);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['', '1:1 The policy ends too early'],
    ['{\n  "Version": "2012-10-17",\n}', '2:26 Nothing follows this comma'],
    ['{ "a": 1, "a": 2 }', '1:11 “a” stands twice'],
    ['{ "a": “x” }', '1:8 Texts stand in straight double quotes'],
    ["{ 'a': 1 }", '1:3 Texts stand in straight double quotes'],
    ['{ // why\n}', '1:3 IAM takes no comments'],
    ['{ "a": yes }', '1:8 Put double quotes around yes'],
    ['{ "a": 007 }', '1:8 Put double quotes around 007'],
    ['{ "a": 12345678901234567890 }', '1:8 This number is too long'],
    ['{ "a" 1 }', '1:7 A colon is missing'],
    ['{ "a": 1 "b": 2 }', '1:10 A comma or } is missing'],
    ['{ "a": [1 }', '1:11 A comma or ] is missing'],
    ['{ "a": "x\n" }', '1:10 A line break'],
    ['{ "a": "x\\y" }', '1:10 This backslash'],
    ['{ "a": "x', '1:8 The text that begins here'],
    ['{ "a": "\\ud800" }', '1:8 This text holds broken letters'],
    ['{ "a": ', '1:8 The policy ends too early'],
    ['{} {}', '1:4 The policy ends before this'],
    ['['.repeat(21), '1:21 No policy nests'],
    ['[]', '1:1 A policy is one object'],
  ])('%j is told', (text, words) => {
    expect(told(text)).toEqual([expect.stringContaining(words)]);
  });

  it('of any depth is told', () => {
    expect(told('['.repeat(100_000))).toEqual([expect.stringContaining('1:21 No policy nests')]);
  });

  it('of any size is told, and not read', () => {
    expect(told(' '.repeat(200_000))).toEqual([expect.stringContaining('200,000 characters')]);
  });
});

describe('the grammar', () => {
  it.each([
    statement(`{ ${allow}, ${act}, ${all} }`),
    statement(
      `{ "Sid": "One1", ${allow}, "NotAction": ["iam:*", "s3:Get?"], "NotResource": "arn:aws:s3:::x" }`,
    ),
    `{ "Version": "2012-10-17", "Id": "x", "Statement": { ${allow}, "Action": "*", "Resource": ["arn:aws:s3:::x/*", "arn:*:s3:::y"] } }`,
    statement(`{ ${allow}, ${act}, "Resource": "arn:aws:*" }`),
    statement(
      `{ ${allow}, ${act}, ${all}, "Condition": { "ForAnyValue:StringLikeIfExists": { "aws:TagKeys": ["a", 1, true] }, "Null": { "aws:x": "true" } } }`,
    ),
  ])('takes %s', (text) => {
    expect(told(text)).toEqual([]);
    expect(readPolicy(text, 'aws').policy).toEqual(JSON.parse(text));
  });

  it.each([
    ['{ "Version": "2012-10-17" }', ['1:1 This policy has no Statement']],
    [
      '{ "Statement": [], "Other": 1 }',
      ['1:20 IAM knows no element “Other”', '1:16 This policy has no'],
    ],
    [`{ "statement": [] }`, ['1:3 Write Statement for “statement”', '1:1 This policy has no']],
    [
      '{ "Version": "2012-10-18", "Statement": {} }',
      ['1:14 Version names', '1:41', '1:41', '1:41'],
    ],
    [statement('"x"'), ['2:1 A statement is an object']],
    [
      statement(`{ "effect": "Allow", ${act}, ${all} }`),
      ['2:3 Write Effect', '2:1 This statement has no Effect'],
    ],
    [statement(`{ "Effect": "allow", ${act}, ${all} }`), ['2:13 Effect is "Allow" or "Deny"']],
    [statement(`{ ${allow}, "Actions": "s3:*", ${all} }`), ['2:22 Write Action for “Actions”']],
    [statement(`{ ${allow}, ${all} }`), ['2:1 This statement has no Action']],
    [statement(`{ ${allow}, ${act} }`), ['2:1 This statement has no Resource']],
    [statement(`{ ${allow}, ${act}, "NotAction": "s3:*", ${all} }`), ['never both']],
    [statement(`{ ${allow}, "Action": [], ${all} }`), ['The list of Action is empty']],
    [
      statement(`{ ${allow}, "Action": [1, "GetObject", "s3:", "s 3:x"], ${all} }`),
      ['2:33 Action is a text', '2:36 The service is missing', '2:49', '2:56'],
    ],
    [statement(`{ ${allow}, ${act}, "Resource": "my-bucket" }`), ['A resource is "*" or an ARN']],
    [statement(`{ ${allow}, ${act}, "Resource": "arn:aws:s3" }`), ['cut short']],
    [
      statement(`{ ${allow}, ${act}, "Resource": "arn:aws-cn:s3:::x" }`),
      ['in AWS China; the role is in AWS. Write arn:aws:'],
    ],
    [statement(`{ ${allow}, ${act}, "Resource": "arn:amazon:s3:::x" }`), ['in “amazon”']],
    [
      statement(`{ ${allow}, "Principal": "*", ${act}, ${all} }`),
      ['2:22 A permission policy names no Principal'],
    ],
    [statement(`{ "Sid": "a b", ${allow}, ${act}, ${all} }`), ['2:10 A Sid is made of']],
    [
      statement(
        `{ "Sid": "A", ${allow}, ${act}, ${all} },`,
        `{ "Sid": "A", ${allow}, ${act}, ${all} }`,
      ),
      ['3:10 Two statements have the Sid “A”'],
    ],
    [statement(`{ ${allow}, ${act}, ${all}, "Condition": [] }`), ['Condition is an object']],
    [
      statement(`{ ${allow}, ${act}, ${all}, "Condition": { "StringIs": { "aws:x": "1" } } }`),
      ['no condition operator “StringIs”'],
    ],
    [
      statement(`{ ${allow}, ${act}, ${all}, "Condition": { "stringequals": { "aws:x": "1" } } }`),
      ['Write StringEquals'],
    ],
    [
      statement(`{ ${allow}, ${act}, ${all}, "Condition": { "NullIfExists": { "aws:x": "1" } } }`),
      ['Null takes no IfExists'],
    ],
    [
      statement(`{ ${allow}, ${act}, ${all}, "Condition": { "Bool": true } }`),
      ['an object of keys'],
    ],
    [
      statement(
        `{ ${allow}, ${act}, ${all}, "Condition": { "Bool": { "SecureTransport": true } } }`,
      ),
      ['begins with its service'],
    ],
    [
      statement(`{ ${allow}, ${act}, ${all}, "Condition": { "Bool": { "aws:x": [] } } }`),
      ['no value to compare'],
    ],
    [
      statement(`{ ${allow}, ${act}, ${all}, "Condition": { "Bool": { "aws:x": [null] } } }`),
      ['is a text, a number'],
    ],
  ])('refuses %s', (text, words) => {
    expect(told(text)).toEqual(words.map((piece) => expect.stringContaining(piece)));
    expect(readPolicy(text, 'aws').policy).toBeUndefined();
  });

  it('tells why the console cannot use an external ID, in a trust policy and elsewhere', () => {
    const condition = `"Condition": { "StringEquals": { "sts:externalid": "x" } }`;
    const trust = statement(
      `{ ${allow}, "Principal": { "AWS": "*" }, "Action": "sts:AssumeRole", ${condition} }`,
    );
    expect(told(trust)).toEqual([
      expect.stringContaining('reads like a trust policy'),
      expect.stringContaining('The console has no place to give an external ID'),
    ]);
    const other = statement(`{ ${allow}, "Action": "sts:AssumeRole", ${all}, ${condition} }`);
    const { problems, advices } = readPolicy(other, 'aws');
    expect(problems).toEqual([]);
    expect(advices).toMatchObject([{ words: expect.stringContaining('external ID') }]);
  });

  it.each(['', '"Version": "2008-10-17",'])('advises the language of today for {%s}', (version) => {
    const text = `{ ${version} "Statement": { ${allow}, ${act}, ${all} } }`;
    expect(readPolicy(text, 'aws').advices).toMatchObject([
      { words: expect.stringContaining('"Version": "2012-10-17"') },
    ]);
  });

  it('stops telling where nobody would read on', () => {
    const wrong = Array.from({ length: 5_000 }, () => '{}').join(',');
    expect(told(statement(wrong))).toHaveLength(50);
  });
});

describe('the size', () => {
  /** A policy that has exactly this many characters without white space. */
  function policyOf(size: number): string {
    const empty = statement(`{ ${allow}, ${act}, "Resource": "arn:aws:s3:::" }`);
    const bare = policySize(JSON.parse(empty));
    return empty.replace('s3:::', `s3:::${'x'.repeat(size - bare)}`);
  }

  it.each([
    [6_144, 0, 0],
    [6_145, 0, 1],
    [10_240, 0, 1],
    [10_241, 1, 0],
  ])('of %i characters has %i problems and %i advices', (size, problems, advices) => {
    const text = `${policyOf(size)}${'\n'.repeat(5_000)}`;
    const reading = readPolicy(text, 'aws');
    expect(reading.problems).toHaveLength(problems);
    expect(reading.advices).toHaveLength(advices);
  });

  it('does not count white space, and counts letters that IAM does not take as their escapes', () => {
    const policy = { a: [' ', 'é', '–'] };
    expect(compactPolicy(policy)).toBe('{"a":[" ","é","\\u2013"]}');
    expect(policySize(policy)).toBe(compactPolicy(policy).length);
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(compactPolicy(json))).toEqual(json);
        expect(compactPolicy(json)).toMatch(/^[\u0020-\u00ff]*$/);
        expect(readablePolicy(json)).toMatch(/^[\n\u0020-\u00ff]*$/);
      }),
    );
  });
});

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
