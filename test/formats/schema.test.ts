import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import schema from '../../docs/role-list.schema.json' with { type: 'json' };
import { roleKey } from '../../src/domain/role.ts';
import { readRoleList } from '../../src/formats/role-list.ts';
import { writeRoleList } from '../../src/formats/write-role-list.ts';
import { arbitraryRole } from '../domain/arbitrary-role.ts';
import { listText } from './reading.ts';

const isValid = new Ajv2020({ strict: true, strictTypes: false }).compile(schema);
const readerTakes = (text: string) =>
  readRoleList(text).problems.every(({ severity }) => severity !== 'refused');

const PORTAL = 'https://my-company.awsapps.com/start';
const ROLE = { account: '111111111111', roleName: 'Admin' };
const listOf = (role: object) => ({ format: 'hatrack-role-list', version: 1, roles: [role] });

describe('the JSON Schema of role lists', () => {
  it('takes whatever Hatrack writes', () => {
    const arbitraryRoles = fc.uniqueArray(arbitraryRole, { selector: roleKey, maxLength: 8 });
    fc.assert(
      fc.property(arbitraryRoles, (roles) => {
        expect(isValid(JSON.parse(writeRoleList(roles)))).toBe(true);
      }),
    );
    expect(isValid(JSON.parse(listText('hatrack.json')))).toBe(true);
  });

  it.each([
    ['the least', {}],
    ['a grouped account', { account: '1111-1111-1111' }],
    ['an account in groups of three', { account: '111 111 111 111' }],
    ['an alias', { account: 'my-company' }],
    ['a path', { roleName: 'team/ops!/Admin' }],
    ['64 characters', { roleName: `team/${'a'.repeat(59)}` }],
    ['a color by name', { color: 'Red' }],
    ['a short color', { color: '#abc' }],
    ['no color', { color: '' }],
    ['None', { color: 'None' }],
    ['a region of its partition', { partition: 'aws-cn', region: 'cn-north-1' }],
    ['a region that says the partition', { region: 'us-gov-west-1' }],
    ['a sovereign region', { partition: 'aws-eusc', region: 'eusc-de-east-1' }],
    ['flags', { favorite: true, protected: false }],
    ['any script', { displayName: '日本 👩🏽‍🚀 ش', group: 'Ä/Ö', variant: 'e\u0301' }],
    ['a base account', { baseAccount: '222222222222' }],
    ['no base account', { baseAccount: '' }],
    ['a base role', { baseRole: 'Dev' }],
    ['no base role', { baseRole: '' }],
    ['a landing', { landing: '/ec2/home?a=/b//c?d#Instances:{a}' }],
    ['a landing with dots', { landing: '/..a/...?x=/../#/./' }],
    ['no landing', { landing: '' }],
    ['a portal', { portal: 'https://my-company.awsapps.com/start' }],
    ['a portal that says its region', { portal: 'https://ssoins-1.portal.eu-west-1.app.aws' }],
    ['a portal that says the partition', { portal: 'https://start.home.awsapps.cn/directory/d-1' }],
    [
      'a portal of its partition',
      {
        portal: 'https://start.us-gov-home.awsapps.com/directory/d-1',
        partition: 'aws-us-gov',
        region: 'us-gov-west-1',
      },
    ],
    ['no portal for an alias', { portal: '', account: 'my-company' }],
    ['a container', { container: 'Work 🧰' }],
    ['fields that Hatrack does not know', { ticket: 7 }],
  ])('takes what the reader takes: %s', (_, fields) => {
    const list = listOf({ ...ROLE, ...fields });
    expect({ schema: isValid(list), reader: readerTakes(JSON.stringify(list)) }).toEqual({
      schema: true,
      reader: true,
    });
  });

  it.each([
    ['a short account', { account: '12345678901' }],
    ['digits and hyphens', { account: '1234-5678-901' }],
    ['an ARN for a name', { roleName: 'arn:aws:iam::111111111111:role/Admin' }],
    ['a capital alias', { account: 'My-Company' }],
    ['two hyphens', { account: 'my--company' }],
    ['no account', { account: undefined }],
    ['no role name', { roleName: undefined }],
    ['an empty role name', { roleName: '' }],
    ['a space in the role name', { roleName: 'my role' }],
    ['65 characters', { roleName: `team/${'a'.repeat(60)}` }],
    ['a path with empty parts', { roleName: 'a//b' }],
    ['an unknown color', { color: 'pink' }],
    ['a region that is none', { region: 'Ohio' }],
    ['a region of another partition', { partition: 'aws', region: 'cn-north-1' }],
    ['GovCloud in China', { partition: 'aws-cn', region: 'us-gov-west-1' }],
    ['China in GovCloud', { partition: 'aws-us-gov', region: 'cn-north-1' }],
    ['an isolated region', { region: 'us-iso-east-1' }],
    ['an unknown partition', { partition: 'aws-iso' }],
    ['a flag as text', { favorite: 'true' }],
    ['a name as a number', { displayName: 7 }],
    ['a line break in a name', { displayName: 'a\nb' }],
    ['a long name', { displayName: 'a'.repeat(257) }],
    ['half a letter', { group: '\ud83d' }],
    ['a wrong base account', { baseAccount: '12' }],
    ['a base role with a space', { baseRole: 'my role' }],
    ['an ARN for a base role', { baseRole: 'arn:aws:iam::111111111111:role/Dev' }],
    ['a long base role', { baseRole: 'a'.repeat(65) }],
    ['a landing on another host', { landing: 'https://example.com/' }],
    ['a landing with two slashes', { landing: '//example.com' }],
    ['a landing with two slashes behind steps', { landing: '/a/..//example.com' }],
    ['a landing with two slashes behind encoded steps', { landing: '/%2E.//example.com' }],
    ['a landing with a backslash', { landing: '/\\example.com' }],
    ['a long landing', { landing: `/${'a'.repeat(512)}` }],
    ['a portal that is none', { portal: 'https://example.com/start' }],
    ['a portal of an alias', { portal: PORTAL, account: 'my-company' }],
    ['a portal of a role with a path', { portal: PORTAL, roleName: 'team/Admin' }],
    ['a portal of a long role name', { portal: PORTAL, roleName: 'a'.repeat(33) }],
    ['a portal of another partition', { portal: PORTAL, partition: 'aws-cn' }],
    ['a portal of another region’s partition', { portal: PORTAL, region: 'us-gov-west-1' }],
    ['a portal in the sovereign cloud', { portal: PORTAL, partition: 'aws-eusc' }],
    ['a long container', { container: 'a'.repeat(65) }],
  ])('refuses what the reader refuses: %s', (_, fields) => {
    const list = listOf({ ...ROLE, ...fields });
    expect({ schema: isValid(list), reader: readerTakes(JSON.stringify(list)) }).toEqual({
      schema: false,
      reader: false,
    });
  });

  it('takes nothing that the reader refuses', () => {
    const words = fc.constantFrom('', '111111111111', 'my-company', 'ops/Admin', 'Red', 'aws-cn');
    const regions = fc.constantFrom('eu-west-1', 'cn-north-1', 'us-gov-west-1', 'us-iso-west-1');
    const portals = fc.constantFrom(
      PORTAL,
      'https://start.us-gov-home.awsapps.com/directory/d-1',
      'https://ssoins-1.portal.cn-north-1.app.aws',
    );
    const landings = fc
      .array(fc.constantFrom('/', '.', '..', '%2e', '?', '#', 'a', '&', '"', '{', '^', '|', "'"))
      .map((parts) => `/${parts.join('')}`);
    const value = fc.oneof(
      words,
      regions,
      portals,
      landings,
      fc.string(),
      fc.boolean(),
      fc.integer(),
    );
    const fields = [
      'variant',
      'displayName',
      'color',
      'region',
      'group',
      'baseAccount',
      'baseRole',
      'landing',
      'portal',
      'container',
      'favorite',
    ];
    const role = fc.tuple(
      fc.record({ account: fc.oneof(words, value), roleName: fc.oneof(words, value) }),
      fc.record({ partition: value }, { requiredKeys: [] }),
      fc.dictionary(fc.constantFrom(...fields), value, { maxKeys: 3 }),
    );
    fc.assert(
      fc.property(role, (parts) => {
        const list = listOf(Object.assign({}, ...parts));
        if (isValid(list)) expect(readerTakes(JSON.stringify(list))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['another version', { format: 'hatrack-role-list', version: 2, roles: [] }],
    ['no version', { format: 'hatrack-role-list', roles: [] }],
    ['no roles', { format: 'hatrack-role-list', version: 1 }],
    ['a text among the roles', { format: 'hatrack-role-list', version: 1, roles: ['Admin'] }],
  ])('refuses lists that the reader refuses: %s', (_, list) => {
    expect(isValid(list)).toBe(false);
    expect(readerTakes(JSON.stringify(list))).toBe(false);
  });
});
