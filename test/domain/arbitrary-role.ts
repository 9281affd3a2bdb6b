/**
 * Any role that Hatrack can hold, for property tests: all partitions, IDs and aliases, paths, names in every script, and
 * '' for what is not said. Each is in its one spelling, so `checkRole` gives it back as it is.
 */
import fc from 'fast-check';
import { PARTITION_IDS, type PartitionId } from '../../src/domain/partition.ts';
import { checkRole, type Role } from '../../src/domain/role.ts';

const letters = (alphabet: string, minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength, maxLength });

const DIGITS = '0123456789';
const SMALL = 'abcdefghijklmnopqrstuvwxyz';
const NAME = `${SMALL}${SMALL.toUpperCase()}${DIGITS}_+=,.@-`;
/** Printable ASCII but the slash, which parts a path. */
const PATH = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at))
  .join('')
  .replace('/', '');

const arbitraryAccountId = letters(DIGITS, 12, 12);
const arbitraryAlias = fc
  .array(letters(SMALL + DIGITS, 1, 8), { minLength: 1, maxLength: 4 })
  .map((parts) => `a${parts.join('-')}z`);
const arbitraryAccount = fc.oneof(arbitraryAccountId, arbitraryAlias);

const arbitraryRoleName = fc
  .record({
    path: fc.array(letters(PATH, 1, 10), { maxLength: 3 }),
    name: fc.oneof(letters(NAME, 1, 12), letters(NAME, 30, 31)),
  })
  .map(({ path, name }) => [...path, name].join('/'));

/** Letters that programs cut or fold: emoji of several parts, combining marks, right-to-left, full width, look-alikes. */
const HARD_LETTERS = [
  '👩🏽‍🚀',
  '🇨🇭',
  'e\u0301',
  'é',
  'ش',
  'א',
  'Ａ',
  '日本',
  'ß',
  'İ',
  '"',
  '\\',
  '<',
  '&',
  '\u200b',
];

const arbitraryPosition = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  {
    weight: 1,
    arbitrary: letters(SMALL + SMALL.toUpperCase(), 1, 8).map((all) => all.replace(/A+$/, '')),
  },
);

const arbitraryText = fc
  .oneof(
    fc.constant(''),
    fc.string({ maxLength: 30 }),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc
      .array(fc.constantFrom(...HARD_LETTERS, ' ', 'Prod'), { maxLength: 12 })
      .map((all) => all.join('')),
  )
  .map((text) => text.trim());

const arbitraryGroup = fc
  .array(arbitraryText, { maxLength: 3 })
  .map((levels) => levels.flatMap((level) => level.split('/')))
  .map((levels) => levels.map((level) => level.trim()).filter((level) => level !== ''))
  .map((levels) => levels.join('/'));

const REGIONS: Record<PartitionId, string[]> = {
  aws: ['us-east-1', 'eu-central-2', 'ap-southeast-12', 'il-central-1', 'mx-central-1'],
  'aws-us-gov': ['us-gov-west-1', 'us-gov-east-1'],
  'aws-cn': ['cn-north-1', 'cn-northwest-1'],
  'aws-eusc': ['eusc-de-east-1'],
};

const arbitrarySegment = letters(`${SMALL}${DIGITS}-._~!$&()*+,;=:@`, 1, 8).map(
  (text) => `a${text}`,
);
const arbitraryLanding = fc
  .record({
    path: fc.array(arbitrarySegment, { minLength: 1, maxLength: 4 }),
    query: fc.array(fc.tuple(arbitrarySegment, arbitrarySegment), { maxLength: 3 }),
    fragment: fc.oneof(fc.constant(''), letters(`${NAME}/?&=:;|$*{}`, 1, 40)),
  })
  .map(({ path, query, fragment }) => {
    const fields = query.map(([name, value]) => `${name}=${value}`).join('&');
    return `/${path.join('/')}${fields && `?${fields}`}${fragment && `#${fragment}`}`;
  });

const PORTALS: Record<PartitionId, string[]> = {
  aws: [
    'https://my-company.awsapps.com/start',
    'https://d-0123456789.awsapps.com/start',
    'https://ssoins-0123456789abcdef.portal.eu-west-1.app.aws',
  ],
  'aws-us-gov': [
    'https://start.us-gov-home.awsapps.com/directory/d-0123456789',
    'https://start.us-gov-east-1.us-gov-home.awsapps.com/directory/my-agency',
  ],
  'aws-cn': ['https://start.home.awsapps.cn/directory/d-0123456789'],
  // AWS names none.
  'aws-eusc': [],
};

const arbitraryPlace = fc.constantFrom(...PARTITION_IDS).chain((partition) =>
  fc.record({
    partition: fc.constant(partition),
    region: fc.constantFrom('', ...REGIONS[partition]),
  }),
);

const isInOneSpelling = (role: Role) => {
  const checked = checkRole(role);
  return (
    checked.ok && JSON.stringify(checked.role) === JSON.stringify({ ...checked.role, ...role })
  );
};

/** A role as the store holds it, without a portal. */
const arbitrarySwitchRole: fc.Arbitrary<Role> = fc
  .record({
    place: arbitraryPlace,
    account: arbitraryAccount,
    roleName: arbitraryRoleName,
    variant: fc.oneof(
      { weight: 4, arbitrary: fc.constant('') },
      { weight: 1, arbitrary: arbitraryText },
    ),
    displayName: arbitraryText,
    color: fc.oneof(fc.constant(''), letters(`${DIGITS}abcdef`, 6, 6)),
    group: arbitraryGroup,
    baseAccount: fc.oneof(fc.constant(''), arbitraryAccount),
    baseRole: fc.oneof(fc.constant(''), letters(NAME, 1, 12), letters(NAME, 64, 64)),
    landing: fc.oneof(fc.constant(''), arbitraryLanding),
    container: arbitraryText,
    favorite: fc.boolean(),
    protected: fc.boolean(),
    position: arbitraryPosition,
  })
  .map(({ place, ...rest }): Role => ({ ...place, ...rest, portal: '' }))
  .filter(isInOneSpelling);

/** A role that is reached through an access portal. */
export const arbitraryPortalRole: fc.Arbitrary<Role> = fc
  .record({
    role: arbitrarySwitchRole.filter(({ partition }) => PORTALS[partition].length > 0),
    account: arbitraryAccountId,
    roleName: letters(NAME, 1, 32),
    index: fc.nat(),
  })
  .map(({ role, account, roleName, index }) => {
    const portals = PORTALS[role.partition];
    return { ...role, account, roleName, portal: portals[index % portals.length] ?? '' };
  });

/** A role as the store holds it. */
export const arbitraryRole: fc.Arbitrary<Role> = fc.oneof(
  { weight: 3, arbitrary: arbitrarySwitchRole },
  { weight: 1, arbitrary: arbitraryPortalRole },
);
