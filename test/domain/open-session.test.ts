/** The list of open sessions is somebody else's text: what does not look like it is not taken. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isDifferentiator,
  openSessionOf,
  readSessionList,
  sessionOfDestination,
} from '../../src/domain/open-session.ts';

const label = '111122223333-abc123';
const alice = 'arn:aws:iam::111122223333:user/alice';
const entry = { differentiator: label, principal_arn: alice, account_alias: 'acme', expiry: 1 };
const principal = {
  partition: 'aws',
  account: '111122223333',
  kind: 'user',
  name: 'alice',
} as const;

describe('a session’s label', () => {
  it.each([label, '111122223333-a', '111122223333-a-b-c', '111122223333-ABC'])('is %s', (text) => {
    expect(isDifferentiator(text)).toBe(true);
  });

  it.each([
    '',
    '111122223333',
    '11112222333-abc',
    '111122223333-a/b',
    '111122223333-a.b',
    `111122223333-${'a'.repeat(65)}`,
    7,
    undefined,
  ])('is not %s', (text) => {
    expect(isDifferentiator(text)).toBe(false);
  });
});

describe('the list of sessions', () => {
  it('gives label, principal and alias of each', () => {
    const worn = 'arn:aws:sts::444455556666:assumed-role/Admin/alice';
    const other = { differentiator: '444455556666-x', principal_arn: worn };
    expect(readSessionList({ sessions: [entry, other] }, 'aws')).toEqual([
      { differentiator: label, principal, alias: 'acme' },
      {
        differentiator: '444455556666-x',
        principal: expect.objectContaining({ name: 'Admin', kind: 'role' }),
        alias: '',
      },
    ]);
  });

  it.each([
    ['a label that is none', { ...entry, differentiator: '../x' }],
    ['an ARN that is none', { ...entry, principal_arn: 'alice' }],
    ['a session of another partition', { ...entry, principal_arn: alice.replace('aws', 'aws-cn') }],
    ['no object', 'x'],
  ])('leaves out %s', (_, other) => {
    expect(readSessionList({ sessions: [other, entry] }, 'aws')).toHaveLength(1);
  });

  it('is empty for whatever else is answered', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (answer) => {
        expect(readSessionList(answer, 'aws')).toEqual([]);
        expect(readSessionList({ sessions: answer }, 'aws')).toEqual([]);
      }),
    );
  });
});

describe('the session of a console page', () => {
  const session = {
    partition: 'aws',
    signInHost: 'signin.aws.amazon.com',
    region: '',
    principal,
    alias: '',
    wearsRole: false,
    tellsWorn: true,
    differentiator: label,
  } as const;

  it('is known by its label', () => {
    expect(openSessionOf(session)).toEqual({ differentiator: label, principal, alias: '' });
  });

  it('is none in the classic console, or where the page does not say whose', () => {
    expect(openSessionOf({ ...session, differentiator: undefined })).toBeUndefined();
    expect(openSessionOf({ ...session, principal: undefined })).toBeUndefined();
  });
});

describe('the session that a switch leads into', () => {
  it.each([
    [`https://signin.aws.amazon.com/oauth?login_hint=${label}`, label],
    ['https://signin.aws.amazon.com/oauth', undefined],
    ['https://signin.aws.amazon.com/oauth?login_hint=x', undefined],
    ['x', undefined],
  ])('of %s is %s', (address, session) => {
    expect(sessionOfDestination(address)).toBe(session);
  });
});
