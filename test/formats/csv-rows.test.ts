/** Rows with separators: what a quoted cell may hold, what may stand behind it, and where each cell stands. */
import { describe, expect, it } from 'vitest';
import { findDelimiter, readRows } from '../../src/formats/csv/csv-rows.ts';

const cells = (text: string, delimiter = ',') =>
  readRows(text, delimiter, Number.POSITIVE_INFINITY).rows.map((row) =>
    row.map(({ value, offset }) => `${offset} ${value}`),
  );

describe('rows', () => {
  it.each([
    [
      'a,b\nc,d',
      [
        ['0 a', '2 b'],
        ['4 c', '6 d'],
      ],
    ],
    ['a,b\r\n\r\n,\r\nc\r\n', [['0 a', '2 b'], ['10 c']]],
    ['a\rb', [['0 a'], ['2 b']]],
    ['a,,\n', [['0 a', '2 ', '3 ']]],
    ['"a,""b""",c', [['0 a,"b"', '10 c']]],
    ['"a\n b",c', [['0 a b', '7 c']]],
    ['"a"  ,"b" \r\nc', [['0 a', '6 b'], ['12 c']]],
    ['"a" ', [['0 a']]],
    ['x"a",b', [['0 x"a"', '5 b']]],
    ['sep=;\na;b', [['6 a;b']]],
    ['# generated\n\n"Our roles"\na,b\nc', [['25 a', '27 b'], ['29 c']]],
    ['', []],
  ])('in %j', (text, rows) => {
    expect(cells(text)).toEqual(rows);
  });

  it('are parted by tabs, which are no blanks behind a quoted cell then', () => {
    expect(cells('"a"\tb', '\t')).toEqual([['0 a', '4 b']]);
  });

  it.each([
    ['a\n"b,c\nd', 2, /^A quoted cell begins here/],
    ['"a"b,c', 0, /something stands behind its closing quote/],
  ])('end with what cannot be read: %j', (text, offset, words) => {
    const { error } = readRows(text, ',', 10);
    expect(error).toEqual({ offset, problem: expect.stringMatching(words) });
  });

  it('are as many as were asked for', () => {
    expect(readRows('a\nb\n"', ',', 2)).toMatchObject({ rows: [{}, {}] });
    expect(readRows('a\nb\n"', ',', 2).error).toBeUndefined();
  });
});

describe('the separator', () => {
  it.each([
    ['a;b\nc;d,e', ';'],
    ['# generated\na;b\nc;d', ';'],
    ['sep=|\na,b', '|'],
    ['a b\nc', undefined],
    ['| a | b |\n| c | d |', undefined],
    ['# Ours\n\n| a | b |\n| c | d |', undefined],
  ])('of %j is %j', (text, delimiter) => {
    expect(findDelimiter(text)).toBe(delimiter);
  });
});
