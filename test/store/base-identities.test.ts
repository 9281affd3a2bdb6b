/** Who one signed in as is remembered by cookie store and partition, and never known less well than before. */
import { describe, expect, it, vi } from 'vitest';

// The polyfill throws outside of a browser, and the store is given areas in memory.
vi.mock('../../src/browser/api.ts', () => ({ browser: {} }));

import type { BaseIdentity } from '../../src/domain/base-identity.ts';
import { rememberBase, rememberedBase } from '../../src/store/base-identities.ts';
import { memoryArea } from './memory-area.ts';

const alice: BaseIdentity = {
  partition: 'aws',
  account: '111122223333',
  alias: 'acme-main',
  kind: 'user',
  name: 'alice',
};

describe('a base identity', () => {
  it('is another one in each cookie store and partition', async () => {
    const area = memoryArea();
    await rememberBase('firefox-default', alice, area);
    expect(await rememberedBase('firefox-default', 'aws', area)).toEqual(alice);
    expect(await rememberedBase('firefox-container-1', 'aws', area)).toBeUndefined();
    expect(await rememberedBase('firefox-default', 'aws-cn', area)).toBeUndefined();
  });

  it.each([
    ['its alias alone', { account: '' }],
    ['its number alone', { alias: '' }],
  ])('keeps its account whole where a later page tells %s', async (_, less) => {
    const area = memoryArea();
    await rememberBase('firefox-default', alice, area);
    await rememberBase('firefox-default', { ...alice, ...less }, area);
    expect(await rememberedBase('firefox-default', 'aws', area)).toEqual(alice);
  });

  it.each([
    ['name', { name: 'bob' }],
    ['kind', { kind: 'role' as const }],
    ['account', { account: '', alias: 'acme-test' }],
  ])('of another %s replaces it as it is told', async (_, other) => {
    const area = memoryArea();
    await rememberBase('firefox-default', alice, area);
    await rememberBase('firefox-default', { ...alice, ...other }, area);
    expect(await rememberedBase('firefox-default', 'aws', area)).toEqual({ ...alice, ...other });
  });
});
