import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DETAIL_FIELDS,
  noDetails,
  type Role,
  type RoleKey,
  roleKey,
} from '../../src/domain/role.ts';
import {
  addRole,
  changedFields,
  changeRole,
  nothingBefore,
  type RoleBefore,
  type RoleEdit,
  removeRole,
  undoEdits,
} from '../../src/domain/role-edit.ts';
import { arbitraryRole } from './arbitrary-role.ts';

const admin: Role = {
  partition: 'aws',
  account: '123456789012',
  roleName: 'Admin',
  variant: '',
  ...noDetails,
};
const KEY = roleKey(admin);

/**
 * The list as the store keeps it: what was said of a role stays when the role goes, so that it can come back. The roles
 * to see are the live ones.
 */
interface Entry {
  live: boolean;
  role: Role;
}
type List = ReadonlyMap<RoleKey, Entry>;

/** Few roles, so that edits meet each other. */
const POOL: Role[] = ['A', 'B', 'C', 'D'].map((roleName) => ({ ...admin, roleName }));

const listOf = (roles: readonly Role[]): List =>
  new Map(roles.map((role) => [roleKey(role), { live: true, role }]));

function applyEdits(list: List, edits: readonly RoleEdit[]): List {
  const after = new Map(list);
  for (const { key, details, live } of edits) {
    const known = POOL.find((role) => roleKey(role) === key) ?? admin;
    const entry = after.get(key) ?? { live: false, role: known };
    // A role that comes back begins anew.
    const role = live && !entry.live ? { ...entry.role, ...noDetails } : entry.role;
    after.set(key, { live: live ?? entry.live, role: { ...role, ...details } });
  }
  return after;
}

const held =
  (list: List) =>
  (key: RoleKey): RoleBefore => {
    const entry = list.get(key);
    if (!entry) return nothingBefore;
    return { role: entry.live ? entry.role : undefined, said: undefined };
  };

const rolesOf = (list: List) =>
  [...list].filter(([, { live }]) => live).map(([key, { role }]) => [key, role] as const);

const details = fc.record({
  displayName: fc.constantFrom('', 'Production', 'Test'),
  color: fc.constantFrom('', 'ea7158', 'b4d699'),
  region: fc.constantFrom('', 'eu-west-1'),
  group: fc.constantFrom('', 'Org', 'Org/Team'),
  baseAccount: fc.constantFrom('', 'my-company'),
  baseRole: fc.constantFrom('', 'Developer'),
  landing: fc.constantFrom('', '/s3/home'),
  portal: fc.constantFrom('', 'https://my-company.awsapps.com/start'),
  container: fc.constantFrom('', 'Work'),
  favorite: fc.boolean(),
  protected: fc.boolean(),
  position: fc.constantFrom('', 'b'),
});
const pooledRole = fc
  .tuple(fc.constantFrom(...POOL), details)
  .map(([role, said]): Role => ({ ...role, ...said }));
const list = fc.uniqueArray(pooledRole, { selector: roleKey, maxLength: 4 }).map(listOf);
const edit: fc.Arbitrary<RoleEdit> = fc.record(
  {
    key: fc.constantFrom(...POOL.map(roleKey)),
    details: fc
      .tuple(details, fc.subarray(DETAIL_FIELDS))
      .map(([said, fields]) => Object.fromEntries(fields.map((field) => [field, said[field]]))),
    live: fc.boolean(),
  },
  { requiredKeys: ['key'] },
);
const personsEdits = fc.oneof(
  pooledRole.map((role) => [addRole(role)]),
  pooledRole.map((role) => [removeRole(role)]),
  fc.tuple(pooledRole, pooledRole).map(([before, after]) => changeRole(before, after)),
);

describe('changedFields', () => {
  it.each<[string, Partial<Role>, string[]]>([
    ['nothing where nothing is said', {}, []],
    ['nothing where the same is said', { displayName: '', favorite: false }, []],
    ['a field that got a value', { color: 'ea7158' }, ['color']],
    [
      'several, in the order of the details',
      { protected: true, region: 'eu-west-1', displayName: 'x' },
      ['displayName', 'region', 'protected'],
    ],
    ['no field of the identity', { account: 'my-company', variant: 'x' }, []],
  ])('finds %s', (_, after, fields) => {
    expect(changedFields(noDetails, after)).toEqual(fields);
  });

  it('finds a field that was emptied', () => {
    expect(changedFields({ ...noDetails, color: 'ea7158', favorite: true }, noDetails)).toEqual([
      'color',
      'favorite',
    ]);
  });

  it('finds nothing between a role and itself', () => {
    fc.assert(
      fc.property(arbitraryRole, (role) => {
        expect(changedFields(role, { ...role })).toEqual([]);
      }),
    );
  });
});

describe('addRole', () => {
  it('says what the role says, and nothing of the rest', () => {
    expect(addRole({ ...admin, color: 'ea7158', favorite: true })).toEqual({
      key: KEY,
      details: { color: 'ea7158', favorite: true },
      live: true,
    });
  });

  it('makes the role out of nothing', () => {
    fc.assert(
      fc.property(arbitraryRole, (role) => {
        const { key, details, live } = addRole(role);
        expect({ key, live }).toEqual({ key: roleKey(role), live: true });
        expect({ ...role, ...noDetails, ...details }).toEqual(role);
      }),
    );
  });
});

describe('removeRole', () => {
  it('says nothing but that the role goes', () => {
    expect(removeRole({ ...admin, color: 'ea7158' })).toEqual({ key: KEY, live: false });
  });
});

describe('changeRole', () => {
  it('makes no edit where nothing changed', () => {
    expect(changeRole(admin, { ...admin })).toEqual([]);
  });

  it('names only what changed', () => {
    const before = { ...admin, displayName: 'Production', color: 'ea7158' };
    expect(changeRole(before, { ...before, color: '', region: 'eu-west-1' })).toEqual([
      { key: KEY, details: { color: '', region: 'eu-west-1' } },
    ]);
  });

  it.each<[string, Partial<Role>]>([
    ['another account', { account: '210987654321' }],
    ['another role name', { roleName: 'Owner' }],
    ['the name in other letters', { roleName: 'admin' }],
    ['another partition', { partition: 'aws-cn' }],
    ['another variant', { variant: 'second' }],
  ])('lets the old role go and the new one come for %s', (_, fields) => {
    const before = { ...admin, displayName: 'Production' };
    const after = { ...before, ...fields };
    expect(changeRole(before, after)).toEqual([
      { key: KEY, live: false },
      { key: roleKey(after), details: { displayName: 'Production' }, live: true },
    ]);
  });

  it('leads from the one role to the other', () => {
    fc.assert(
      fc.property(pooledRole, pooledRole, (before, after) => {
        const edited = applyEdits(listOf([before]), changeRole(before, after));
        expect(rolesOf(edited)).toEqual([[roleKey(after), after]]);
      }),
    );
  });

  it('lets two pages that change different fields both get their way', () => {
    const one = changeRole(admin, { ...admin, color: 'ea7158' });
    const other = changeRole(admin, { ...admin, displayName: 'Production' });
    const both = { ...admin, color: 'ea7158', displayName: 'Production' };
    expect(rolesOf(applyEdits(listOf([admin]), [...one, ...other]))).toEqual([[KEY, both]]);
    expect(rolesOf(applyEdits(listOf([admin]), [...other, ...one]))).toEqual([[KEY, both]]);
  });
});

const listed = (role: Role) => () => ({ role, said: undefined });

describe('undoEdits', () => {
  it('takes an added role out', () => {
    expect(undoEdits([addRole({ ...admin, color: 'ea7158' })], () => nothingBefore)).toEqual([
      { key: KEY, live: false },
    ]);
  });

  it('puts a removed role in again', () => {
    const before = { ...admin, color: 'ea7158', displayName: 'Production' };
    expect(undoEdits([removeRole(before)], listed(before))).toEqual([addRole(before)]);
  });

  it('gives a changed field its value again, and leaves the others alone', () => {
    const before = { ...admin, color: 'ea7158', displayName: 'Production' };
    expect(undoEdits([{ key: KEY, details: { color: '' } }], listed(before))).toEqual([
      { key: KEY, details: { color: 'ea7158' } },
    ]);
  });

  it('gives back what was said of a role of a team list, and takes nothing into the list', () => {
    const said = { ...noDetails, displayName: 'Ours' };
    const edit = { key: KEY, details: { displayName: 'Mine', color: 'ea7158' } };
    expect(undoEdits([edit], () => ({ role: undefined, said }))).toEqual([
      { key: KEY, details: { displayName: 'Ours', color: '' } },
    ]);
  });

  it('undoes nothing with nothing', () => {
    expect(undoEdits([], listed(admin))).toEqual([]);
  });

  it.each([
    ['what a person does', fc.array(personsEdits, { maxLength: 5 }).map((all) => all.flat())],
    ['any edits', fc.array(edit, { maxLength: 8 })],
  ])('leads back from %s to the very list', (_, anyEdits) => {
    fc.assert(
      fc.property(list, anyEdits, (before, edits) => {
        const edited = applyEdits(before, edits);
        const undone = applyEdits(edited, undoEdits(edits, held(before)));
        expect(new Map(rolesOf(undone))).toEqual(new Map(rolesOf(before)));
      }),
      { numRuns: 300 },
    );
  });

  it('is undone itself by the edits that lead back from it', () => {
    fc.assert(
      fc.property(list, fc.array(edit, { maxLength: 6 }), (before, edits) => {
        const edited = applyEdits(before, edits);
        const undo = undoEdits(edits, held(before));
        const redo = undoEdits(undo, held(edited));
        const redone = applyEdits(applyEdits(edited, undo), redo);
        expect(new Map(rolesOf(redone))).toEqual(new Map(rolesOf(edited)));
      }),
      { numRuns: 300 },
    );
  });
});
