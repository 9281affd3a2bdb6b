/** What a pasted link or ARN puts into the form. */
import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/domain/role.ts';
import { readReference } from '../../src/options/role-draft.ts';

const PORTAL = 'https://my-company.awsapps.com/start';
const LINK = `${PORTAL}/#/console?account_id=123456789012&role_name=Admin`;
const CONSOLE = 'https://eu-west-1.console.aws.amazon.com';

describe('a reference', () => {
  it.each<[string, string, Partial<Role>]>([
    [
      'an ARN',
      ' arn:aws-cn:iam::123456789012:role/team/Admin',
      { partition: 'aws-cn', account: '123456789012', roleName: 'team/Admin' },
    ],
    [
      'a switch link, and nothing that it leaves open',
      'https://signin.aws.amazon.com/switchrole?account=123456789012&roleName=Admin',
      { partition: 'aws', account: '123456789012', roleName: 'Admin' },
    ],
    [
      'a portal link',
      LINK,
      { partition: 'aws', portal: PORTAL, account: '123456789012', roleName: 'Admin' },
    ],
    [
      'a portal link that lands somewhere',
      `${LINK}&destination=${encodeURIComponent(`${CONSOLE}/s3/home?region=eu-west-1`)}`,
      {
        partition: 'aws',
        portal: PORTAL,
        account: '123456789012',
        roleName: 'Admin',
        region: 'eu-west-1',
        landing: '/s3/home',
      },
    ],
    [
      'a portal alone',
      'https://start.home.awsapps.cn/directory/d-1/',
      { partition: 'aws-cn', portal: 'https://start.home.awsapps.cn/directory/d-1' },
    ],
  ])('is read from %s', (_, text, fields) => {
    expect(readReference(text)).toEqual({ ok: true, value: fields });
  });

  it.each([
    ['no link', 'Admin', 'Paste a whole link to a role'],
    ['a link elsewhere', 'https://example.com/switchrole', 'is not a sign-in host of AWS'],
    ['a false portal', LINK.replace('.com/', '.com.evil.example/'), 'is not an access portal'],
    ['a portal link without account', LINK.replace('account_id', 'x'), 'account_id'],
    [
      'a portal link that leads away',
      `${LINK}&destination=https%3A%2F%2Fevil.example`,
      'lead on to evil.example',
    ],
    ['a path of no portal', 'https://my-company.awsapps.com/x', 'ends in /start'],
  ])('is refused from %s, with the reason', (_, text, problem) => {
    const read = readReference(text);
    expect(read.ok ? read.value : read.problem).toContain(problem);
  });
});
