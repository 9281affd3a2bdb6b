import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupRoles, sortRoles } from '../../src/domain/list-order.ts';
import { noDetails, type Role, roleKey } from '../../src/domain/role.ts';
import { arbitraryRole } from './arbitrary-role.ts';

const role = (displayName: string, fields: Partial<Role> = {}): Role => ({
  partition: 'aws',
  account: '123456789012',
  roleName: 'Admin',
  variant: '',
  ...noDetails,
  displayName,
  ...fields,
});
const namesOf = (roles: readonly Role[]) => roles.map(({ displayName }) => displayName);
const outline = (roles: readonly Role[]) =>
  groupRoles(roles).map((group) => [group.name, ...namesOf(group.roles)]);

const roles = fc.uniqueArray(
  fc
    .tuple(arbitraryRole, fc.constantFrom('', 'Org', 'Org/Team', 'app-2', 'app-10'), fc.boolean())
    .map(([one, group, favorite]): Role => ({ ...one, group, favorite })),
  { selector: roleKey, maxLength: 12 },
);
const shuffled = roles.chain((all) =>
  fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
);

describe('sortRoles', () => {
  it.each([
    ['numbers as people count', ['app-10', 'app-2', 'app-1'], ['app-1', 'app-2', 'app-10']],
    ['capitals beside small letters', ['b', 'C', 'A'], ['A', 'b', 'C']],
    [
      'accents beside their letters',
      ['Zürich', 'Équipe', 'Dublin'],
      ['Dublin', 'Équipe', 'Zürich'],
    ],
  ])('sorts %s', (_, names, sorted) => {
    expect(namesOf(sortRoles(names.map((name) => role(name))))).toEqual(sorted);
  });

  it('sorts a role without a name by what it is called instead', () => {
    const nameless = role('', { roleName: 'team/Billing' });
    expect(sortRoles([role('Zulu'), nameless, role('Alpha')])).toEqual([
      role('Alpha'),
      nameless,
      role('Zulu'),
    ]);
  });

  it('sorts roles of one name by account, then by role', () => {
    const one = role('Prod', { account: '111111111111', roleName: 'Reader' });
    const two = role('Prod', { account: '222222222222', roleName: 'Admin' });
    const three = role('Prod', { account: '222222222222', roleName: 'Reader' });
    expect(sortRoles([three, two, one])).toEqual([one, two, three]);
  });

  it('puts first what has a position, in the order of code units', () => {
    const placed = ['b', 'Z', 'ab'].map((position) => role(`at ${position}`, { position }));
    expect(namesOf(sortRoles([role('Beta'), ...placed, role('Alpha')]))).toEqual([
      'at Z',
      'at ab',
      'at b',
      'Alpha',
      'Beta',
    ]);
  });

  it('gives the same where it is told how another state of the list was sorted', () => {
    fc.assert(
      fc.property(roles, fc.array(fc.boolean()), roles, (list, kept, others) => {
        const formerly = sortRoles([...list.filter((_, at) => kept[at]), ...others]);
        expect(sortRoles(list, formerly)).toEqual(sortRoles(list));
      }),
    );
  });

  it('gives one order, whatever the order before', () => {
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(sortRoles(other)).toEqual(sortRoles(one));
      }),
    );
  });

  it('gives one order to roles that differ in variant or in capitals alone', () => {
    const alike = [
      role('Prod'),
      role('Prod', { variant: 'second' }),
      role('prod', { roleName: 'admin' }),
      role('Prod', { partition: 'aws-cn' }),
    ];
    expect(sortRoles(alike.toReversed())).toEqual(sortRoles(alike));
  });

  it('keeps every role, and the list it was given as it was', () => {
    fc.assert(
      fc.property(roles, (all) => {
        const before = [...all];
        const sorted = sortRoles(Object.freeze(all));
        expect(new Set(sorted)).toEqual(new Set(before));
        expect(sorted.length).toBe(before.length);
        expect(all).toEqual(before);
      }),
    );
  });
});

describe('groupRoles', () => {
  it('puts each group where the first of its roles has been put, within the groups around it', () => {
    const list = [
      role('one', { group: 'Alpha' }),
      role('two', { group: 'Org/First', position: 'c' }),
      role('three', { group: 'Org/Second', position: 'b' }),
      role('four', { group: 'Org/Second' }),
      role('five', { group: 'Zulu', position: 'bb' }),
      role('six', { group: 'Org' }),
    ];
    expect(outline(list)).toEqual([
      ['Org', 'six'],
      ['Org/Second', 'three', 'four'],
      ['Org/First', 'two'],
      ['Zulu', 'five'],
      ['Alpha', 'one'],
    ]);
  });

  it('has no groups for no roles', () => {
    expect(groupRoles([])).toEqual([]);
  });

  it('has one group without a name where nobody made a group or a favorite', () => {
    expect(outline([role('b'), role('a')])).toEqual([['', 'a', 'b']]);
  });

  it('puts favorites first, then groups in order, then what has no group', () => {
    expect(
      outline([
        role('loner'),
        role('b', { group: 'app-10' }),
        role('a', { group: 'app-2' }),
        role('star', { favorite: true }),
        role('A', { group: 'app-10' }),
      ]),
    ).toEqual([
      ['Favorites', 'star'],
      ['app-2', 'a'],
      ['app-10', 'A', 'b'],
      ['Other roles', 'loner'],
    ]);
  });

  it('shows a favorite among the favorites only', () => {
    const star = role('star', { favorite: true, group: 'Org' });
    expect(outline([star, role('a', { group: 'Org' })])).toEqual([
      ['Favorites', 'star'],
      ['Org', 'a'],
    ]);
  });

  it('has no empty group where every member is a favorite', () => {
    expect(outline([role('star', { favorite: true, group: 'Org' })])).toEqual([
      ['Favorites', 'star'],
    ]);
  });

  it('names the rest as soon as there is a favorite', () => {
    expect(outline([role('star', { favorite: true }), role('a')])).toEqual([
      ['Favorites', 'star'],
      ['Other roles', 'a'],
    ]);
  });

  it('has no rest where every role has a group', () => {
    expect(outline([role('a', { group: 'Org' })])).toEqual([['Org', 'a']]);
  });

  it('puts a group before the groups within it', () => {
    const groups = ['Org/Team', 'Org', 'Org/Base'].map((group) => role('a', { group }));
    expect(groupRoles(groups).map(({ name }) => name)).toEqual(['Org', 'Org/Base', 'Org/Team']);
  });

  it('shows every role once, sorted within its group', () => {
    fc.assert(
      fc.property(roles, (all) => {
        const groups = groupRoles(all);
        const shown = groups.flatMap((group) => group.roles);
        expect(shown.map(roleKey).toSorted()).toEqual(all.map(roleKey).toSorted());
        for (const group of groups) {
          expect(group.roles.length).toBeGreaterThan(0);
          expect(group.roles).toEqual(sortRoles(group.roles));
        }
      }),
    );
  });

  it('gives one order, whatever the order before', () => {
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(groupRoles(other)).toEqual(groupRoles(one));
      }),
    );
  });
});
