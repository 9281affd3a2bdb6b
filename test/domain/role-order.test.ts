/** Sorting by a field: everything stays, ties keep the order of names, and what is not said stands last. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortRoles } from '../../src/domain/list-order.ts';
import { noDetails, type Role, roleKey, roleLabel } from '../../src/domain/role.ts';
import { ORDER_FIELDS, orderRoles } from '../../src/domain/role-order.ts';
import { arbitraryRole } from './arbitrary-role.ts';

const role = (displayName: string, details: Partial<Role> = {}): Role => ({
  partition: 'aws',
  account: '111111111111',
  roleName: 'Admin',
  variant: displayName,
  ...noDetails,
  displayName,
  ...details,
});

const names = (roles: readonly Role[]) => roles.map(({ displayName }) => displayName);

describe('an order', () => {
  const list = [
    role('app-10', { region: 'us-east-1', group: 'Org/B', account: '999999999999' }),
    role('app-2', { region: 'eu-west-1', group: 'Org', account: 'acme' }),
    role('App-1', { region: '', group: '', account: '222222222222' }),
    role('zoo', { region: 'us-east-1', group: 'Org/A', account: '333333333333' }),
  ];

  it.each([
    [undefined, ['App-1', 'app-2', 'app-10', 'zoo']],
    [{ field: 'displayName', descending: true }, ['zoo', 'app-10', 'app-2', 'App-1']],
    [{ field: 'account', descending: false }, ['App-1', 'zoo', 'app-10', 'app-2']],
    [{ field: 'region', descending: false }, ['app-2', 'app-10', 'zoo', 'App-1']],
    [{ field: 'region', descending: true }, ['app-10', 'zoo', 'app-2', 'App-1']],
    [{ field: 'group', descending: false }, ['app-2', 'zoo', 'app-10', 'App-1']],
  ] as const)('%o gives %o', (order, expected) => {
    expect(names(orderRoles(sortRoles(list), order))).toEqual(expected);
  });

  it('keeps every role, and puts what is alike in the order of names', () => {
    const roleLists = fc.uniqueArray(arbitraryRole, { selector: roleKey, maxLength: 30 });
    fc.assert(
      fc.property(
        roleLists,
        fc.constantFrom(...ORDER_FIELDS),
        fc.boolean(),
        (roles, field, descending) => {
          const byName = sortRoles(roles);
          const ordered = orderRoles(byName, { field, descending });
          expect(ordered.map(roleKey).sort()).toEqual(roles.map(roleKey).sort());
          const said = (one: Role) => (field === 'displayName' ? roleLabel(one) : one[field]);
          for (const value of new Set(roles.map(said))) {
            const alike = (one: Role) => said(one) === value;
            expect(ordered.filter(alike)).toEqual(byName.filter(alike));
          }
          const firstUnsaid = ordered.findIndex((one) => said(one) === '');
          const rest = firstUnsaid < 0 ? [] : ordered.slice(firstUnsaid);
          expect(rest.every((one) => said(one) === '')).toBe(true);
        },
      ),
    );
  });
});
