/** What was sent off by hand: one a tab, for ten minutes, never many, and parsed whenever it is read. */
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

// The polyfill throws outside of a browser; the store is given its area by hand here.
vi.mock('../../src/browser/api.ts', () => ({ browser: {} }));

import { noDetails, type Role } from '../../src/domain/role.ts';
import {
  dropSubmittedRole,
  MAX_SUBMITTED_ROLES,
  noteSubmittedRole,
  readSubmittedRole,
  SUBMITTED_ROLE_LIFETIME_MS,
} from '../../src/store/submitted-roles.ts';
import { installLocks, type MemoryArea, memoryArea } from './memory-area.ts';

const NOW = Date.UTC(2026, 0, 31, 12);
const role: Role = {
  partition: 'aws',
  account: '123456789012',
  roleName: 'team/Admin',
  variant: '',
  ...noDetails,
  displayName: 'Production',
  color: 'ea7158',
};

let area: MemoryArea;
beforeAll(installLocks);
beforeEach(() => {
  area = memoryArea({ 'pending-switch/1': 'not ours' });
});

const note = (tabId: number, noted = NOW, noting = role) =>
  noteSubmittedRole(tabId, noting, area, noted);
const read = (tabId: number, now = NOW) => readSubmittedRole(tabId, area, now);
const count = () => Object.keys(area.items).filter((key) => key.startsWith('submitted')).length;

describe('a submitted role', () => {
  it('is there for its own tab, and the last one counts', async () => {
    await note(1);
    await note(1, NOW, { ...role, roleName: 'Other' });
    expect(await read(1)).toEqual({ ...role, roleName: 'Other' });
    expect(await read(2)).toBeUndefined();
  });

  it.each([
    ['at once', 0, true],
    ['to the end of its time', SUBMITTED_ROLE_LIFETIME_MS, true],
    ['not after it', SUBMITTED_ROLE_LIFETIME_MS + 1, false],
    ['not from the future', -1, false],
  ])('counts %s', async (_, age, counts) => {
    await note(1);
    expect((await read(1, NOW + age)) !== undefined).toBe(counts);
  });

  it('can be dropped', async () => {
    await note(1);
    await dropSubmittedRole(1, area);
    expect(await read(1)).toBeUndefined();
    expect(area.items).toEqual({ 'pending-switch/1': 'not ours' });
  });

  it('gives way to newer ones where there are many, and to any where its time is over', async () => {
    for (let tab = 1; tab <= MAX_SUBMITTED_ROLES + 3; tab++) await note(tab, NOW + tab);
    expect(count()).toBe(MAX_SUBMITTED_ROLES);
    expect(await read(3, NOW + 60)).toBeUndefined();
    expect(await read(4, NOW + 60)).toEqual(role);
    await note(99, NOW + 2 * SUBMITTED_ROLE_LIFETIME_MS);
    expect(count()).toBe(1);
    expect(area.items['pending-switch/1']).toBe('not ours');
  });

  it.each([
    ['nonsense', 'x'],
    ['null', null],
    ['another version', { version: 2, role, noted: NOW }],
    ['no time', { version: 1, role }],
    ['no role', { version: 1, role: null, noted: NOW }],
    ['a role that is none', { version: 1, role: { ...role, account: '1' }, noted: NOW }],
  ])('is none where the browser holds %s', async (_, stored) => {
    area.items['submitted-role/1'] = stored;
    expect(await read(1)).toBeUndefined();
  });
});
