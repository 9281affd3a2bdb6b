import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { corpusInputs, corpusText } from './corpus-files.ts';
import { listText } from './reading.ts';
import { expectSound } from './sound.ts';

const texts = [
  ...readdirSync(new URL('lists/', import.meta.url)).map(listText),
  ...corpusInputs.map(corpusText),
];

const arbitraryText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(...'[]{}:,;|"\'\\/*&#?!%0.1-e \n\r\t\uFEFF\0\ud83d<>a='),
    maxLength: 60,
  }),
  fc.json(),
);

/** A list of somebody's with pieces taken out, doubled, exchanged. */
const arbitraryDamagedList = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.nat(40),
        piece: fc.oneof(
          arbitraryText,
          fc.constantFrom(
            'null',
            '{}',
            '[]',
            '-1',
            '1e99',
            '"arn:aws:iam::1:role/x"',
            '"__proto__"',
            '<a href=',
            '</dl>',
            'https://signin.aws.amazon.com/switchrole?',
            '<<: *a',
            '&a',
            '\n---\n',
            '\t',
            '";"',
          ),
        ),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([text, damages]) =>
    damages.reduce((damaged, { at, length, piece }) => {
      const start = Math.floor(at * damaged.length);
      return damaged.slice(0, start) + piece + damaged.slice(start + length);
    }, text),
  );

const NAMES = [
  'account',
  'Id',
  'role',
  'roleName',
  'role_arn',
  'name',
  'color',
  'region',
  'state',
  'roles',
  'Accounts',
  'roleList',
  'singles',
  'complexes',
  'targets',
  'format',
  'version',
  'arn',
  '__proto__',
  'x',
];
const VALUES = [
  '111111111111',
  'Admin',
  'red',
  'eu-west-1',
  'hatrack-role-list',
  'arn:aws:iam::111111111111:role/A',
  'ACTIVE',
  '',
  1,
  12345678901,
  true,
  null,
];

/** JSON of the right words in the wrong places. */
const { tree: arbitraryTree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.constantFrom(...VALUES),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc
      .array(fc.tuple(fc.constantFrom(...NAMES), tie('tree')), { maxLength: 6 })
      .map(Object.fromEntries),
  ),
}));

describe('readRoleList, whatever the text', () => {
  it('reads any text', () => {
    fc.assert(fc.property(arbitraryText, expectSound), { numRuns: 500 });
  });

  it('reads damaged lists', () => {
    fc.assert(fc.property(arbitraryDamagedList, expectSound), { numRuns: 500 });
  });

  it('reads known words in wrong places', () => {
    fc.assert(
      fc.property(arbitraryTree, (tree) => expectSound(JSON.stringify(tree, null, 1))),
      { numRuns: 1000 },
    );
  });
});
