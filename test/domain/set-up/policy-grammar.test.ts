/** What IAM would refuse in a policy is told at its place; what it takes passes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../../src/domain/set-up/policy-grammar.ts';
import {
  compactPolicy,
  policySize,
  readablePolicy,
} from '../../../src/domain/set-up/policy-text.ts';
import { told } from './policy-problems.ts';

const statement = (...lines: string[]) =>
  `{ "Version": "2012-10-17", "Statement": [\n${lines.join('\n')}\n] }`;
const allow = '"Effect": "Allow"';
const act = '"Action": "s3:GetObject"';
const all = '"Resource": "*"';

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
