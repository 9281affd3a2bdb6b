import { describe, expect, it } from 'vitest';
import { outcome } from './reading.ts';

const A = { account: '111111111111', roleName: 'A' };
const lines = (...entries: object[]) =>
  `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]`;
const read = (...entries: object[]) => {
  const { roles, problems } = outcome(lines(...entries));
  return { roles, problems };
};

describe('the same role twice in a list', () => {
  it('is kept once where both say the same', () => {
    expect(read({ ...A, name: 'Prod' }, { ...A, displayName: ' Prod' })).toEqual({
      roles: [{ ...A, displayName: 'Prod' }],
      problems: ['warning 3:1 [1]: The same stands in line 2 ([0]) already. It was taken once.'],
    });
  });

  it('is two entries where the names differ', () => {
    expect(read({ ...A, name: 'Prod' }, { ...A, name: 'Ops' })).toEqual({
      roles: [
        { ...A, displayName: 'Prod' },
        { ...A, variant: 'Ops', displayName: 'Ops' },
      ],
      problems: [],
    });
  });

  it('is an entry a region, where the names are the same', () => {
    const regions = ['eu-west-1', 'us-east-1', 'eu-west-1', 'us-east-1', 'sa-east-1'];
    expect(read(...regions.map((region) => ({ ...A, name: 'Prod', region })))).toEqual({
      roles: [
        { ...A, displayName: 'Prod', region: 'eu-west-1' },
        { ...A, variant: 'us-east-1', displayName: 'Prod', region: 'us-east-1' },
        { ...A, variant: 'sa-east-1', displayName: 'Prod', region: 'sa-east-1' },
      ],
      problems: [
        'warning 4:1 [2]: The same stands in line 2 ([0]) already. It was taken once.',
        'warning 5:1 [3]: The same stands in line 3 ([1]) already. It was taken once.',
      ],
    });
  });

  it('is an entry a base account, where nothing else differs', () => {
    expect(
      read({ ...A, baseAccount: 'one-login' }, { ...A, baseAccount: 'two-login' }).roles,
    ).toEqual([
      { ...A, baseAccount: 'one-login' },
      { ...A, variant: 'two-login', baseAccount: 'two-login' },
    ]);
  });

  it('is an entry a base role or a container, where nothing else differs', () => {
    expect(
      read({ ...A, baseRole: 'Dev' }, { ...A, baseRole: 'Ops' }, { ...A, container: 'Work' }).roles,
    ).toEqual([
      { ...A, baseRole: 'Dev' },
      { ...A, variant: 'Ops', baseRole: 'Ops' },
      { ...A, variant: 'Work', container: 'Work' },
    ]);
  });

  it('is one where only what names nothing differs: the later entry counts, and what it does not say stays', () => {
    const { roles, problems } = read(
      { ...A, name: 'Prod', region: 'eu-west-1', color: 'red' },
      { ...A, name: 'Prod', color: 'blue' },
    );
    expect(roles).toEqual([{ ...A, displayName: 'Prod', region: 'eu-west-1', color: '83d4e8' }]);
    expect(problems).toEqual([
      'warning 3:1 [1]: This role stands in line 2 ([0]) already. What is said here replaced what is said there.',
    ]);
  });

  it('joins the variant that it repeats', () => {
    const { roles, problems } = read(
      { ...A, name: 'Prod' },
      { ...A, name: 'Ops', region: 'eu-west-1' },
      { ...A, name: 'Ops', region: 'eu-west-1', favorite: true },
    );
    expect(roles).toEqual([
      { ...A, displayName: 'Prod' },
      { ...A, variant: 'Ops', displayName: 'Ops', region: 'eu-west-1', favorite: true },
    ]);
    expect(problems).toEqual([expect.stringMatching(/^warning 4:1 \[2\]: .* line 3 \(\[1\]\)/)]);
  });

  it('is no third entry where its variant is said', () => {
    const ops = { ...A, variant: 'Ops', displayName: 'Ops' };
    expect(read(A, ops, { ...ops, displayName: 'Operations' }).roles).toEqual([
      A,
      { ...ops, displayName: 'Operations' },
    ]);
  });
});
