/** Any state that a browser can hold, for property tests: stamps that meet, fields of later versions, removed roles. */
import fc from 'fast-check';
import { DETAIL_FIELDS, type Role, roleKey } from '../../src/domain/role.ts';
import { type Registers, registersOf, type Saying } from '../../src/sync/registers.ts';
import type { Replica } from '../../src/sync/replica.ts';
import type { RoleRecord } from '../../src/sync/role-record.ts';
import { type Stamp, stampOfParts } from '../../src/sync/stamp.ts';
import { arbitraryRole } from '../domain/arbitrary-role.ts';

const LAST_TIME = 36 ** 9 - 1;

/** Few of them are apart from one another, so that stamps meet. */
export const arbitraryStamp: fc.Arbitrary<Stamp> = fc
  .record({
    time: fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 1_790_000_000_000, max: 1_790_000_000_003 }) },
      { weight: 3, arbitrary: fc.integer({ min: 1_750_000_000_000, max: 1_790_000_000_000 }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: LAST_TIME }) },
    ),
    counter: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(0, 1) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 36 ** 3 - 1 }) },
    ),
    replica: fc.constantFrom('000000', 'abc123', 'zzzzzz', 'k3x9p0'),
  })
  .map(stampOfParts);

/** JSON as it comes back from a text. */
const arbitraryJson = fc
  .jsonValue({ maxDepth: 3 })
  .map((value): unknown => JSON.parse(JSON.stringify(value)));

const fieldName = fc.constantFrom('mood', 'colour2', 'lastUsed', 'x', 'zebra');

const laterFields = fc.dictionary(fieldName, arbitraryJson, { maxKeys: 3, noNullPrototype: true });

/** Values as the role says them, sometimes of a kind that no build writes. */
const valuesOf = (role: Role) =>
  fc
    .record({
      fields: fc.subarray(['live', ...DETAIL_FIELDS]),
      live: fc.boolean(),
      odd: fc.oneof(
        { weight: 9, arbitrary: fc.constant({}) },
        {
          weight: 1,
          arbitrary: fc.dictionary(fc.constantFrom(...DETAIL_FIELDS), arbitraryJson, {
            maxKeys: 2,
            noNullPrototype: true,
          }),
        },
      ),
      later: fc.oneof(
        { weight: 3, arbitrary: fc.constant({}) },
        { weight: 1, arbitrary: laterFields },
      ),
    })
    .map(({ fields, live, odd, later }) => {
      const said = { ...role, live };
      const known = Object.fromEntries(
        fields.map((field) => [field, said[field as keyof typeof said]]),
      );
      return { ...known, ...odd, ...later };
    });

const stamped = (values: Record<string, unknown>): fc.Arbitrary<Registers> =>
  fc
    .array(arbitraryStamp, {
      minLength: Object.keys(values).length,
      maxLength: Object.keys(values).length,
    })
    .chain((stamps) =>
      fc
        .boolean()
        .map((isOneEdit) =>
          registersOf(
            Object.entries(values).map(([name, value], at): [string, Saying] => [
              name,
              { value, stamp: stamps[isOneEdit ? 0 : at] ?? '' },
            ]),
          ),
        ),
    );

export const arbitraryRecordOf = (role: Role): fc.Arbitrary<RoleRecord> =>
  valuesOf(role).chain(stamped);

/** Roles of few accounts, so that several stand together. */
const arbitraryKeyedRole = fc
  .record({ role: arbitraryRole, account: fc.constantFrom('111111111111', '000000000000', '') })
  .map(({ role, account }) => (account === '' || role.portal !== '' ? role : { ...role, account }));

export const arbitraryRoles: fc.Arbitrary<Map<string, RoleRecord>> = fc
  .uniqueArray(arbitraryKeyedRole, { selector: roleKey, maxLength: 12 })
  .chain((roles) =>
    fc.tuple(
      ...roles.map((role) =>
        arbitraryRecordOf(role).map((record) => [roleKey(role), record] as const),
      ),
    ),
  )
  .map((entries) => new Map(entries));

export const arbitrarySettings: fc.Arbitrary<Registers> = laterFields.chain(stamped);

export const arbitraryReplica: fc.Arbitrary<Replica> = fc.record({
  roles: arbitraryRoles,
  settings: arbitrarySettings,
});

const ROLE: Role = {
  partition: 'aws',
  account: '111111111111',
  roleName: 'Admin',
  variant: '',
  displayName: 'Shop',
  color: 'b4d699',
  region: '',
  group: '',
  baseAccount: '',
  baseRole: '',
  landing: '',
  portal: '',
  container: '',
  favorite: false,
  protected: false,
  position: '',
};

/** Records of one role, whose stamps and values meet often. */
export const arbitraryRecord = arbitraryRecordOf(ROLE);
