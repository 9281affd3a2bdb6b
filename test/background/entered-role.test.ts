/** What is taken from AWS's sign-in page. */
import { describe, expect, it } from 'vitest';
import { isKept, keepEntered } from '../../src/background/entered-role.ts';
import { partition } from '../../src/domain/partition.ts';

const values = { account: '123456789012', roleName: 'Admin', displayName: '', color: '' };

describe('what the page says', () => {
  const here = { tabId: 7, partition: partition('aws') };

  it.each([
    ['no account', { account: '' }, 'Enter the account'],
    ['a broken role name', { roleName: 'a b' }, 'cannot hold spaces'],
    ['what is no text', { displayName: 5 as unknown as string }, 'must be text'],
    ['a color that is none', { color: 'url(x)' }, 'six hex digits'],
  ])('is refused with %s', async (_, wrong, words) => {
    await expect(keepEntered({ ...values, ...wrong }, here)).rejects.toThrow(words);
    await expect(async () => isKept({ ...values, ...wrong }, here)).rejects.toThrow(words);
  });
});
