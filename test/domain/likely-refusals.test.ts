import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  likelyRefusals,
  type RefusalCause,
  type RefusedSwitch,
} from '../../src/domain/likely-refusals.ts';
import { PARTITION_IDS } from '../../src/domain/partition.ts';

const sound: RefusedSwitch = {
  partition: 'aws',
  account: '123456789012',
  roleName: 'team/Admin',
  displayName: 'Production',
  color: '',
};
const ofSetup: RefusalCause[] = ['trust', 'permission', 'mfa', 'external-id', 'root', 'partition'];

const causes = (values: Partial<RefusedSwitch>) =>
  likelyRefusals({ ...sound, ...values }).map(({ cause }) => cause);

describe('likelyRefusals', () => {
  it.each<[string, Partial<RefusedSwitch>, RefusalCause[]]>([
    ['values that show nothing', {}, ['misspelled', ...ofSetup]],
    ['an alias', { account: 'my-company' }, ['misspelled', ...ofSetup]],
    ['too few digits', { account: '12345678901' }, ['account']],
    ['no account', { account: '' }, ['account']],
    ['an ARN for a name', { roleName: 'arn:aws:iam::123456789012:role/Admin' }, ['role-name']],
    ['a space within the name', { roleName: 'My Role' }, ['role-name']],
    ['path and name over 64', { roleName: `${'p'.repeat(40)}/${'n'.repeat(40)}` }, ['too-long']],
    [
      '64 together',
      { roleName: `${'p'.repeat(31)}/${'n'.repeat(32)}` },
      ['misspelled', ...ofSetup],
    ],
    ['a display name over 64', { displayName: 'x'.repeat(65) }, ['display-name']],
    ['two faults', { account: '1', roleName: '' }, ['account', 'role-name']],
    [
      'a role of Identity Center',
      { roleName: 'aws-reserved/sso.amazonaws.com/AWSReservedSSO_A_0123456789abcdef' },
      ['identity-center'],
    ],
    ['a service’s role', { roleName: 'AWSServiceRoleForSupport' }, ['service-role']],
    [
      'the role that Organizations makes',
      { roleName: 'OrganizationAccountAccessRole' },
      ['management-account', 'misspelled', ...ofSetup],
    ],
  ])('of %s', (_, values, expected) => {
    expect(causes(values)).toEqual(expected);
  });

  it('names the partition that the page switches in', () => {
    const words = PARTITION_IDS.map((partition) => likelyRefusals({ ...sound, partition }).at(-1));
    expect(words.map((last) => last?.why)).toEqual([
      expect.stringContaining('AWS alone'),
      expect.stringContaining('GovCloud'),
      expect.stringContaining('China'),
      expect.stringContaining('Sovereign'),
    ]);
  });

  it('reminds of a path only where none was given, and of digits only for an alias', () => {
    const advice = (values: Partial<RefusedSwitch>) =>
      likelyRefusals({ ...sound, ...values })[0]?.advice;
    expect(advice({})).not.toMatch(/path|alias/);
    expect(advice({ roleName: 'Admin' })).toMatch(/path/);
    expect(advice({ account: 'my-company' })).toMatch(/alias/);
  });

  it('always has a cause and what to do, in whole sentences, each cause once', () => {
    const text = fc.string({ maxLength: 90 });
    const values = fc.record({ account: text, roleName: text, displayName: text });
    fc.assert(
      fc.property(values, (given) => {
        const found = likelyRefusals({ ...sound, ...given });
        expect(found.length).toBeGreaterThan(0);
        expect(new Set(found.map(({ cause }) => cause)).size).toBe(found.length);
        for (const { why, advice } of found) {
          expect(why).toMatch(/[.”]$/);
          expect(advice).toMatch(/\.$/);
        }
      }),
    );
  });
});
