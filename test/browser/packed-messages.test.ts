/** The messages that a worker reads: those of its language, from the folder that the browsers look in. */
import { afterEach, expect, it, vi } from 'vitest';
import { packedMessages } from '../../src/browser/packed-messages.ts';

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['en', '/_locales/en/messages.json'],
  ['pt-BR', '/_locales/pt_BR/messages.json'],
  ['zh-CN', '/_locales/zh_CN/messages.json'],
])('are those of %s', async (language, address) => {
  const fetched = vi.fn(async () => Response.json({ greeting: { message: 'Oi' } }));
  vi.stubGlobal('fetch', fetched);
  const messages = await packedMessages(language);
  expect(fetched).toHaveBeenCalledExactlyOnceWith(address);
  expect([messages('greeting'), messages('not_there')]).toEqual(['Oi', undefined]);
});
