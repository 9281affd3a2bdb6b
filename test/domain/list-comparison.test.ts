import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLists, type ListedRole } from '../../src/domain/list-comparison.ts';
import {
  DETAIL_FIELDS,
  noDetails,
  type Role,
  type RoleDetails,
  type RoleKey,
  roleKey,
} from '../../src/domain/role.ts';
import type { RoleEdit } from '../../src/domain/role-edit.ts';
import { arbitraryRole } from './arbitrary-role.ts';

const admin: Role = {
  partition: 'aws',
  account: '123456789012',
  roleName: 'Admin',
  variant: '',
  ...noDetails,
};
const reader: Role = { ...admin, roleName: 'Reader' };
const described: Role = { ...admin, displayName: 'Production', color: 'ea7158', favorite: true };

const listed = (role: Role, ...said: (keyof RoleDetails)[]): ListedRole => ({ role, said });

/** The list after the edits. A role that goes is gone: this model has no memory of it. */
function applyEdits(
  current: readonly Role[],
  edits: readonly RoleEdit[],
  listedRoles: readonly ListedRole[],
): Map<RoleKey, Role> {
  const roles = new Map(current.map((role) => [roleKey(role), role]));
  const blank = new Map(
    listedRoles.map(({ role }) => [roleKey(role), { ...role, ...noDetails }] as const),
  );
  for (const { key, details, live } of edits) {
    const role = roles.get(key) ?? (live ? blank.get(key) : undefined);
    if (live === false) roles.delete(key);
    else if (role) roles.set(key, { ...role, ...details });
  }
  return roles;
}

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
});
/** Few roles, so that the lists meet each other. */
const near = fc
  .tuple(fc.constantFrom('A', 'B', 'C'), fc.constantFrom('', 'second'), details)
  .map(([roleName, variant, said]): Role => ({ ...admin, roleName, variant, ...said }));
const anyRole = fc.oneof({ weight: 3, arbitrary: near }, { weight: 1, arbitrary: arbitraryRole });
const current = fc.uniqueArray(anyRole, { selector: roleKey, maxLength: 6 });

/** What a list did not speak of is empty in its roles, as the formats give them. */
const list = fc.uniqueArray(
  fc.tuple(anyRole, fc.subarray(DETAIL_FIELDS)).map(([role, said]): ListedRole => {
    const unsaid = DETAIL_FIELDS.filter((field) => !said.includes(field));
    const emptied = Object.fromEntries(unsaid.map((field) => [field, noDetails[field]]));
    return { role: { ...role, ...emptied }, said };
  }),
  { selector: ({ role }) => roleKey(role), maxLength: 6 },
);

describe('compareLists', () => {
  it('finds nothing between two empty lists', () => {
    expect(compareLists([], [], 'replace')).toEqual({
      added: [],
      changed: [],
      same: [],
      removed: [],
      edits: [],
    });
  });

  it.each(['merge', 'replace'] as const)('adds a role that is new (%s)', (mode) => {
    expect(compareLists([], [listed(described, 'displayName', 'color')], mode)).toMatchObject({
      added: [described],
      changed: [],
      same: [],
      removed: [],
      edits: [
        {
          key: roleKey(admin),
          details: { displayName: 'Production', color: 'ea7158', favorite: true },
          live: true,
        },
      ],
    });
  });

  it.each(['merge', 'replace'] as const)('leaves a role alone that is the same (%s)', (mode) => {
    expect(compareLists([described], [listed(described, ...DETAIL_FIELDS)], mode)).toMatchObject({
      added: [],
      changed: [],
      same: [described],
      edits: [],
    });
  });

  it('changes what the list says, field by field, and leaves alone what it does not speak of', () => {
    const role = { ...admin, displayName: 'Prod' };
    expect(compareLists([described], [listed(role, 'displayName')], 'merge')).toMatchObject({
      changed: [
        {
          before: described,
          after: { ...described, displayName: 'Prod' },
          fields: ['displayName'],
        },
      ],
      edits: [{ key: roleKey(admin), details: { displayName: 'Prod' } }],
    });
  });

  it('empties a field that the list says is empty', () => {
    expect(compareLists([described], [listed(admin, 'color')], 'merge')).toMatchObject({
      changed: [{ before: described, after: { ...described, color: '' }, fields: ['color'] }],
      edits: [{ key: roleKey(admin), details: { color: '' } }],
    });
  });

  it('takes nothing from a list that names a role and says nothing of it', () => {
    expect(compareLists([described], [listed(admin)], 'merge')).toMatchObject({
      same: [described],
      edits: [],
    });
  });

  it('empties what the list does not speak of when it replaces', () => {
    const role = { ...admin, displayName: 'Production' };
    expect(compareLists([described], [listed(role, 'displayName')], 'replace')).toMatchObject({
      changed: [{ before: described, after: role, fields: ['color', 'favorite'] }],
      edits: [{ key: roleKey(admin), details: { color: '', favorite: false } }],
    });
  });

  it('removes what the list does not name when it replaces', () => {
    expect(compareLists([admin, reader], [listed(reader)], 'replace')).toMatchObject({
      same: [reader],
      removed: [admin],
      edits: [{ key: roleKey(admin), live: false }],
    });
  });

  it('removes nothing when it merges', () => {
    expect(compareLists([admin, reader], [], 'merge')).toMatchObject({ removed: [], edits: [] });
  });

  it.each<[string, Partial<Role>]>([
    ['variant', { variant: 'second' }],
    ['partition', { partition: 'aws-cn' }],
    ['account', { account: 'my-company' }],
    ['role name, in capitals or not', { roleName: 'admin' }],
  ])('takes another %s for another role', (_, fields) => {
    const other = { ...admin, ...fields };
    const comparison = compareLists([admin], [listed(other)], 'replace');
    expect(comparison).toMatchObject({ added: [other], changed: [], removed: [admin] });
  });

  it('puts every role of the list, and every one that would go, into one place each', () => {
    fc.assert(
      fc.property(current, list, fc.constantFrom('merge', 'replace'), (before, roles, mode) => {
        const { added, changed, same, removed } = compareLists(before, roles, mode);
        const spoken = [...added, ...changed.map(({ after }) => after), ...same].map(roleKey);
        expect(spoken.toSorted()).toEqual(roles.map(({ role }) => roleKey(role)).toSorted());
        const kept = before.length - changed.length - same.length;
        expect(removed.length).toBe(mode === 'replace' ? kept : 0);
      }),
    );
  });

  it('makes edits that lead to the present list with what the new one says, when it merges', () => {
    fc.assert(
      fc.property(current, list, (before, roles) => {
        const { edits } = compareLists(before, roles, 'merge');
        const wanted = new Map(before.map((role) => [roleKey(role), role]));
        for (const { role, said } of roles) {
          const merged: Role = { ...(wanted.get(roleKey(role)) ?? role) };
          Object.assign(merged, Object.fromEntries(said.map((field) => [field, role[field]])));
          wanted.set(roleKey(role), merged);
        }
        expect(applyEdits(before, edits, roles)).toEqual(wanted);
      }),
      { numRuns: 300 },
    );
  });

  it('makes edits that lead to the very list, when it replaces', () => {
    fc.assert(
      fc.property(current, list, (before, roles) => {
        const { edits } = compareLists(before, roles, 'replace');
        const wanted = new Map(roles.map(({ role }) => [roleKey(role), role]));
        expect(applyEdits(before, edits, roles)).toEqual(wanted);
      }),
      { numRuns: 300 },
    );
  });

  it('promises in its preview what its edits do', () => {
    fc.assert(
      fc.property(current, list, fc.constantFrom('merge', 'replace'), (before, roles, mode) => {
        const { added, changed, same, removed, edits } = compareLists(before, roles, mode);
        const after = applyEdits(before, edits, roles);
        for (const role of [...added, ...changed.map((change) => change.after), ...same]) {
          expect(after.get(roleKey(role))).toEqual(role);
        }
        expect(removed.filter((role) => after.has(roleKey(role)))).toEqual([]);
      }),
    );
  });

  it('finds nothing to do when the same list comes again', () => {
    fc.assert(
      fc.property(current, list, fc.constantFrom('merge', 'replace'), (before, roles, mode) => {
        const { edits } = compareLists(before, roles, mode);
        const after = [...applyEdits(before, edits, roles).values()];
        const again = compareLists(after, roles, mode);
        expect(again.edits).toEqual([]);
        expect(again.same.length).toBe(roles.length);
      }),
    );
  });

  it('makes one edit a role at most, and none that changes nothing', () => {
    fc.assert(
      fc.property(current, list, fc.constantFrom('merge', 'replace'), (before, roles, mode) => {
        const { edits, added, changed, removed } = compareLists(before, roles, mode);
        expect(new Set(edits.map(({ key }) => key)).size).toBe(edits.length);
        expect(edits.length).toBe(added.length + changed.length + removed.length);
        expect(changed.every(({ fields }) => fields.length > 0)).toBe(true);
      }),
    );
  });

  it('leaves both lists as they are', () => {
    fc.assert(
      fc.property(current, list, (before, roles) => {
        const copy = structuredClone({ before, roles });
        compareLists(before, roles, 'replace');
        expect({ before, roles }).toEqual(copy);
      }),
    );
  });
});
