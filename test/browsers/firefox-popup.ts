// The real popup of an extension in Firefox.
//
// WebDriver BiDi does not know it, so it is reached in two other ways. It is read through
// `extension.getViews()` from another page of the extension, which shares its process; and its
// keys come from the browser's own window, so that they take a real key's way. For its mouse and
// its size, open the popup's page in a tab.

import type { Browser, JSHandle, Page } from 'puppeteer-core';
import { privileged } from './firefox-privileged.ts';
import { until } from './wait.ts';

/** An open popup. Made by `Firefox.openPopup`. */
export class FirefoxPopup {
  readonly #browser: Browser;
  readonly #anchor: Page;

  private constructor(browser: Browser, anchor: Page) {
    this.#browser = browser;
    this.#anchor = anchor;
  }

  /** Internal: use `Firefox.openPopup`. */
  static async open(firefox: Browser, anchor: Page): Promise<FirefoxPopup> {
    await anchor.evaluate(() => browser.action.openPopup());
    await until('the popup to open and load', () =>
      anchor.evaluate(
        () => browser.extension.getViews({ type: 'popup' })[0]?.document.readyState === 'complete',
      ),
    );
    const popup = new FirefoxPopup(firefox, anchor);
    await popup.#takeFocus();
    return popup;
  }

  /**
   * Runs a function in the extension's process with the popup's window, and gives its result
   * back. Throws if the popup is closed.
   */
  async evaluate<Result, Argument = undefined>(
    action: (popup: Window & typeof globalThis, argument: Argument) => Result,
    argument?: Argument,
  ): Promise<Awaited<Result>> {
    const view: JSHandle<unknown> = await this.#anchor.evaluateHandle(
      () => browser.extension.getViews({ type: 'popup' })[0],
    );
    try {
      // The window of another page has no type of its own in Puppeteer.
      return await view.evaluate(action as (popup: unknown, argument: unknown) => Result, argument);
    } finally {
      await view.dispose();
    }
  }

  /**
   * Presses one key: a character, or the name of a key such as "Enter" or "ArrowDown". Waits until
   * the popup has dealt with it, or is closed.
   */
  async press(key: string): Promise<void> {
    await this.evaluate((view) => {
      const { dataset } = view.document.documentElement;
      delete dataset.testKeyUp;
      // No name for this function: tsx wraps named ones in a helper that the page lacks.
      view.addEventListener(
        'keyup',
        () => {
          dataset.testKeyUp = '';
        },
        { capture: true, once: true },
      );
    });
    await privileged(this.#browser, keyPress(key));
    await until(
      `the popup to take the key "${key}"`,
      async () =>
        await this.#anchor.evaluate(() => {
          const view = browser.extension.getViews({ type: 'popup' })[0];
          return !view || 'testKeyUp' in view.document.documentElement.dataset;
        }),
    );
  }

  /** Types the text key by key. */
  async type(text: string): Promise<void> {
    for (const character of text) await this.press(character);
  }

  /** True while the popup is open. */
  async isOpen(): Promise<boolean> {
    return await this.#anchor.evaluate(
      () => browser.extension.getViews({ type: 'popup' }).length > 0,
    );
  }

  /**
   * The window hands its keys on to what it has focused, which is not the popup of itself, and
   * cannot be while the panel around it is still opening.
   */
  async #takeFocus(): Promise<void> {
    await until('the popup to have the focus', () =>
      privileged(
        this.#browser,
        `(() => {
        const popup = document.querySelector('.webextension-popup-browser');
        if (popup.closest('panel').state !== 'open') return false;
        popup.focus();
        return Services.focus.focusedElement === popup;
      })()`,
      ),
    );
    await until('the popup to know of its focus', () =>
      this.evaluate((view) => view.document.hasFocus()),
    );
  }

  /** Waits until the popup has closed. */
  async closed(): Promise<void> {
    await until('the popup to close', async () => !(await this.isOpen()));
  }
}

/** A privileged script that presses a key in the browser's window. */
function keyPress(key: string): string {
  return `(() => {
    const processor = Cc['@mozilla.org/text-input-processor;1']
      .createInstance(Ci.nsITextInputProcessor);
    if (!processor.beginInputTransactionForTests(window)) throw new Error('No input.');
    const key = new KeyboardEvent('', {
      key: ${JSON.stringify(key)}, keyCode: ${KEY_CODES[key] ?? 0},
    });
    processor.keydown(key);
    processor.keyup(key);
  })()`;
}

/** Firefox acts on these keys by their number; other keys need none. */
const KEY_CODES: Record<string, number> = {
  Backspace: 8,
  Tab: 9,
  Enter: 13,
  Escape: 27,
  PageUp: 33,
  PageDown: 34,
  End: 35,
  Home: 36,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
  Delete: 46,
};

/** The little of the extension's world that is used from the anchor page. */
declare const browser: {
  action: { openPopup(): Promise<void> };
  extension: { getViews(filter: { type: 'popup' }): Window[] };
};
