/** A policy's JSON is read as JSON is, and what is wrong with it is told at its place. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policyExamples } from '../../../src/domain/set-up/policy-examples.ts';
import { parsePolicyJson, plainValue } from '../../../src/domain/set-up/policy-json.ts';
import { readablePolicy } from '../../../src/domain/set-up/policy-text.ts';
import { told } from './policy-problems.ts';

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
