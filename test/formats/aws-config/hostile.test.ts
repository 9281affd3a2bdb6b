/** A megabyte of whatever is read to its end: nothing in it takes more than its share of time, stack or memory. */
import { describe, expect, it } from 'vitest';
import { readRoleList } from '../../../src/formats/role-list.ts';

const MEGABYTE = 1_000_000;
const endless = (piece: string) =>
  piece.repeat(Math.ceil(MEGABYTE / piece.length)).slice(0, MEGABYTE);
const numbered = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('');

const ROLE = '[profile a]\nrole_arn = arn:aws:iam::111111111111:role/A\n';

describe('a megabyte', () => {
  it.each([
    ['of comments in a line', `${ROLE}x = ${endless(' #')}`, 1],
    ['of quotes', `${ROLE}x = ${endless('"\\')}`, 1],
    ['of blank lines', ROLE + endless('\r\n'), 1],
    ['of nonsense', ROLE + endless('zz\n'), 1],
    ['of one key', ROLE + endless('k=1\n'), 1],
    ['of nested lines', `${ROLE}s3 =\n${endless('  a = b\n')}`, 1],
    ['of one section', ROLE + endless('[profile a]\n'), 1],
    ['of brackets', `${ROLE}[${endless(']#')}`, 1],
    ['of quotes in a section', `${ROLE}[profile ${endless('\'"')}]`, 1],
    ['of braces', `${ROLE}role_name = ${endless('{{')}`, 0],
    [
      'of sources without an account',
      ROLE + numbered(30_000, (at) => `[p${at}]\nsource_profile = p${at + 1}\n`),
      1,
    ],
    [
      'of roles from the end of a long chain',
      numbered(
        10_000,
        (at) =>
          `[r${at}]\nrole_arn = arn:aws:iam::111111111111:role/R${at}\nsource_profile = p${at}\n[p${at}]\nsource_profile = p${at + 1}\n`,
      ),
      10_000,
    ],
    [
      'of roles in a circle',
      numbered(
        12_000,
        (at) =>
          `[p${at}]\nrole_arn = arn:aws:iam::111111111111:role/R${at}\nsource_profile = p${(at + 1) % 12_000}\n`,
      ),
      12_000,
    ],
  ])('%s', (_, text, roles) => {
    const { format, listed, problems } = readRoleList(text);
    expect(format?.id).toBe('aws-config');
    expect(listed).toHaveLength(roles);
    // Whatever holds of thousands of lines is told in a few sentences.
    expect(problems.length).toBeLessThan(50);
  });
});
