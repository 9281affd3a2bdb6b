import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRole, type Role, roleKey } from '../../src/domain/role.ts';
import { readRoleList } from '../../src/formats/role-list.ts';
import { writeRoleList } from '../../src/formats/write-role-list.ts';
import { arbitraryRole } from '../domain/arbitrary-role.ts';

const arbitraryRoles = fc.uniqueArray(arbitraryRole, { selector: roleKey, maxLength: 12 });
const byKey = (a: Role, b: Role) => (roleKey(a) < roleKey(b) ? -1 : 1);

describe('writeRoleList', () => {
  it('writes what readRoleList reads back, with nothing to tell', () => {
    fc.assert(
      fc.property(arbitraryRoles, (roles) => {
        const { format, listed, problems } = readRoleList(writeRoleList(roles));
        expect(format?.id).toBe('hatrack');
        expect(problems).toEqual([]);
        expect(listed.map(({ role }) => role)).toEqual(roles.toSorted(byKey));
      }),
    );
  });

  it('writes the same text in whatever order the roles come', () => {
    fc.assert(
      fc.property(arbitraryRoles, (roles) => {
        const text = writeRoleList(roles);
        expect(writeRoleList(roles.toReversed())).toBe(text);
        expect(writeRoleList(readRoleList(text).listed.map(({ role }) => role))).toBe(text);
      }),
    );
  });

  it('writes one role a line and leaves out what is not said', () => {
    const role = (raw: object): Role => {
      const checked = checkRole(raw);
      if (!checked.ok) throw new Error('This is no role.');
      return checked.role;
    };
    const roles = [
      role({ account: '222222222222', roleName: 'Admin', region: 'us-gov-west-1', favorite: true }),
      role({ account: '111111111111', roleName: 'ops/Admin', displayName: 'Prod', color: 'Red' }),
    ];
    expect(writeRoleList(roles)).toBe(`{
  "format": "hatrack-role-list",
  "version": 1,
  "roles": [
    {"displayName":"Prod","account":"111111111111","roleName":"ops/Admin","color":"ea7158"},
    {"account":"222222222222","roleName":"Admin","partition":"aws-us-gov","region":"us-gov-west-1","favorite":true}
  ]
}
`);
    expect(writeRoleList([])).toBe(
      '{\n  "format": "hatrack-role-list",\n  "version": 1,\n  "roles": []\n}\n',
    );
  });
});

describe('arbitraryRole', () => {
  it('is what checkRole gives', () => {
    fc.assert(
      fc.property(arbitraryRole, (role) => {
        expect(checkRole(role)).toEqual({ ok: true, role });
      }),
    );
  });
});
