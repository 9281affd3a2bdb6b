import { describe, expect, it } from 'vitest';
import { readRoleList } from '../../src/formats/role-list.ts';

const columns = (text: string) => {
  const { columns: asked } = readRoleList(text);
  return (
    asked && { header: asked.hasHeader, meanings: asked.meanings.join(' '), needed: asked.isNeeded }
  );
};

describe('the columns of a table', () => {
  it.each([
    [
      'names with spaces and signs',
      'Account #,ROLE-NAME,"Display name"\na,b,c',
      true,
      'account roleName displayName',
    ],
    ['the plainer of two names', 'id,account,role\na,b,c', true, ' account roleName'],
    [
      'AWS’s own export',
      'Account ID,ARN,Name\n111111111111,arn:aws:organizations::1:account/o/1,A',
      true,
      'account  displayName',
    ],
    ['names below a title', 'Our roles\n# 2026-01-01\nAccount,Role\na,b', true, 'account roleName'],
    ['values without names', 'x,111111111111,eu-west-1,#ff0000', false, ' account region color'],
    [
      'values below unknown names',
      'Wer,Wo,Was\nx,1111-1111-1111,arn:aws:iam::111111111111:role/A',
      true,
      ' account roleArn',
    ],
    ['values of rows that agree', 'x,111111111111,a@b.ch\ny,222222222222,none', false, ' account '],
  ])('%s', (_, text, header, meanings) => {
    expect(columns(text)).toEqual({ header, meanings, needed: false });
  });

  it('are asked where no column can be told', () => {
    expect(columns('Kunde,Konto\nShop,acme-shop')).toEqual({
      header: false,
      meanings: ' ',
      needed: true,
    });
  });

  it('come with the first rows, cut', () => {
    const long = 'x'.repeat(500);
    const { columns: asked } = readRoleList(`account,name\na,${long}\nb,c\nd,e\nf,g\n`);
    expect(asked?.names).toEqual(['account', 'name']);
    expect(asked?.rows).toEqual([
      ['a', 'x'.repeat(80)],
      ['b', 'c'],
      ['d', 'e'],
    ]);
  });

  it('are at most 200', () => {
    const { problems } = readRoleList(`account,role\n111111111111,A${',x'.repeat(300)}\n`);
    expect(problems.map(({ message }) => message)).toEqual([
      'This row has 302 cells; 200 are the most.',
    ]);
  });
});
