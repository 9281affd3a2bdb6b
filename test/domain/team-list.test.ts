/** Team lists: where one may be read from, what a new state of it changes, and when that is too much to be meant. */
import { describe, expect, it } from 'vitest';
import { noDetails, type Role } from '../../src/domain/role.ts';
import { judgeTeamList, laidOver } from '../../src/domain/team-list.ts';
import { parseTeamListAddress } from '../../src/domain/team-list-address.ts';

const role = (name: string, said: Partial<Role> = {}): Role => ({
  partition: 'aws',
  account: '123456789012',
  roleName: name,
  variant: '',
  ...noDetails,
  displayName: name,
  ...said,
});
const roles = (count: number) => Array.from({ length: count }, (_, at) => role(`Role${at}`));

describe('an address', () => {
  it.each([
    ['https://example.com/roles.json', 'https://example.com/roles.json', 'https://example.com/*'],
    [
      ' https://example.com:8443/a?v=1#top ',
      'https://example.com:8443/a?v=1',
      'https://example.com/*',
    ],
    ['http://localhost:8000/r', 'http://localhost:8000/r', 'http://localhost/*'],
  ])('%s is read', (text, url, pattern) => {
    expect(parseTeamListAddress(text)).toEqual({ ok: true, value: { url, pattern } });
  });

  it.each([
    ['', 'Enter the address'],
    ['roles.json', 'This is no address.'],
    [`https://example.com/${'a'.repeat(2000)}`, 'This is no address.'],
    ['http://example.com/roles.json', 'https://'],
    ['ftp://example.com/roles.json', 'https://'],
    ['javascript:alert(1)', 'https://'],
    ['https://me:secret@example.com/', 'holds a password'],
  ])('%s is refused', (text, words) => {
    const parsed = parseTeamListAddress(text);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.problem).toContain(words);
  });
});

describe('a new state', () => {
  it('that says the same changes nothing, in whatever order', () => {
    expect(judgeTeamList(roles(3), roles(3).reverse())).toEqual({ state: 'same' });
  });

  it('is told by what it adds, changes and removes', () => {
    const [first, ...others] = roles(10);
    const read = [...others.slice(1), role('New'), { ...(first as Role), color: 'ea7158' }];
    expect(judgeTeamList(roles(10), read)).toEqual({
      state: 'news',
      news: {
        added: { count: 1, names: ['New'] },
        changed: { count: 1, names: ['Role0'] },
        removed: { count: 1, names: ['Role1'] },
      },
    });
  });

  it('takes away what it no longer says of a role', () => {
    const judged = judgeTeamList([role('A', { color: 'ea7158' })], [role('A')]);
    expect(judged).toMatchObject({ state: 'news', news: { changed: { names: ['A'] } } });
  });

  it.each([
    [10, 8, 'news'],
    [10, 7, 'shrunken'],
    [3, 2, 'shrunken'],
    [1, 0, 'shrunken'],
    [10, 0, 'shrunken'],
    [0, 5, 'news'],
  ])('of %i roles that becomes %i is %s', (before, after, state) => {
    expect(judgeTeamList(roles(before), roles(after)).state).toBe(state);
  });

  it('that puts other roles in the place of most has shrunken too', () => {
    const others = Array.from({ length: 10 }, (_, at) => role(`Other${at}`));
    expect(judgeTeamList(roles(10), others).state).toBe('shrunken');
  });

  it('names at most 100 roles of a kind, and counts all', () => {
    const judged = judgeTeamList([], roles(300));
    const { count, names } = judged.state === 'news' ? judged.news.added : { count: 0, names: [] };
    expect({ count, named: names.length }).toEqual({ count: 300, named: 100 });
  });
});

describe('what a person says of a team’s role', () => {
  it('stands instead of what the team says; what they leave empty does not', () => {
    const team = role('A', { color: 'ea7158', group: 'Team', protected: true });
    const own = { ...noDetails, displayName: 'Mine', favorite: true };
    expect(laidOver(team, own)).toEqual({ ...team, displayName: 'Mine', favorite: true });
    expect(laidOver(team, noDetails)).toBe(team);
  });
});
