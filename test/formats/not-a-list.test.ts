import { describe, expect, it } from 'vitest';
import { MAX_ENTRIES, MAX_TEXT_LENGTH, readRoleList } from '../../src/formats/role-list.ts';
import { outcome } from './reading.ts';

const refusal = (text: string) => {
  const { format, roles, problems } = outcome(text);
  expect({ format, roles }).toEqual({ format: undefined, roles: [] });
  expect(problems).toHaveLength(1);
  return problems[0];
};

describe('text that is no list', () => {
  const EMPTY = 'There is nothing here. Paste a role list, or choose a file.';
  const BINARY =
    'This is not text that Hatrack can read. Choose a role list, saved as text in UTF-8.';
  const NOTHING_KNOWN =
    'Hatrack finds no role list here: no JSON, YAML, config file, table or links to roles.';
  const WEB_PAGE =
    'This is a web page, not a role list. Download the list itself; perhaps you must sign in first.';

  it.each([
    ['nothing', '', `1:1 : ${EMPTY}`],
    ['white space', ' \r\n\t', `1:1 : ${EMPTY}`],
    ['a byte order mark', '\uFEFF', `1:1 : ${EMPTY}`],
    ['a picture', '\uFFFDPNG\r\n\x1a\n\0\0\0', `3:1 : ${BINARY}`],
    ['UTF-16 read as UTF-8', '\uFFFD\uFFFD[\0{\0', `1:4 : ${BINARY}`],
    ['bytes without zeros', `x${'\uFFFD\uFFFDab'.repeat(50)}`, `1:2 : ${BINARY}`],
    ['a sentence', ' Hello there.', `1:2 : ${NOTHING_KNOWN}`],
    ['a lone text', '"abc"', `1:1 : ${NOTHING_KNOWN}`],
    ['a web page', '\n<!DOCTYPE html><html>', `2:1 : ${WEB_PAGE}`],
    ['a web page without a doctype', '<html lang="en">', `1:1 : ${WEB_PAGE}`],
  ])('%s', (_, text, problem) => {
    expect(refusal(text)).toBe(`refused ${problem}`);
  });

  it('a few letters of an old encoding are no reason to refuse a list', () => {
    const text = '[{"account": "111111111111", "role": "A", "name": "Z\uFFFDrich"}]';
    expect(outcome(text)).toMatchObject({ roles: [{ displayName: 'Z\uFFFDrich' }], problems: [] });
  });
});

describe('JSON that is not right', () => {
  const CUT_OFF = 'The text ends in the middle of the list. Copy the list whole.';

  it.each([
    ['a missing comma', '[{"a": 1}\n {"a": 2}]', '2:2', 'A comma or ] is missing before this.'],
    [
      'a missing comma between fields',
      '[{"a": 1\n "b": 2}]',
      '2:2',
      'A comma or } is missing before this.',
    ],
    ['a missing colon', '[{"a" 1}]', '1:7', 'A colon is missing after the field’s name.'],
    ['a missing value', '[{"a": , "b": 1}]', '1:8', 'A value is missing before this comma.'],
    ['two commas', '[1,, 2]', '1:4', 'A value is missing before this comma.'],
    ['a missing end', '[{"a": 1},\n', '2:1', CUT_OFF],
    ['an end in an object', '[{"a": 1', '1:9', CUT_OFF],
    ['an end after a name', '[{"a"', '1:6', 'A colon is missing after the field’s name.'],
    ['the wrong bracket', '[{"a": 1]}', '1:9', 'A comma or } is missing before this.'],
    ['something behind', '[]\n[]', '2:1', 'The list ends before this. Take away what follows.'],
    [
      'single quotes',
      "[{'a': 1}]",
      '1:3',
      'A field’s name is missing here. It stands in straight double quotes (").',
    ],
    ['curly quotes', '[“a”]', '1:2', 'Texts stand in straight double quotes ("), not in these.'],
    ['a bare word', '[yes]', '1:2', '“yes” is no value. Put double quotes around a text.'],
    [
      'a long bare word',
      `[${'😀'.repeat(99)}]`,
      '1:2',
      `“${'😀'.repeat(20)}…” is no value. Put double quotes around a text.`,
    ],
    [
      'a number with a zero in front',
      '[{"account": 012345678901}]',
      '1:14',
      'A number cannot begin with 0. Put double quotes around an account ID.',
    ],
    [
      'a text without an end',
      '[{"a": "b}]\n',
      '1:8',
      'A text begins here and does not end in its line. It ends with a double quote.',
    ],
    [
      'a comment without an end',
      '[1 /* ]',
      '1:4',
      'A comment begins here and does not end. It ends with */.',
    ],
    ['half a number', '[1.]', '1:2', 'This number is not complete.'],
    [
      'a wrong escape',
      '["\\x"]',
      '1:2',
      'A backslash stands here that means nothing. A backslash of its own is written twice.',
    ],
    ['a wrong code', '["\\u00g0"]', '1:2', 'After \\u stand four hexadecimal digits.'],
    [
      'a tab in a text',
      '["a\tb"]',
      '1:2',
      'A tab or another control character stands in this text. A tab is written \\t.',
    ],
  ])('%s', (_, text, place, message) => {
    expect(refusal(text)).toBe(`refused ${place} : ${message}`);
  });

  it.each([
    ['old Mac line ends', '[\r\r x]', '3:2'],
    ['Windows line ends', '[\r\n\r\n x]', '3:2'],
    ['a byte order mark', '\uFEFF[x]', '1:2'],
  ])('counts lines as editors do: %s', (_, text, place) => {
    expect(refusal(text)).toContain(`refused ${place} : “x” is no value.`);
  });

  it.each([
    ['lists', '['],
    ['objects', '{"a":'],
    ['both', '[{"roles":'],
  ])('endless nesting of %s neither throws nor hangs', (_, part) => {
    expect(refusal(part.repeat(1_000_000))).toContain(
      'Lists and objects stand in each other more than 64 deep. No role list does.',
    );
  });
});

describe('limits', () => {
  it('a text that is too long is refused unread', () => {
    expect(refusal(' '.repeat(MAX_TEXT_LENGTH + 1))).toBe(
      'refused 1:1 : This text has 20,000,001 characters; 20,000,000 are the most. Split the list.',
    );
    expect(refusal(' '.repeat(MAX_TEXT_LENGTH))).toContain('There is nothing here.');
  });

  it('a list with too many entries is refused as a whole, at the first that is too many', () => {
    const entry = '{"account":"1","role":"A","note":1}';
    const most = Array.from({ length: MAX_ENTRIES }, () => entry);
    const { listed, problems, format } = readRoleList(`[\n${[...most, entry].join(',\n')}\n]`);
    expect({ listed, format: format?.id }).toEqual({ listed: [], format: 'role-array' });
    expect(problems).toEqual([
      {
        severity: 'refused',
        place: { line: MAX_ENTRIES + 2, column: 1, path: `[${MAX_ENTRIES}]` },
        message: 'This is entry 20,001; 20,000 are the most. Split the list.',
      },
    ]);
    expect(readRoleList(`[${most.join(',')}]`).problems).toHaveLength(MAX_ENTRIES + 1);
  });

  it('tells how far it is', () => {
    const heard: number[][] = [];
    const text = JSON.stringify(
      Array.from({ length: 1200 }, () => ({ account: 'abc', role: 'A' })),
    );
    readRoleList(text, { onProgress: (...progress) => heard.push(progress) });
    expect(heard).toEqual([
      [500, 1200],
      [1000, 1200],
      [1200, 1200],
    ]);
  });
});
