/** What a browser's policy says of role lists: taken as far as it is right, and what is wrong is told. */
import { describe, expect, it } from 'vitest';
import schema from '../../managed-schema.json' with { type: 'json' };
import { noDetails } from '../../src/domain/role.ts';
import { readPolicy } from '../../src/formats/policy-lists.ts';

describe('a policy', () => {
  it('that says nothing has no lists', () => {
    expect(readPolicy({})).toEqual({ addresses: new Map(), roles: undefined });
  });

  it('names addresses, each once', () => {
    const { addresses } = readPolicy({
      teamLists: [
        { name: 'Platform', address: 'https://example.com/a.json' },
        { address: ' https://example.com/b.json ' },
        { name: 'Again', address: 'https://example.com/a.json' },
        { name: 'Open', address: 'http://example.com/c.json' },
        'nonsense',
      ],
    });
    expect([...addresses]).toEqual([
      ['https://example.com/a.json', { name: 'Again', problem: '' }],
      ['https://example.com/b.json', { name: 'https://example.com/b.json', problem: '' }],
      ['http://example.com/c.json', { name: 'Open', problem: expect.stringContaining('https://') }],
    ]);
  });

  it('holds roles, and says which of them are none', () => {
    const { roles } = readPolicy({
      rolesName: 'Example Corp.',
      roles: [
        { displayName: 'Shop', account: '123456789012', roleName: 'Admin', favorite: true },
        { displayName: 'Broken', account: '12', roleName: 'Admin' },
      ],
    });
    expect(roles).toMatchObject({
      name: 'Example Corp.',
      refused: 1,
      problem: '',
      roles: [{ account: '123456789012', roleName: 'Admin', displayName: 'Shop', favorite: true }],
    });
  });

  it.each([
    [{ teamLists: 'x', roles: {} }],
    [{ teamLists: [null, 5, {}], roles: [] }],
    [{ roles: [null, 'x', 7] }],
  ])('never throws: %j', (policy) => {
    expect(() => readPolicy(policy)).not.toThrow();
  });
});

describe('the schema of the policy', () => {
  it('knows every field of a role, as text or as yes and no', () => {
    const { properties } = schema.properties.roles.items;
    const types = Object.entries(properties).map(([name, { type }]) => [name, type]);
    const expected = Object.entries({
      partition: '',
      account: '',
      roleName: '',
      variant: '',
      ...noDetails,
    }).map(([name, value]) => [name, typeof value]);
    expect(new Map(types as [string, string][])).toEqual(new Map(expected as [string, string][]));
  });
});
