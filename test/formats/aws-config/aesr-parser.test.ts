/** What AWS Extend Switch Roles itself makes of a list that Hatrack wrote for it: its parser is a package of its own. */
import { ConfigParser } from 'aesr-config';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Role, roleKey } from '../../../src/domain/role.ts';
import { writeAesr } from '../../../src/formats/aws-config/write-aesr.ts';
import { arbitraryRole } from '../../domain/arbitrary-role.ts';
import { cases } from '../../sync/cases.ts';

/** That parser looks names up in a plain object, where these are always found. */
const isTrap = ({ displayName }: Role) => displayName in {};

const arbitraryRoles = fc.uniqueArray(
  arbitraryRole.filter((role) => !isTrap(role)),
  { selector: roleKey, maxLength: 12 },
);

interface Shown {
  account: string;
  roleName: string | undefined;
  region: string;
  color: string;
  baseAccount: string;
  baseRole: string;
}

interface Profile {
  aws_account_id: string;
  role_name?: string;
  region?: string;
  color?: string;
}

const shown = (profile: Profile, base?: Profile): Shown => ({
  account: profile.aws_account_id,
  roleName: profile.role_name,
  region: profile.region ?? '',
  color: profile.color ?? '',
  baseAccount: base?.aws_account_id ?? '',
  baseRole: base?.role_name ?? '',
});

const inOrder = (all: Shown[]) => all.map((one) => JSON.stringify(one)).sort();

describe('a list written for AWS Extend Switch Roles', () => {
  it('is what its own parser reads', () => {
    fc.assert(
      fc.property(arbitraryRoles, (roles) => {
        const kept = roles.filter(({ portal, roleName }) => !portal && !/[#;=]/.test(roleName));
        const { singles, complexes } = ConfigParser.parseIni(writeAesr(roles).text);
        const read = [
          ...singles.map((single) => shown(single)),
          ...complexes.flatMap((base) => base.targets.map((target) => shown(target, base))),
        ];
        const expected = kept.map(
          ({ account, roleName, region, color, baseAccount, baseRole }): Shown => ({
            account,
            roleName,
            region,
            color,
            baseAccount,
            // Its base accounts know no role with a “=” in its name.
            baseRole: baseAccount === '' || baseRole.includes('=') ? '' : baseRole,
          }),
        );
        expect(inOrder(read)).toEqual(inOrder(expected));
      }),
      cases(200),
    );
  });
});
