/**
 * A person who has keys and no mouse. Whatever takes the focus must have a name and show that it has the focus, and the
 * focus must never be lost; each key sees to that.
 */
import type { CDPSession, Page } from 'playwright';
import { expect } from 'vitest';

/** What has the focus, as a screen reader says it. */
export interface Focused {
  role: string;
  name: string;
}

interface Look {
  tag: string;
  isLost: boolean;
  isSeen: boolean;
}

/** More than any page of Hatrack has between two things that a person wants. */
const MOST_TABS = 60;

export class Keyboard {
  readonly page: Page;
  readonly #session: CDPSession;
  /** On a page that was just opened, nothing has the focus yet. */
  #isOnPage = false;

  private constructor(page: Page, session: CDPSession) {
    this.page = page;
    this.#session = session;
  }

  static async on(page: Page): Promise<Keyboard> {
    return new Keyboard(page, await page.context().newCDPSession(page));
  }

  /** Presses keys, one after the other. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      if (this.#isOnPage) await this.look();
      await this.page.keyboard.press(key);
      this.#isOnPage = true;
    }
  }

  /** Presses a key that may close the page, the popup, or lead away from it. */
  async pressLast(key: string): Promise<void> {
    await this.look();
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.look();
    await this.page.keyboard.insertText(text);
  }

  /** Goes on by Tab, or back, until something has the focus that is called so. */
  async tabTo(
    role: string,
    name: string | RegExp,
    key: 'Tab' | 'Shift+Tab' = 'Tab',
  ): Promise<void> {
    const passed: string[] = [];
    try {
      for (let tabs = 0; tabs < MOST_TABS; tabs++) {
        await this.press(key);
        const focused = await this.look();
        if (focused.role === role && isCalled(focused.name, name)) return;
        passed.push(`${focused.role} “${focused.name}”`);
      }
    } catch (error) {
      passed.push(String(error));
    }
    throw new Error(`No ${key} leads to the ${role} “${name}”, but to:\n${passed.join('\n')}`);
  }

  back = (role: string, name: string | RegExp) => this.tabTo(role, name, 'Shift+Tab');

  /** What has the focus. Throws where nothing has it, or it has no name, or cannot be seen. */
  async look(): Promise<Focused> {
    const { result } = await this.#session.send('Runtime.evaluate', {
      expression: `(${deepestFocus})()`,
    });
    const objectId = result.objectId ?? '';
    const look = await this.#session.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: String(lookOf),
      returnByValue: true,
    });
    const { tag, isLost, isSeen } = look.result.value as Look;
    if (isLost) throw new Error('Nothing has the focus any more.');
    const { nodes } = await this.#session.send('Accessibility.getPartialAXTree', {
      objectId,
      fetchRelatives: false,
    });
    const role = String(nodes[0]?.role?.value ?? '');
    const name = String(nodes[0]?.name?.value ?? '');
    // An empty cell is told by the head of its column.
    if (name === '' && role !== 'gridcell') throw new Error(`This has no name: ${tag}`);
    if (!isSeen) throw new Error(`This does not show that it has the focus: ${tag}`);
    return { role, name };
  }

  /** Waits until something has the focus that is called so. */
  async isAt(role: string, name: string | RegExp): Promise<void> {
    await expect
      .poll(() => this.look().catch(String))
      .toEqual({ role, name: typeof name === 'string' ? name : expect.stringMatching(name) });
  }
}

const isCalled = (name: string, wanted: string | RegExp) =>
  typeof wanted === 'string' ? name === wanted : wanted.test(name);

/** Runs in the page. */
function deepestFocus(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

/** Runs in the page, of what has the focus. */
function lookOf(this: HTMLElement): Look {
  const root = this.getRootNode() as Document | ShadowRoot;
  const isDrawn = (element: Element | null | undefined) => {
    if (!element) return false;
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
    const isClear = /^rgba\(.*, 0\)$|^transparent$/.test(outlineColor);
    const hasOutline = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0 && !isClear;
    return hasOutline || boxShadow !== 'none';
  };
  const activeId = this.getAttribute('aria-activedescendant');
  const active = activeId === null ? null : root.getElementById(activeId);
  const isMarked = active ? getComputedStyle(active).backgroundColor !== 'rgba(0, 0, 0, 0)' : false;
  return {
    tag: this.cloneNode(false) instanceof Element ? this.outerHTML.slice(0, 200) : '',
    isLost: this === document.body || this === document.documentElement,
    isSeen: isDrawn(this) || isDrawn(active) || isMarked || isDrawn(this.closest('.editor')),
  };
}
