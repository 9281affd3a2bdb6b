/** The AWS CLI reads the profiles that Hatrack writes, all of them and no others, under the very names. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roleArn } from '../../src/domain/arn.ts';
import { checkRole, type RawRole, type Role, roleKey } from '../../src/domain/role.ts';
import { writeAwsConfig } from '../../src/formats/aws-config/write-aws-config.ts';
import { arbitraryRole } from '../domain/arbitrary-role.ts';
import { AwsCli } from './aws-cli.ts';

let aws: AwsCli;
beforeAll(async () => {
  aws = await AwsCli.find();
});
afterAll(() => aws?.remove());

function role(raw: RawRole): Role {
  const checked = checkRole({ account: '111111111111', roleName: 'Admin', ...raw });
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.role;
}

const ODD_NAMES = [
  'Payments prod',
  "it's",
  'say "hi"',
  'C:\\me\\',
  'a]b',
  'a"] # b',
  '# no comment',
  '; none either',
  'a = b: c',
  'profile x',
  'default',
  'sso-session x',
  '日本 👩🏽‍🚀 é',
  '$HOME `id` %(x)s',
];

/** Asked for one by one: each question takes the CLI half a second. */
const HARDEST_NAMES = ["it's", 'say "hi"', 'C:\\me\\', 'a"] # b', 'default', '日本 👩🏽‍🚀 é'];

describe('the exported config in the real AWS CLI', () => {
  it('lists exactly the exported profiles and knows each by its name', () => {
    const roles = ODD_NAMES.map((displayName, at) =>
      role({ displayName, roleName: `team/Role${at}`, group: 'a # b', landing: '/s3/home' }),
    );
    aws.useConfig(writeAwsConfig(roles).text);
    // The person's own default profile keeps its name.
    const names = ODD_NAMES.map((name) => (name === 'default' ? 'default 2' : name));
    expect(aws.run('configure', 'list-profiles').split('\n').sort()).toEqual(names.sort());
    const hardest = roles.filter(({ displayName }) => HARDEST_NAMES.includes(displayName));
    expect(hardest).toHaveLength(HARDEST_NAMES.length);
    for (const { displayName, roleName } of hardest) {
      const profile = displayName === 'default' ? 'default 2' : displayName;
      const arn = aws.run('configure', 'get', 'role_arn', '--profile', profile);
      expect(arn).toBe(`arn:aws:iam::111111111111:role/${roleName}`);
    }
  });

  it('lists hundreds of arbitrary roles, each once', () => {
    const sample = fc.sample(arbitraryRole, { numRuns: 400, seed: 5 });
    const roles = [...new Map(sample.map((one) => [roleKey(one), one])).values()];
    const written = roles.filter((one) => roleArn(one) !== undefined);
    expect(written.length).toBeGreaterThan(150);
    aws.useConfig(writeAwsConfig(roles).text);
    const listed = aws.run('configure', 'list-profiles').split('\n');
    expect(listed).toHaveLength(written.length);
    expect(new Set(listed).size).toBe(written.length);
    const names = written.map(({ displayName }) => displayName);
    expect(names.filter((name) => name !== '' && !listed.includes(name))).toEqual([]);
  });

  it('knows the portal, account and permission set of an Identity Center role', () => {
    const portal = 'https://my-company.awsapps.com/start';
    const login = role({ displayName: 'Log in', roleName: 'Login', portal });
    const prod = role({
      account: '222222222222',
      displayName: 'Prod',
      region: 'eu-west-1',
      baseAccount: '111111111111',
      baseRole: 'Login',
    });
    aws.useConfig(writeAwsConfig([login, prod]).text);
    const get = (key: string, profile: string) =>
      aws.run('configure', 'get', key, '--profile', profile);
    expect(get('sso_session', 'Log in')).toBe('my-company');
    expect(get('sso_account_id', 'Log in')).toBe('111111111111');
    expect(get('sso_role_name', 'Log in')).toBe('Login');
    expect(get('source_profile', 'Prod')).toBe('Log in');
    expect(get('region', 'Prod')).toBe('eu-west-1');
  });
});
