/** Two entries of one role stay two, whatever they are called. */
import { describe, expect, it } from 'vitest';
import { noDetails, type Role, roleKey } from '../../src/domain/role.ts';
import { asVariant, findTwin } from '../../src/options/role-twins.ts';

const role = (details: Partial<Role>): Role => ({
  partition: 'aws',
  account: '111111111111',
  roleName: 'Admin',
  variant: '',
  ...noDetails,
  ...details,
});

describe('a twin', () => {
  it('is another entry of the same role', () => {
    const held = role({ displayName: 'Held' });
    expect(findTwin(role({}), undefined, [held])).toBe(held);
    expect(findTwin(role({ account: '222222222222' }), undefined, [held])).toBeUndefined();
  });

  it('is not the entry that is being edited', () => {
    const held = role({ displayName: 'Held' });
    expect(findTwin(role({ displayName: 'Renamed' }), held, [held])).toBeUndefined();
  });
});

describe('a variant', () => {
  it('is named by display name, then region, then by counting', () => {
    const wish = role({ displayName: 'Ireland', region: 'eu-west-1' });
    const list = [role({})];
    const names: string[] = [];
    for (let round = 0; round < 4; round++) {
      const variant = asVariant(wish, list);
      expect(list.map(roleKey)).not.toContain(roleKey(variant));
      names.push(variant.variant);
      list.push(variant);
    }
    expect(names).toEqual(['Ireland', 'eu-west-1', '2', '3']);
  });
});
