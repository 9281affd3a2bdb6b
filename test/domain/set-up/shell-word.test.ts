/** What bash makes of the words and commands that are written for it: the same texts again. */
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseCommands, targetCommands } from '../../../src/domain/set-up/cli-commands.ts';
import { shellWord } from '../../../src/domain/set-up/shell-word.ts';
import { trustPolicy } from '../../../src/domain/set-up/trust-policy.ts';
import { setUpOf } from './example-answers.ts';

const bash = (script: string, ...options: string[]) =>
  execFileSync('bash', ['--norc', '--noprofile', ...options], {
    input: script,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  });

/** The words that a command has been given, where each is a text of its own. */
function words(script: string, ...options: string[]): string[] {
  const printed = bash(`print() { printf '%s\\0' "$@"; }\n${script}\n`, ...options);
  return printed.split('\0').slice(0, -1);
}

/** The words of each `aws` command of a script. */
function commands(script: string): string[][] {
  const printed = bash(`aws() { printf '%s\\0' "$@" '<end>'; }\n${script}`);
  const found: string[][] = [[]];
  for (const word of printed.split('\0').slice(0, -1)) {
    if (word === '<end>') found.push([]);
    else found.at(-1)?.push(word);
  }
  return found.slice(0, -1);
}

const text = fc
  .oneof(
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme' }) },
    fc.string({ unit: 'binary-ascii' }),
    fc
      .array(
        fc.constantFrom("'", '"', '\\', '$', '`', '!', '\n', '\t', '\r', '1', 'x', ' ', '\u0085'),
      )
      .map((signs) => signs.join('')),
  )
  // No program can be given a zero byte.
  .map((any) => any.replaceAll('\0', ''));

describe('a word', () => {
  it.each([
    ['Developer', 'Developer'],
    ['/team/ops/', '/team/ops/'],
    ['', "''"],
    ["it's", "'it'\\''s'"],
    ['a b', "'a b'"],
    ['~', "'~'"],
    ['a=b', "'a=b'"],
    ['tab\there!', "$'tab\\there\\041'"],
  ])('%j is written %s', (given, written) => {
    expect(shellWord(given)).toBe(written);
  });

  it('is the same text in bash', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 40 }), (given) => {
        expect(words(`print ${given.map(shellWord).join(' ')}`)).toEqual(given);
      }),
      { numRuns: 40 },
    );
  });

  it('calls up no earlier command where bash looks for those', () => {
    const given = ['!!', "a'!print'", 'tab\t!!', "'!-1\n"];
    const script = `set -o history\nset -H\nprint ${given.map(shellWord).join(' ')}`;
    expect(words(script, '-i')).toEqual(given);
    expect(words('set -o history\nset -H\nprint !!', '-i')).not.toEqual(['!!']);
  });

  it('stands on one line where it holds line breaks', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(shellWord(given)).not.toMatch(/[\n\r\t]/);
      }),
    );
  });
});

describe('the commands', () => {
  const policy =
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::it\'s-$HOME"}]}';

  it('make the role, attach its policies and put its own', () => {
    const description = `It's "$HOME" \`pwd\` !!`;
    const setUp = setUpOf({
      path: 'team',
      description,
      sessionLength: '4h',
      managedPolicies: 'ReadOnlyAccess',
      policy,
      tags: 'Team=Shop A',
    });
    const role = ['--role-name', 'Developer'];
    expect(commands(targetCommands(setUp))).toEqual([
      [
        ...['iam', 'create-role', ...role, '--path', '/team/', '--assume-role-policy-document'],
        JSON.stringify(trustPolicy(setUp.trust)),
        ...['--description', description, '--max-session-duration', '14400'],
        ...['--tags', '[{"Key":"Team","Value":"Shop A"}]'],
      ],
      ['iam', 'attach-role-policy', ...role, '--policy-arn', setUp.managedPolicies[0]?.arn],
      [
        ...['iam', 'put-role-policy', ...role, '--policy-name', 'Developer-permissions'],
        ...['--policy-document', policy],
      ],
    ]);
  });

  it('say nothing that AWS takes for said', () => {
    const [create] = commands(targetCommands(setUpOf()));
    const options = create?.filter((word) => word.startsWith('--'));
    expect(options).toEqual(['--role-name', '--assume-role-policy-document']);
  });

  it.each(['file:///etc/passwd', 'fileb://x', 'https://wiki.example/', 'HTTP://x'])(
    'hand over a description that the CLI would take for something else: %s',
    (description) => {
      const [create] = commands(targetCommands(setUpOf({ description })));
      expect(create).not.toContain('--description');
      const json = create?.[create.indexOf('--cli-input-json') + 1] ?? '';
      expect(JSON.parse(json)).toEqual({ Description: description });
    },
  );

  it('keep a value with a hyphen in front apart from the options', () => {
    const [create] = commands(targetCommands(setUpOf({ roleName: '-x', description: '--y z' })));
    expect(create).toContain('--role-name=-x');
    expect(create).toContain('--description=--y z');
  });

  const allow = '"Action":"sts:AssumeRole","Resource":"arn:aws:iam::222222222222:role/Developer"';
  it('let the base account’s users and roles assume it, each by name', () => {
    const [first, second, ...none] = commands(
      baseCommands(setUpOf({ trusted: 'users', names: 'alice team/bob' })),
    );
    expect(first?.slice(0, 4)).toEqual(['iam', 'put-user-policy', '--user-name', 'alice']);
    expect(second?.slice(0, 4)).toEqual(['iam', 'put-user-policy', '--user-name', 'bob']);
    expect(second?.slice(4, 6)).toEqual(['--policy-name', 'assume-222222222222-Developer']);
    expect(second?.at(-1)).toContain(allow);
    expect(none).toEqual([]);
    const [role] = commands(baseCommands(setUpOf({ trusted: 'roles', names: 'team/Ops' })));
    expect(role?.slice(0, 4)).toEqual(['iam', 'put-role-policy', '--role-name', 'Ops']);
  });

  it('make a managed policy for the whole base account, and none for Identity Center’s roles', () => {
    const [whole] = commands(baseCommands(setUpOf()));
    expect(whole?.slice(0, 2)).toEqual(['iam', 'create-policy']);
    expect(whole?.at(-1)).toContain(allow);
    const reserved = 'aws-reserved/sso.amazonaws.com/AWSReservedSSO_Dev_0123456789abcdef';
    expect(baseCommands(setUpOf({ trusted: 'roles', names: reserved }))).toBe('');
  });
});
