/** The AWS CLI takes the commands of a set-up as they are pasted into bash, and asks IAM for what was answered. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { baseCommands, targetCommands } from '../../src/domain/set-up/cli-commands.ts';
import { policyExamples } from '../../src/domain/set-up/policy-examples.ts';
import { readablePolicy } from '../../src/domain/set-up/policy-text.ts';
import { trustPolicy } from '../../src/domain/set-up/trust-policy.ts';
import { ensureAwsCli } from '../browsers/install.ts';
import { setUpOf } from '../domain/set-up/example-answers.ts';
import { IamRecorder } from './iam-recorder.ts';

let iam: IamRecorder;
let home: string;
let program: string;
beforeAll(async () => {
  program = await ensureAwsCli();
  iam = await IamRecorder.start();
  home = mkdtempSync(join(tmpdir(), 'hatrack-aws-cli-'));
});
afterAll(async () => {
  await iam.close();
  rmSync(home, { recursive: true });
});

/** Runs a script in bash, where `aws` asks the recorder. Gives what IAM was asked for. */
async function asked(script: string): Promise<Record<string, string>[]> {
  iam.requests.length = 0;
  const front = `set -e\naws() { "$AWS_CLI" --endpoint-url ${iam.url} --region us-east-1 "$@"; }\n`;
  const bash = spawn('bash', ['--norc', '--noprofile'], {
    env: {
      ...(process.env.PATH !== undefined && { PATH: process.env.PATH }),
      AWS_CLI: program,
      HOME: home,
      // The CLI reads its command line in the locale's encoding.
      LC_ALL: 'C.UTF-8',
      PYTHONUTF8: '1',
      AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'example',
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_PAGER: '',
    },
  });
  let complaints = '';
  bash.stderr.on('data', (piece) => {
    complaints += piece;
  });
  bash.stdout.resume();
  bash.stdin.end(front + script);
  const ending = await new Promise((resolve) => bash.on('close', resolve));
  expect({ ending, complaints }).toEqual({ ending: 0, complaints: '' });
  return [...iam.requests];
}

it('makes the role with all that was answered', async () => {
  const [example] = policyExamples;
  const target = { partition: 'aws', account: '222222222222' } as const;
  const policy = example?.policy(target) ?? null;
  const setUp = setUpOf({
    roleName: 'Shop+Developer=1,2@x',
    path: '/team/ops/',
    description: `It's "the shop" $HOME \\n %s !! \`pwd\` Käse`,
    sessionLength: '4h',
    trusted: 'users',
    names: 'alice team/bob',
    managedPolicies: 'ReadOnlyAccess Billing',
    policy: readablePolicy(policy),
    tags: 'Team=Plattform Süd/West\nEmpty=\nmail=a+b@example.org',
  });
  const role = { RoleName: setUp.name, Version: '2010-05-08' };
  const requests = await asked(targetCommands(setUp));
  expect(requests).toEqual([
    {
      ...role,
      Action: 'CreateRole',
      Path: '/team/ops/',
      AssumeRolePolicyDocument: JSON.stringify(trustPolicy(setUp.trust)),
      Description: setUp.description,
      MaxSessionDuration: '14400',
      'Tags.member.1.Key': 'Team',
      'Tags.member.1.Value': 'Plattform Süd/West',
      'Tags.member.2.Key': 'Empty',
      'Tags.member.2.Value': '',
      'Tags.member.3.Key': 'mail',
      'Tags.member.3.Value': 'a+b@example.org',
    },
    ...setUp.managedPolicies.map(({ arn }) => ({
      ...role,
      Action: 'AttachRolePolicy',
      PolicyArn: arn,
    })),
    {
      ...role,
      Action: 'PutRolePolicy',
      PolicyName: `${setUp.name}-permissions`,
      PolicyDocument: JSON.stringify(policy),
    },
  ]);
});

it('takes a description for a description, whatever it looks like', async () => {
  const descriptions = [
    '--tags',
    'file:///etc/hostname',
    'https://127.0.0.1:1/',
    '{"a": [1]}',
    'a\tb!\nc',
  ];
  const scripts = descriptions.map((description) =>
    targetCommands(setUpOf({ roleName: '-x', description })),
  );
  const requests = await asked(scripts.join('\n'));
  expect(requests.map(({ Description }) => Description)).toEqual(descriptions);
  expect(new Set(requests.map(({ RoleName }) => RoleName))).toEqual(new Set(['-x']));
});

it('lets the base account assume it: whole, by users, by roles', async () => {
  const resource = 'arn:aws:iam::222222222222:role/Developer';
  const requests = await asked(
    [
      baseCommands(setUpOf()),
      baseCommands(setUpOf({ trusted: 'users', names: 'team/alice bob' })),
      baseCommands(setUpOf({ trusted: 'roles', names: 'Ops' })),
    ].join('\n'),
  );
  const PolicyName = 'assume-222222222222-Developer';
  expect(requests).toMatchObject([
    { Action: 'CreatePolicy', PolicyName },
    { Action: 'PutUserPolicy', PolicyName, UserName: 'alice' },
    { Action: 'PutUserPolicy', PolicyName, UserName: 'bob' },
    { Action: 'PutRolePolicy', PolicyName, RoleName: 'Ops' },
  ]);
  for (const { PolicyDocument = '' } of requests) {
    expect(JSON.parse(PolicyDocument)).toEqual({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: resource }],
    });
  }
});
