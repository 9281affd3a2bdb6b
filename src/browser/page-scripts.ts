/** Running a function in a page that the extension may act on; its text is carried over, so it must stand alone. */
import { browser } from './api.ts';

/** The extension's own world of the page, or the page's: there, and only there, are the page's variables. */
export type World = 'ISOLATED' | 'MAIN';

/**
 * Runs `script` in the top frame of a tab and gives what it gives. Rejects when the extension may not act there, or when the
 * page went away meanwhile.
 */
export async function runInPage<A extends unknown[], R>(
  tabId: number,
  world: World,
  script: (...given: A) => R,
  ...given: A
): Promise<Awaited<R>> {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    world,
    func: script as (...given: unknown[]) => unknown,
    args: given,
  });
  return answer?.result as Awaited<R>;
}
