/** Who may ask in the name of AWS's sign-in page, and what is taken from it. */
import { describe, expect, it } from 'vitest';
import { fromSignInPage, isKept, keepEntered } from '../../src/background/entered-role.ts';
import type { Sender } from '../../src/browser/messages.ts';
import { partition } from '../../src/domain/partition.ts';

const page: Sender = {
  tabId: 7,
  isOwnPage: false,
  isTopFrame: true,
  address: 'https://eu-west-1.signin.aws.amazon.com/switchrole?src=nav',
};
const values = { account: '123456789012', roleName: 'Admin', displayName: '', color: '' };

describe('fromSignInPage', () => {
  const asked = fromSignInPage(async (words: string, { tabId, partition: { id } }) => ({
    words,
    tabId,
    id,
  }));

  it('answers the top page of a sign-in host, and says which it is', async () => {
    expect(await asked('x', page)).toEqual({ words: 'x', tabId: 7, id: 'aws' });
  });

  it.each<[string, Partial<Sender>]>([
    ['a frame', { isTopFrame: false }],
    ['no tab', { tabId: undefined }],
    ['another host', { address: 'https://signin.aws.amazon.com.evil.example/switchrole' }],
    ['a console page', { address: 'https://console.aws.amazon.com/' }],
    ['no https', { address: 'http://signin.aws.amazon.com/switchrole' }],
    ['a page of the extension', { address: 'chrome-extension://abc/src/popup/index.html' }],
    ['no address', { address: '' }],
  ])('refuses %s', async (_, sender) => {
    await expect(asked('x', { ...page, ...sender })).rejects.toThrow('Only AWS’s own');
  });
});

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
