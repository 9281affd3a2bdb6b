/**
 * The world of Hatrack's content script on a page: what a script would have that had got into it. No page can reach it;
 * the tests do, by the DevTools protocol, to see that the background trusts it no further than it must.
 */
import type { Page } from 'playwright';
import { until } from '../browsers/wait.ts';

/** Sends messages to the background, one after the other, and gives the replies. */
export async function askAsContentScript(page: Page, messages: unknown[]): Promise<unknown[]> {
  const session = await page.context().newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const world = await until('the world of the content script', () =>
    worlds.find(({ origin }) => origin.startsWith('chrome-extension://')),
  );
  const { result } = await session.send('Runtime.evaluate', {
    contextId: world.id,
    expression: `(async () => {
      const replies = [];
      for (const message of ${JSON.stringify(messages)}) {
        replies.push(await chrome.runtime.sendMessage(message));
      }
      return replies;
    })()`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return result.value;
}
