/** The search over lines of text: what it holds to for any roles and any query. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boostsOf } from '../../src/search/boosts.ts';
import { findRoles } from '../../src/search/find-roles.ts';
import { searchable, searchRoles } from '../../src/search/role-search.ts';
import { type Column, type SearchedRole, searchTextOf } from '../../src/search/search-text.ts';
import { arbitraryRole } from '../domain/arbitrary-role.ts';
import { manyRealisticRoles, realisticRoles } from './realistic-roles.ts';

const nothing = { displayName: '', account: '', roleName: '', region: '', group: '', color: '' };
const named = (...names: string[]) =>
  names.map((displayName): SearchedRole => ({ ...nothing, displayName }));
/** As an ordinary list. */
const placesIn = (...asked: Parameters<typeof findRoles>) => [...findRoles(...asked)];
const found = (roles: readonly SearchedRole[], query: string, boosts?: number[]) =>
  placesIn(searchTextOf(roles), query, boosts).map((place) => roles[place]?.displayName);

const textOf = ({ units }: Column) => String.fromCharCode(...units).replaceAll('\u0001', '|');

describe('the text', () => {
  it('has the values of each field, folded, and how many words they are', () => {
    const text = searchTextOf([
      {
        displayName: 'Größe DataLake',
        account: '123456789012',
        roleName: 'team/ReadOnly',
        region: 'eu-west-1',
        group: 'Org/Team',
        color: 'c0392b',
      },
      nothing,
    ]);
    expect(text.map(textOf)).toEqual([
      'grosse data|lake\n\n',
      '123456789012\n\n',
      'team/read|only\n\n',
      'eu-west-1\n\n',
      'org/team\n\n',
      'c0392b red\n\n',
    ]);
    expect(text.map(({ words }) => [...words])).toEqual([
      [3, 0],
      [1, 0],
      [3, 0],
      [3, 0],
      [2, 0],
      [4, 0],
    ]);
  });

  it('has each value once, and that of every role, of any roles', () => {
    fc.assert(
      fc.property(fc.array(arbitraryRole, { maxLength: 20 }), (roles) => {
        for (const [at, name] of (['displayName', 'account', 'roleName'] as const).entries()) {
          const { units, ends, words, valueAt } = searchTextOf(roles)[at] as Column;
          const values = new Set(roles.map((role) => role[name]));
          expect(ends).toHaveLength(values.size);
          expect(words).toHaveLength(values.size);
          expect([...ends]).toEqual(
            [...units.entries()].flatMap(([place, unit]) => (unit === 10 ? place : [])),
          );
          expect(Array.from(valueAt, (value) => [...values][value])).toEqual(
            roles.map((role) => role[name]),
          );
        }
      }),
    );
  });
});

describe('equal hits', () => {
  it('keep the order given', () => {
    expect(found(named('Shop c', 'Shop a', 'Shop b'), 'shop')).toEqual([
      'Shop c',
      'Shop a',
      'Shop b',
    ]);
  });

  it('give way to boosts', () => {
    const roles = named('Shop c', 'Shop a', 'Shop b');
    expect(found(roles, 'shop', [0, 1, 5])).toEqual(['Shop b', 'Shop a', 'Shop c']);
  });
});

describe('better and worse', () => {
  it('matches stand in this order', () => {
    const inOrder = [
      [
        'admin',
        'Admin',
        'Admin tools',
        'Shop admin',
        'Administration',
        'Shop administration',
        'Sysadmin',
      ],
      ['shop prod', 'Shop prod', 'Shop EU prod', 'Prod shop', 'Shop product', 'Workshop prod'],
      ['ro', 'Robot', 'Shop robot', 'Read only', 'Prod'],
      ['lab 1', 'Lab 1', 'Lab 12'],
    ];
    for (const [query = '', ...names] of inOrder) {
      expect(found(named(...names.toReversed()), query), query).toEqual(names);
    }
  });

  it('fields stand in this order', () => {
    const roles: SearchedRole[] = [
      { ...nothing, region: 'ops' },
      { ...nothing, group: 'ops' },
      { ...nothing, account: 'ops' },
      { ...nothing, roleName: 'ops' },
      { ...nothing, displayName: 'ops' },
    ];
    expect(placesIn(searchTextOf(roles), 'ops')).toEqual([4, 3, 2, 1, 0]);
  });

  it('slips and beginnings are forgiven only where nothing else is found', () => {
    expect(found(named('Shop prod', 'Shpo'), 'shpo')).toEqual(['Shpo']);
    expect(found(named('Shop prod', 'Loyalty'), 'shpo')).toEqual(['Shop prod']);
    expect(found(named('Data prod admin', 'Loyalty'), 'dpadm')).toEqual(['Data prod admin']);
    expect(found(named('Workshpos', 'Shop prod'), 'shpo')).toEqual(['Workshpos', 'Shop prod']);
  });

  it('digits are meant as they are typed', () => {
    expect(found(named('app-1234', 'app-1243'), '1235')).toEqual([]);
    expect(found(named('build12', 'build13'), 'build14')).toEqual([]);
  });
});

describe('a name typed from its beginning', () => {
  it.each<[string, ...(readonly [name: string, roleName: string])[]]>([
    ['shop prod', ['Shop dev', 'Prod'], ['Shop prod', 'Admin']],
    ['shop p', ['Shop dev', 'PowerUser'], ['Shop prod', 'Admin']],
    ['shop support', ['Shop dev', 'Support'], ['Shop support', 'Admin']],
    ['network admin', ['Network prod', 'Admin'], ['Network admin', 'PowerUser']],
    ['network admin', ['Network dev', 'Admin'], ['Network prod', 'Admin'], ['Network admin', '']],
  ])('%s finds that name before others with a word in another field', (query, ...roles) => {
    const lines = roles.map(([displayName, roleName]) => ({ ...nothing, displayName, roleName }));
    expect(found(lines, query)[0]).toBe(roles.at(-1)?.[0]);
  });
});

describe('regions', () => {
  const regions = [
    ...['us-east-1', 'us-east-2', 'us-west-2', 'eu-west-1', 'eu-central-1', 'eu-north-1'],
    ...['ap-northeast-1', 'ap-northeast-2', 'ap-southeast-1', 'ap-southeast-2', 'ap-east-1'],
  ];
  const ofRegions = regions.map((region) => ({ ...nothing, displayName: 'Shop', region }));

  it.each([
    ['euw1', 'eu-west-1'],
    ['usw2', 'us-west-2'],
    ['euc1', 'eu-central-1'],
    ['apne1', 'ap-northeast-1'],
    ['apne2', 'ap-northeast-2'],
    ['apse1', 'ap-southeast-1'],
    ['apse2', 'ap-southeast-2'],
    ['ap-southeast-2', 'ap-southeast-2'],
    ['northeast-1', 'ap-northeast-1'],
  ])('%s is AWS’s short form of %s', (query, region) => {
    expect(regions[placesIn(searchTextOf(ofRegions), query)[0] ?? -1]).toBe(region);
  });
});

it('a text pasted by mistake is looked for by its beginning', () => {
  expect(found(named('Shop', 'Data'), `shop${' '.repeat(600)}${'a-'.repeat(50_000)}`)).toEqual([
    'Shop',
  ]);
});

describe('colors', () => {
  it('have names in a person’s language beside the English ones', () => {
    const all = searchTextOf([
      { ...nothing, color: 'ea7158' },
      { ...nothing, color: 'b4d699' },
    ]);
    const names = { Rot: 'red', Grün: 'green' };
    expect(placesIn(all, '#ro', [], names)).toEqual([0]);
    expect(placesIn(all, '#grü', [], names)).toEqual([1]);
    expect(placesIn(all, '#gre', [], names)).toEqual([1]);
    expect(placesIn(all, '#red #green')).toEqual([0, 1]);
  });

  it('of words are not meant', () => {
    expect(placesIn(searchTextOf([{ ...nothing, color: 'ea7158' }]), 'red')).toEqual([]);
  });
});

const roleLists = fc.array(arbitraryRole, { maxLength: 12 });
const word = fc.oneof(
  fc.constantFrom(
    'prod',
    'a',
    'Pr',
    'ro',
    '1',
    'eu-',
    'é',
    'ß',
    '日',
    '@',
    '#',
    '@a',
    '#e',
    '-',
    '/',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ maxLength: 40 }),
);
const words = fc.array(word, { maxLength: 5 });

/** Whether a role has a word as it stands in one of the fields that are searched. */
const has = (role: SearchedRole, one: string) =>
  [role.displayName, role.account, role.roleName, role.region, role.group].some((field) =>
    field.toLowerCase().includes(one.toLowerCase()),
  );

describe('any search', () => {
  it('gives places of roles, each at most once', () => {
    fc.assert(
      fc.property(roleLists, words, fc.array(fc.double()), (roles, typed, boosts) => {
        const places = placesIn(searchTextOf(roles), typed.join(' '), boosts);
        expect(new Set(places).size).toBe(places.length);
        for (const place of places) expect(roles[place]).toBeDefined();
      }),
    );
  });

  it('finds every role that has all the words as they stand', () => {
    const plainWords = fc.array(fc.constantFrom('prod', 'a', 'b1', 'admin', 'eu', 'x'), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(roleLists, plainWords, (roles, typed) => {
        const hits = new Set(placesIn(searchTextOf(roles), typed.join(' ')));
        for (const [place, role] of roles.entries()) {
          if (typed.every((one) => has(role, one))) expect(hits.has(place)).toBe(true);
        }
      }),
    );
  });

  it('finds a role by its account and its whole name', () => {
    fc.assert(
      fc.property(roleLists, fc.nat(), (roles, at) => {
        const role = roles[at % Math.max(roles.length, 1)];
        // These signs ask for groups and colors.
        fc.pre(role !== undefined && !/^[@#]/.test(role.roleName));
        const hits = searchRoles(searchable(roles), `${role.account} ${role.roleName}`);
        expect(hits).toContain(role);
      }),
    );
  });

  it('finds no more roles that have all the words when a word is added', () => {
    const fewRoles = realisticRoles.filter((_, place) => place % 7 === 0);
    const all = searchTextOf(fewRoles);
    const some = fc.constantFrom(
      'shop',
      'prod',
      'ad',
      'read',
      'eu-w',
      '12',
      'o',
      'dev',
      'nord',
      'he',
    );
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 3 }), some, (typed, added) => {
        const before = new Set(placesIn(all, typed.join(' ')));
        for (const place of placesIn(all, [...typed, added].join(' '))) {
          const isExact = [...typed, added].every((one) =>
            has(fewRoles[place] as SearchedRole, one),
          );
          if (isExact) expect(before.has(place)).toBe(true);
        }
      }),
    );
  });
});

it('boosts are the score of use, and more for a star', () => {
  const [one, other, third] = manyRealisticRoles(3);
  if (!one || !other || !third) throw new Error('There are three.');
  const uses = [{ key: `aws ${one.account} ${one.roleName}`, last: 0, score: 2 }];
  expect([...boostsOf([one, { ...other, favorite: true }, third], uses)]).toEqual([2, 3, 0]);
});
