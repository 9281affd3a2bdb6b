import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAccountId } from '../../../src/domain/account.ts';
import { checkRole, type RawRole, type Role, roleKey } from '../../../src/domain/role.ts';
import { writeAesr } from '../../../src/formats/aws-config/write-aesr.ts';
import { writeAwsConfig } from '../../../src/formats/aws-config/write-aws-config.ts';
import { readRoleList } from '../../../src/formats/role-list.ts';
import { arbitraryRole } from '../../domain/arbitrary-role.ts';
import { cases } from '../../sync/cases.ts';

const byKey = (a: Role, b: Role) => (roleKey(a) < roleKey(b) ? -1 : 1);
const arbitraryRoles = fc.uniqueArray(arbitraryRole, { selector: roleKey, maxLength: 12 });

function role(raw: RawRole): Role {
  const checked = checkRole(raw);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.role;
}

/** What a text gives when it is read: nothing is told of what Hatrack wrote itself. */
function readBack(text: string): Role[] {
  const { format, listed, problems } = readRoleList(text);
  expect(problems).toEqual([]);
  expect(format?.id).toBe('aws-config');
  return listed.map((entry) => entry.role).sort(byKey);
}

describe('writeAwsConfig', () => {
  it('writes what is read back, but for accounts known by an alias', () => {
    fc.assert(
      fc.property(arbitraryRoles, (roles) => {
        const kept = roles.filter(({ account }) => isAccountId(account));
        const { text, notes } = writeAwsConfig(roles);
        if (kept.length > 0) expect(readBack(text)).toEqual(kept.toSorted(byKey));
        expect(notes.some((note) => note.includes('left out'))).toBe(kept.length < roles.length);
        expect(writeAwsConfig(roles.toReversed()).text).toBe(text);
      }),
      cases(300),
    );
  });

  it('writes profiles as the AWS CLI takes them', () => {
    const portal = 'https://my-company.awsapps.com/start';
    const { text, notes } = writeAwsConfig(
      [
        role({ account: '999999999999', roleName: 'Login', displayName: 'Log in', portal }),
        role({
          account: '111111111111',
          roleName: 'ops/Admin',
          displayName: 'Payments prod',
          color: 'Red',
          region: 'eu-west-1',
          baseAccount: '999999999999',
          baseRole: 'Login',
        }),
        role({
          account: '222222222222',
          roleName: 'Admin',
          displayName: 'default',
          partition: 'aws-cn',
        }),
        role({ account: '333333333333', roleName: 'Admin' }),
        role({ account: 'my-alias', roleName: 'Admin' }),
      ],
      { sourceProfile: 'me' },
    );
    expect(
      text,
    ).toBe(`# AWS profiles, written by Hatrack. The AWS CLI passes over the keys that it does not know (color, group, …).

[profile "Payments prod"]
role_arn = arn:aws:iam::111111111111:role/ops/Admin
source_profile = Log in
region = eu-west-1
color = ea7158
base_account = 999999999999
base_role = Login

[profile Admin-333333333333]
role_arn = arn:aws:iam::333333333333:role/Admin
source_profile = me
display_name = ""

[profile "Log in"]
sso_session = my-company
sso_account_id = 999999999999
sso_role_name = Login

[profile "default 2"]
role_arn = arn:aws-cn:iam::222222222222:role/Admin
source_profile = me
display_name = default

[sso-session my-company]
sso_start_url = https://my-company.awsapps.com/start
sso_region = us-east-1
sso_registration_scopes = sso:account:access
`);
    expect(notes).toEqual([
      'One role is left out, because the AWS CLI needs an account’s 12 digits: Admin · my-alias.',
      'Profiles whose names were taken got a number: default 2.',
      'Hatrack does not know the region of your Identity Center. Check sso_region of: my-company (us-east-1).',
    ]);
  });

  it('takes the region of Identity Center from the portal where that says it', () => {
    const portal = 'https://ssoins-0123456789abcdef.portal.eu-west-1.app.aws';
    const { text, notes } = writeAwsConfig([
      role({ account: '111111111111', roleName: 'A', portal }),
    ]);
    expect(text).toContain('\nsso_region = eu-west-1\n');
    expect(notes).toEqual([]);
  });

  it('numbers ten thousand profiles of one name', () => {
    const roles = Array.from({ length: 10_000 }, (_, at) =>
      role({ account: String(100_000_000_000 + at), roleName: 'Admin', displayName: 'Prod' }),
    );
    const { text, notes } = writeAwsConfig(roles);
    expect(new Set(text.match(/^\[.*\]$/gm)).size).toBe(10_000);
    expect(notes).toEqual([
      'Profiles whose names were taken got a number: Prod 2, Prod 3, Prod 4, Prod 5, Prod 6, 9,994 more.',
    ]);
  });

  it('writes a comment alone where there is no role', () => {
    expect(writeAwsConfig([])).toEqual({ text: expect.stringMatching(/^#[^\n]*\n$/), notes: [] });
  });
});

describe('writeAesr', () => {
  const isKept = ({ portal, roleName }: Role) => portal === '' && !/[#;=]/.test(roleName);

  it('writes what is read back, but for roles that its parser would misread', () => {
    fc.assert(
      fc.property(arbitraryRoles, (roles) => {
        const kept = roles.filter(isKept);
        const { text, notes } = writeAesr(roles);
        if (kept.length > 0) expect(readBack(text)).toEqual(kept.toSorted(byKey));
        expect(notes.some((note) => note.startsWith('Left out'))).toBe(kept.length < roles.length);
        expect(writeAesr(roles.toReversed()).text).toBe(text);
      }),
      cases(300),
    );
  });

  it('writes base accounts and their targets', () => {
    const { text, notes } = writeAesr([
      role({
        account: '111111111111',
        roleName: 'Admin',
        displayName: 'Prod #1',
        baseAccount: 'my-login',
        baseRole: 'Dev',
      }),
      role({
        account: '222222222222',
        roleName: 'Admin',
        displayName: 'Test',
        baseAccount: 'my-login',
        baseRole: 'Dev',
        group: 'Org/Team',
      }),
      role({
        account: 'my-alias',
        roleName: 'Admin',
        displayName: 'services x',
        region: 'eu-west-1',
      }),
      role({ account: '333333333333', roleName: 'a=b' }),
      role({
        account: '444444444444',
        roleName: 'A',
        portal: 'https://my-company.awsapps.com/start',
      }),
    ]);
    expect(text).toBe(`# Roles for AWS Extend Switch Roles, written by Hatrack.

[my-login Dev]
aws_account_id = my-login
role_name = Dev

[Prod _1]
role_arn = arn:aws:iam::111111111111:role/Admin
source_profile = my-login Dev
display_name = "Prod #1"

[Test]
role_arn = arn:aws:iam::222222222222:role/Admin
source_profile = my-login Dev
group = Org/Team

[profile services x]
aws_account_id = my-alias
role_name = Admin
region = eu-west-1
`);
    expect(notes).toEqual([
      'Left out, because they are reached through an access portal: A · 4444-4444-4444.',
      'Left out, because they have a #, ; or = in their name or path: a=b · 3333-3333-3333.',
      'Sections could not have the names of these roles: Prod _1.',
    ]);
  });
});
