import { describe, expect, it } from 'vitest';
import { joinReadings } from '../../src/formats/joined-lists.ts';
import { readRoleList } from '../../src/formats/role-list.ts';

const list = (name: string, ...entries: object[]) => ({
  name,
  reading: readRoleList(`[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]`),
});
const A = { account: '111111111111', role: 'A' };
const B = { account: '111111111111', role: 'B' };

function joined(...lists: ReturnType<typeof list>[]) {
  const { listed, lists: told } = joinReadings(lists);
  return {
    roles: listed.map(({ role, said }) => [role.roleName, ...said.map((field) => role[field])]),
    problems: told.map(({ reading }) =>
      reading.problems.map(
        ({ severity, place, message }) => `${severity} ${place.line}: ${message}`,
      ),
    ),
  };
}

describe('several lists', () => {
  it('are one, in their order', () => {
    expect(joined(list('one', { ...A, name: 'a' }), list('two', B))).toEqual({
      roles: [['A', 'a'], ['B']],
      problems: [[], []],
    });
  });

  it('may say the same of roles, which is told once for each two lists', () => {
    expect(joined(list('one', A, B), list('two', B, A), list('three', A))).toEqual({
      roles: [['A'], ['B']],
      problems: [
        [],
        ['warning 2: 2 roles stand in one too and were taken once.'],
        ['warning 2: One role stands in one too and was taken once.'],
      ],
    });
  });

  it('may differ: the later counts in what it says, and that is told with both places', () => {
    const one = list('one.json', B, { ...A, name: 'First', color: 'red', region: 'eu-west-1' });
    const two = list('two.json', { ...A, name: 'Second', color: 'blue' });
    expect(joined(one, two)).toEqual({
      roles: [['B'], ['A', 'Second', '83d4e8', 'eu-west-1']],
      problems: [
        [],
        [
          'warning 2: “First” stands in one.json, line 3, too, with another display name, color. What this list says counts.',
        ],
      ],
    });
  });

  it('point at the list that counted last', () => {
    const [first, second, third] = ['red', 'blue', 'green'].map((color, at) =>
      list(`list ${at}`, { ...A, color }),
    );
    if (!first || !second || !third) throw new Error('There are three lists.');
    expect(joined(first, second, third).problems[2]).toEqual([
      expect.stringContaining('stands in list 1, line 2, too, with another color.'),
    ]);
  });

  it('keep the problems of their own, in the order of the text', () => {
    const wrong = list('two', { account: '1', role: 'A' }, A);
    expect(joined(list('one', A), wrong).problems[1]).toEqual([
      'refused 2: An account ID has 12 digits; this one has 1.',
      'warning 3: One role stands in one too and was taken once.',
    ]);
  });

  it('have at most 20,000 roles together', () => {
    const many = (from: number) =>
      Array.from({ length: 15_000 }, (_, at) => ({ account: String(from + at), role: 'A' }));
    const { roles, problems } = joined(
      list('one', ...many(100_000_000_000)),
      list('two', ...many(200_000_000_000)),
    );
    expect(roles).toHaveLength(20_000);
    expect(problems[1]).toEqual([
      'refused 5002: These lists have more than 20,000 roles together. From here on, nothing was taken.',
    ]);
  });
});
