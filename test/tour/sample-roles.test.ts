/** The sample is a good example: it follows the schema, nothing in it needs a remark, and it shows what roles can be. */
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { sortRoles } from '../../src/domain/list-order.ts';
import { partitionOfRegion } from '../../src/domain/partition.ts';
import { readRoleList } from '../../src/formats/role-list.ts';
import { writeRoleList } from '../../src/formats/write-role-list.ts';
import { readSample, sampleRoles } from './sample.ts';

const roles = sampleRoles();
const schema = JSON.parse(readFileSync('docs/role-list.schema.json', 'utf8'));

describe('the sample of 40 roles', () => {
  it('follows the schema and is read without a remark', () => {
    const validate = new Ajv2020({ strict: false }).compile(schema);
    expect(validate(JSON.parse(readSample())), JSON.stringify(validate.errors)).toBe(true);
    expect(readRoleList(readSample())).toMatchObject({ format: { id: 'hatrack' }, problems: [] });
    expect(roles).toHaveLength(40);
  });

  it('comes out of Hatrack as it went in', () => {
    const exported = readRoleList(writeRoleList(roles));
    expect(exported.problems).toEqual([]);
    expect(sortRoles(exported.listed.map(({ role }) => role))).toEqual(sortRoles(roles));
  });

  it('shows what roles can be', () => {
    const count = (isOne: (role: (typeof roles)[number]) => boolean) => roles.filter(isOne).length;
    expect(count(({ favorite }) => favorite)).toBe(2);
    expect(count(({ account }) => !/^\d/.test(account))).toBe(1);
    expect(count(({ partition }) => partition === 'aws-us-gov')).toBe(1);
    expect(count(({ partition }) => partition === 'aws-cn')).toBe(1);
    expect(count(({ displayName }) => displayName.length > 64)).toBe(1);
    expect(count(({ displayName }) => /\p{Script=Greek}/u.test(displayName))).toBe(1);
    expect(count(({ group }) => group.includes('/'))).toBeGreaterThan(10);
    expect(new Set(roles.map(({ region }) => region)).size).toBeGreaterThan(8);
    expect(roles.every(({ region }) => region === '' || partitionOfRegion(region))).toBe(true);
  });

  it('protects every role that can change production', () => {
    const open = roles.filter((role) => /prod$/.test(role.displayName) && !role.protected);
    expect(open).toEqual([]);
  });
});
