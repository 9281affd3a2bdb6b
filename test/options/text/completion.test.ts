/** What is offered while a list is typed as text, and where its problems are marked. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noDetails, type Role } from '../../../src/domain/role.ts';
import {
  bestFitting,
  completionAt,
  fieldText,
  LIST_FIELDS,
} from '../../../src/options/text/completion.ts';
import { marksOf } from '../../../src/options/text/text-problems.ts';

const role = (details: Partial<Role>): Role => ({
  partition: 'aws',
  account: '111111111111',
  roleName: 'Admin',
  variant: '',
  ...noDetails,
  ...details,
});
const roles = [
  role({ region: 'eu-west-1', group: 'Org/B' }),
  role({ region: 'eu-west-1', group: 'Org/A' }),
];

describe('what fits', () => {
  it('begins with what was typed, has it within, or has its letters in their order', () => {
    expect(bestFitting(['region', 'baseAccount', 'account', 'accent'], 'ACC')).toEqual([
      'account',
      'accent',
      'baseAccount',
    ]);
    expect(bestFitting(LIST_FIELDS, 'rlnm')).toEqual(['roleName']);
    expect(bestFitting(LIST_FIELDS, '')).toEqual([...LIST_FIELDS]);
    expect(bestFitting(LIST_FIELDS, 'xyz')).toEqual([]);
  });
});

describe('what is offered', () => {
  it.each([
    ['    {', ''],
    ['{"', ''],
    ['{"acc', 'acc'],
    ['{"account": "1", "ro', 'ro'],
    ['{"favorite": true, ', ''],
    [', col', 'col'],
  ])('after %s are the fields', (before, typed) => {
    expect(completionAt(before, roles)).toEqual({
      typed,
      options: [...LIST_FIELDS],
      isName: true,
    });
  });

  it.each([
    ['{"region": "eu', 'eu', ['eu-west-1']],
    ['{"group":"', '', ['Org/A', 'Org/B']],
    ['{"color": "R', 'R', ['Red', 'Orange', 'Yellow', 'Green', 'Blue']],
    ['{"partition" : "aws-', 'aws-', ['aws', 'aws-us-gov', 'aws-cn', 'aws-eusc']],
    ['{"displayName": "Any', 'Any', []],
    ['{"constructor": "', '', []],
  ])('after %s are values', (before, typed, options) => {
    const found = completionAt(before, roles);
    expect(found).toMatchObject({ typed, isName: false });
    expect([...(found?.options ?? [])].sort()).toEqual([...options].sort());
  });

  it.each(['', '[', '{"account": ', '{"account": "1"', 'plain words'])(
    'after “%s” is nothing',
    (before) => {
      expect(completionAt(before, roles)).toBeUndefined();
    },
  );

  it('is found without a hang in any text', () => {
    const pieces = fc.array(fc.constantFrom('"', ':', ' ', '{', ',', 'a', '\\', '"color": "'));
    fc.assert(
      fc.property(pieces, (text) => {
        completionAt(text.join(''), roles);
      }),
    );
  });

  it('is put with room for its value', () => {
    expect(fieldText('account')).toEqual({ text: '"account": ""', cursor: 12 });
    expect(fieldText('favorite')).toEqual({ text: '"favorite": true', cursor: 16 });
  });
});

describe('a problem', () => {
  const text = 'abc\n\ndefg';
  const starts = [0, 4, 5];
  const ends = [3, 4, 9];
  const lines = {
    count: 3,
    line: (number: number) => ({ from: starts[number - 1] ?? -1, to: ends[number - 1] ?? -1 }),
  };
  const problem = (line: number, column: number) => ({
    severity: 'refused' as const,
    place: { line, column, path: '' },
    message: 'No.',
  });

  it.each([
    [1, 1, 'abc'],
    [1, 3, 'c'],
    [3, 2, 'efg'],
    [2, 1, ''],
    [3, 99, ''],
    [9, 2, 'efg'],
  ])('in line %d, column %d marks “%s”', (line, column, marked) => {
    const [mark] = marksOf([problem(line, column)], lines);
    expect(text.slice(mark?.from, mark?.to)).toBe(marked);
    expect(mark?.severity).toBe('error');
  });
});
