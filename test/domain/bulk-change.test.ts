/** Changing many roles at once: patterns, replacing, moving groups, and what is refused. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInGroup, movingGroup, previewBulk } from '../../src/domain/bulk-change.ts';
import { parsePattern, replacing } from '../../src/domain/rename.ts';
import { checkRole, noDetails, type Role, roleKey } from '../../src/domain/role.ts';
import { arbitraryRole } from './arbitrary-role.ts';

const role = (details: Partial<Role>): Role => ({
  partition: 'aws',
  account: '111122223333',
  roleName: 'team/ops/Admin',
  variant: '',
  ...noDetails,
  ...details,
});
const shop = role({ displayName: 'Shop prod', region: 'eu-west-1', group: 'Org/Shop' });

const renamed = (pattern: string, place = 1) => {
  const parsed = parsePattern(pattern);
  return parsed.ok ? parsed.value(shop, place) : parsed.problem;
};

describe('a pattern', () => {
  it.each([
    ['{name}', 'Shop prod'],
    ['{account} · {role}', '1111-2222-3333 · Admin'],
    ['{ path }/{role} in {region}', 'team/ops/Admin in eu-west-1'],
    ['{group} {team} {partition}', 'Org/Shop Shop AWS'],
    ['no part', 'no part'],
    ['', ''],
  ])('%s gives %s', (pattern, name) => {
    expect(renamed(pattern)).toBe(name);
  });

  it.each([
    ['{name} · {region} · {role}', 'Shop · Admin'],
    ['{name} ({region})', 'Shop'],
    ['[{region}] {name}!', 'Shop!'],
    ['{group} / {region}', ''],
    ['{region}{name}', 'Shop'],
  ])('%s leaves out separators of what is not said: “%s”', (pattern, name) => {
    const parsed = parsePattern(pattern);
    const plain = role({ displayName: 'Shop' });
    expect(parsed.ok && parsed.value(plain, 1)).toBe(name);
  });

  it('counts the roles', () => {
    expect(renamed('Role {number}', 7)).toBe('Role 7');
  });

  it.each([
    ['{colour}', '{colour} is not known. Use {name}, {account}'],
    ['{toString}', '{toString} is not known'],
    ['{}', '{} is not known'],
    ['{name', 'A brace is not closed'],
    ['name}', 'A brace is not closed'],
    ['x'.repeat(257), '256 are the most'],
  ])('%s is refused with the reason', (pattern, problem) => {
    expect(renamed(pattern)).toContain(problem);
  });

  it('of any text throws nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}na me$') }), (pattern) => {
        expect(typeof renamed(pattern)).toBe('string');
      }),
    );
  });
});

describe('replacing', () => {
  it.each([
    ['prod', 'live', false, 'Shop live'],
    ['PROD', 'live', false, 'Shop live'],
    ['PROD', 'live', true, 'Shop prod'],
    ['o', '$&$1', false, 'Sh$&$1p pr$&$1d'],
    ['.', 'x', false, 'Shop prod'],
    ['', 'x', false, 'Shop prod'],
  ])('“%s” by “%s” (capitals count: %s) gives “%s”', (find, by, matchCase, name) => {
    expect(replacing(find, by, matchCase)(shop, 1)).toBe(name);
  });

  it('finds any text literally', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        const named = role({ displayName: `<${text}>` });
        expect(replacing(text, '', true)(named, 1)).not.toContain(text);
      }),
    );
  });
});

describe('a change of many', () => {
  const test = role({ account: '444455556666', displayName: 'Shop test', region: 'eu-west-1' });
  const gov = role({ partition: 'aws-us-gov', displayName: 'Gov', region: 'us-gov-west-1' });

  it('tells what changes, what has it already, and what cannot', () => {
    const preview = previewBulk(
      [shop, test, gov],
      () => ({ region: 'EU-west-1', color: 'Red' }),
      [],
    );
    expect(preview.changed.map(({ after }) => after)).toEqual([
      { ...shop, color: 'ea7158' },
      { ...test, color: 'ea7158' },
    ]);
    expect(preview.refused).toEqual([
      { role: gov, problems: [{ field: 'region', problem: expect.stringContaining('GovCloud') }] },
    ]);
    expect(preview.edits).toEqual([
      { key: roleKey(shop), details: { color: 'ea7158' } },
      { key: roleKey(test), details: { color: 'ea7158' } },
    ]);
    expect(previewBulk([shop], () => ({ region: 'eu-west-1' }), []).same).toEqual([shop]);
  });

  it('counts names that come to stand twice', () => {
    const all = [shop, test, gov];
    expect(previewBulk([shop, test], () => ({ displayName: 'One' }), all).alike).toBe(2);
    expect(previewBulk([shop], () => ({ displayName: 'Gov' }), all).alike).toBe(1);
    expect(previewBulk([shop], () => ({ displayName: 'Two' }), all).alike).toBe(0);
    expect(previewBulk([shop], () => ({ displayName: '' }), all).alike).toBe(0);
  });
});

describe('a group', () => {
  it.each([
    ['Org', 'Company', 'Org', 'Company'],
    ['Org', 'Company', 'Org/Team/A', 'Company/Team/A'],
    ['Org/Team', 'Team', 'Org/Team/A', 'Team/A'],
    ['Org', '', 'Org/Team', 'Team'],
    ['Org', '', 'Org', ''],
    ['Org', ' A / B ', 'Org', 'A/B'],
  ])('%s moved to “%s” takes %s to “%s”', (from, to, group, after) => {
    const preview = previewBulk([role({ group })], movingGroup(from, to), []);
    expect(preview.changed.map((change) => change.after.group)).toEqual([after]);
  });

  it('holds what is in groups within it, and not what only begins alike', () => {
    expect(['Org', 'Org/A', 'Orga', 'A/Org'].map((group) => isInGroup('Org', { group }))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('moved there and back is as it was', () => {
    fc.assert(
      fc.property(arbitraryRole, (any) => {
        const before = {
          ...any,
          group: any.group === '' ? 'Org' : `Org/${any.group}`.slice(0, 200),
        };
        const checked = checkRole(before);
        fc.pre(checked.ok);
        const [there] = previewBulk([checked.role], movingGroup('Org', 'Else/Where'), []).changed;
        expect(there).toBeDefined();
        const [back] = there
          ? previewBulk([there.after], movingGroup('Else/Where', 'Org'), []).changed
          : [];
        expect(back?.after).toEqual(checked.role);
      }),
    );
  });
});
