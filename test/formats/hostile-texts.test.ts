/** A megabyte of whatever is read to its end: nothing in it takes more than its share of time, stack or memory. */
import { describe, expect, it } from 'vitest';
import { readRoleList } from '../../src/formats/role-list.ts';

const MEGABYTE = 1_000_000;
const endless = (piece: string) =>
  piece.repeat(Math.ceil(MEGABYTE / piece.length)).slice(0, MEGABYTE);

const TABLE = 'account,role\n111111111111,A\n';
const PAGE = '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n';
const LINK = 'https://signin.aws.amazon.com/switchrole?account=111111111111&roleName=A';
const FOLDER = '<h3>a</h3><dl>';

describe('a megabyte', () => {
  it.each([
    ['of rows of one cell', TABLE + endless('a\n'), undefined, 0],
    ['of quotes in a table', TABLE + endless('"'), 'csv', 1],
    ['of quoted cells in one row', TABLE + endless('"a",'), undefined, 0],
    ['of open tags', PAGE + endless('<'), 'bookmarks', 0],
    ['of open links', PAGE + endless('<a href="'), 'bookmarks', 0],
    ['of comments', PAGE + endless('<!--'), 'bookmarks', 0],
    ['of scripts', PAGE + endless('<script>'), 'bookmarks', 0],
    ['of folders in folders', PAGE + endless(FOLDER), 'bookmarks', 0],
    ['of links in as many folders', PAGE + endless(FOLDER) + endless('<a href=x>'), 'bookmarks', 0],
    ['of brackets before a link', `See ${endless('[')}](${LINK})`, 'links', 1],
    ['of backslashes before a link', `${endless('\\')}[a](${LINK})`, 'links', 1],
    ['of empty links', `${LINK} ${endless('[](https://x)')}`, 'links', 1],
    ['of a list in a list', endless('- '), undefined, 0],
    ['of brackets in YAML', `a: ${endless('[')}`, undefined, 0],
    ['of commas in YAML', `a: [${endless(',')}`, undefined, 0],
    ['of documents', endless('a: b\n---\n'), undefined, 0],
    ['of aliases', `a: &a 1\nb:\n${endless('  - *a\n')}`, undefined, 0],
    ['of wrong escapes', `a: "${endless('\\x')}"`, undefined, 0],
  ])('%s', (_, text, format, roles) => {
    const reading = readRoleList(text);
    expect(reading.format?.id).toBe(format);
    expect(reading.listed).toHaveLength(roles);
    expect(reading.problems.length).toBeLessThan(5);
  });
});
