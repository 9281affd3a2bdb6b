// Runs a script in Firefox's own window, with the rights of the browser itself.
//
// Needs --remote-allow-system-access. Puppeteer has no public way to say it, so this talks to its
// WebDriver BiDi connection, which is there but not in its types.

import type { Browser } from 'puppeteer-core';

type Answer = {
  result: {
    type: string;
    result?: { value?: unknown };
    exceptionDetails?: { text: string };
    contexts?: { context: string }[];
  };
};
type Connection = { send(method: string, parameters: object): Promise<Answer> };

/**
 * Evaluates an expression in the first browser window, awaits it if it is a promise, and gives
 * its value back if that is a string, a number or a boolean. Throws what the script throws.
 */
export async function privileged(browser: Browser, expression: string): Promise<unknown> {
  const { connection } = browser as unknown as { connection: Connection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = tree.result.contexts?.[0]?.context;
  if (!context) throw new Error('Firefox shows no window of its own to WebDriver BiDi.');
  const { result } = await connection.send('script.evaluate', {
    expression,
    target: { context },
    awaitPromise: true,
  });
  if (result.type === 'exception') {
    throw new Error(`A privileged script failed: ${result.exceptionDetails?.text}`);
  }
  return result.result?.value;
}
