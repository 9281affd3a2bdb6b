import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isPendingSwitchFor,
  PENDING_SWITCH_LIFETIME_MS,
  pendingSwitch,
  switchValues,
} from '../../src/domain/pending-switch.ts';
import { noDetails, type Role } from '../../src/domain/role.ts';
import { switchLink } from '../../src/domain/switch-link.ts';

const BEGUN = Date.UTC(2026, 0, 31, 12);

const role: Role = {
  partition: 'aws',
  account: '123456789012',
  roleName: 'team/Admin',
  variant: '',
  ...noDetails,
  displayName: 'Production',
  color: 'ea7158',
  region: 'eu-west-1',
};
const pending = pendingSwitch(role, [role.displayName], BEGUN);

describe('switchValues', () => {
  it('are what the Switch Role page has fields for', () => {
    expect(switchValues(role, [])).toEqual({
      account: '123456789012',
      roleName: 'team/Admin',
      displayName: 'Production',
      color: 'ea7158',
    });
  });

  it('have a display name that AWS takes, apart from the other names', () => {
    const names = ['prod', 'test'].map((stage) => `${'a'.repeat(40)} ${stage} ${'z'.repeat(40)}`);
    const cuts = names.map(
      (displayName) => switchValues({ ...role, displayName }, names).displayName,
    );
    expect(cuts[0]).toContain('prod');
    expect(cuts[1]).toContain('test');
    expect(cuts.every(({ length }) => length <= 64)).toBe(true);
  });
});

describe('pendingSwitch', () => {
  it('says which role, where, with what, and when it began', () => {
    expect(pending).toEqual({
      partition: 'aws',
      values: switchValues(role, []),
      begun: BEGUN,
      falls: '',
    });
  });

  it('outlives a store, which keeps JSON', () => {
    expect(JSON.parse(JSON.stringify(pending))).toEqual(pending);
  });
});

describe('isPendingSwitchFor', () => {
  const PAGE = 'https://signin.aws.amazon.com/switchrole';

  it.each([
    ['the link it began with', switchLink(role)],
    [
      'that link on a host with a region in front',
      switchLink(role).replace('signin', 'eu-west-1.signin'),
    ],
    ['encoded slashes', `${PAGE}?account=123456789012&roleName=team%2FAdmin`],
    [
      'another order, and fields that AWS added',
      `${PAGE}?roleName=team/Admin&src=nav&account=123456789012`,
    ],
    [
      'another display name and color, which the pending switch overrules',
      `${PAGE}?account=123456789012&roleName=team/Admin&displayName=x&color=000000`,
    ],
    ['a fragment', `${switchLink(role)}#x`],
  ])('knows the page by %s', (_, address) => {
    expect(isPendingSwitchFor(pending, address, BEGUN + 1000)).toBe(true);
  });

  it.each([
    ['another account', switchLink({ ...role, account: '210987654321' })],
    ['another role', switchLink({ ...role, roleName: 'team/Owner' })],
    ['the role’s name in other letters', switchLink({ ...role, roleName: 'team/admin' })],
    ['the role without its path', switchLink({ ...role, roleName: 'Admin' })],
    ['another partition', switchLink({ ...role, partition: 'aws-cn', region: '' })],
    ['another page of the sign-in host', switchLink(role).replace('/switchrole', '/oauth')],
    ['a look-alike host', switchLink(role).replace('amazon.com', 'amazon.com.evil.example')],
    ['no https', switchLink(role).replace('https', 'http')],
    [
      'a way on to another host',
      `${PAGE}?account=123456789012&roleName=team/Admin&redirect_uri=https://evil.example`,
    ],
    ['a second account', `${switchLink(role)}&account=210987654321`],
    ['no role at all', PAGE],
    ['a blank page', 'about:blank'],
    ['nothing', ''],
  ])('does not fit %s', (_, address) => {
    expect(isPendingSwitchFor(pending, address, BEGUN)).toBe(false);
  });

  it.each([
    ['at the very moment', 0, true],
    ['to the last millisecond', PENDING_SWITCH_LIFETIME_MS, true],
    ['no longer after its time', PENDING_SWITCH_LIFETIME_MS + 1, false],
    ['not when it began in the future', -1, false],
    ['not when the time is unknown', Number.NaN, false],
  ])('counts %s', (_, age, answer) => {
    expect(isPendingSwitchFor(pending, switchLink(role), BEGUN + age)).toBe(answer);
  });

  it('does not count when its own time is damaged', () => {
    const damaged = { ...pending, begun: Number.NaN };
    expect(isPendingSwitchFor(damaged, switchLink(role), BEGUN)).toBe(false);
  });

  it('fits the address of one role only', () => {
    const near = fc.record({
      partition: fc.constantFrom('aws', 'aws-us-gov', 'aws-cn', 'aws-eusc'),
      account: fc.constantFrom('123456789012', '123456789013', 'my-company'),
      roleName: fc.constantFrom('Admin', 'admin', 'a/Admin', 'a+b', 'a-b'),
    });
    fc.assert(
      fc.property(near, near, (one, other) => {
        const plain = { ...role, region: '' };
        const begun = pendingSwitch({ ...plain, ...one }, [], BEGUN);
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(isPendingSwitchFor(begun, switchLink({ ...plain, ...other }), BEGUN)).toBe(same);
      }),
    );
  });
});
