/** The roles of the shortcuts: what is chosen is read again, what cannot be read counts as not chosen. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  parseShortcut,
  readShortcutRoles,
  saveShortcutRole,
  watchShortcutRoles,
} from '../../src/store/shortcut-roles.ts';
import { installLocks, memoryArea } from './memory-area.ts';

beforeAll(installLocks);

const prod = 'aws 111111111111 Admin';
const test = 'aws 222222222222 Admin';

describe('the roles of the shortcuts', () => {
  it('are chosen one by one, and taken away again', async () => {
    const area = memoryArea();
    expect(await readShortcutRoles(area)).toEqual({});
    await Promise.all([saveShortcutRole(1, prod, area), saveShortcutRole(10, test, area)]);
    expect(await readShortcutRoles(area)).toEqual({ 1: prod, 10: test });
    await saveShortcutRole(1, undefined, area);
    expect(await readShortcutRoles(area)).toEqual({ 10: test });
  });

  it('are told to those who watch', async () => {
    const area = memoryArea();
    const seen: unknown[] = [];
    watchShortcutRoles((roles) => seen.push(roles), area);
    await saveShortcutRole(3, prod, area);
    expect(seen).toEqual([{ 3: prod }]);
  });

  it('that cannot be read count as not chosen, and stay', async () => {
    const stored = JSON.stringify({ version: 1, roles: { 1: prod, 2: 'x', 3: 4, 11: test } });
    const area = memoryArea({ 'shortcut-roles': stored });
    expect(await readShortcutRoles(area)).toEqual({ 1: prod });
    await saveShortcutRole(4, test, area);
    expect(JSON.parse(area.items['shortcut-roles'] as string).roles).toEqual({
      1: prod,
      2: 'x',
      3: 4,
      4: test,
      11: test,
    });
  });

  it.each(['', '{', '[]', '{"version":1}', '{"version":1,"roles":[]}'])(
    'are none in %s',
    async (stored) => {
      expect(await readShortcutRoles(memoryArea({ 'shortcut-roles': stored }))).toEqual({});
    },
  );

  it('of a newer Hatrack are not overwritten', async () => {
    const area = memoryArea({ 'shortcut-roles': '{"version":2,"roles":{}}' });
    await expect(saveShortcutRole(1, prod, area)).rejects.toThrow('newer Hatrack');
  });
});

it.each([
  ['1', 1],
  [10, 10],
  ['0', undefined],
  ['11', undefined],
  ['01', undefined],
  ['', undefined],
  [undefined, undefined],
])('the shortcut %s is %s', (text, shortcut) => {
  expect(parseShortcut(text)).toBe(shortcut);
});
