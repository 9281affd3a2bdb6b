/** Who may ask in the name of AWS's sign-in page. */
import { describe, expect, it } from 'vitest';
import { fromSignInPage } from '../../src/background/allowed-senders.ts';
import type { Sender } from '../../src/browser/messages.ts';

const page: Sender = {
  tabId: 7,
  isOwnPage: false,
  isTopFrame: true,
  address: 'https://eu-west-1.signin.aws.amazon.com/switchrole?src=nav',
};

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
