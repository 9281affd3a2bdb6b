// Finds what stands on a Firefox page by its role and accessible name, as Playwright's getByRole
// does for Chromium.
//
// Puppeteer's own aria selectors do not look into shadow roots over WebDriver BiDi, so the roles
// and names are axe-core's, which does. Closed shadow roots stay closed to both.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import { until } from './wait.ts';

/** One element on a page. Every action first waits, up to 15 seconds, until it is there. */
export type Control = {
  /** The element itself, once it is there. */
  element(): Promise<ElementHandle<Element>>;
  /** Scrolls to the element and clicks its middle with the mouse. */
  click(): Promise<void>;
  /** Replaces what a field or an editable element holds, with the events of real typing. */
  fill(text: string): Promise<void>;
  /** Focuses the element and presses one key, such as "Enter". */
  press(key: KeyInput): Promise<void>;
  /** Focuses the element and types the text key by key. */
  type(text: string): Promise<void>;
  /** Chooses the option with this value in a select element. */
  select(value: string): Promise<void>;
  /** Gives a file field these files. */
  upload(...paths: string[]): Promise<void>;
  /** The text that the element shows. */
  text(): Promise<string>;
  /** What a field holds. */
  value(): Promise<string>;
  /** How many such elements there are now; does not wait. */
  count(): Promise<number>;
  /** Waits until there is no such element. */
  gone(): Promise<void>;
};

/**
 * The first element with this role and accessible name that is not hidden from assistive
 * technology, open shadow roots included. A string must be the whole name; use a regular
 * expression for a part of it. Frames are not searched.
 */
export function byRole(page: Page, role: string, name: string | RegExp): Control {
  return control(page, { role, name });
}

/** The same for a form field of any role, for those that have none, such as file fields. */
export function byLabel(page: Page, name: string | RegExp): Control {
  return control(page, { role: undefined, name });
}

type Query = { role: string | undefined; name: string | RegExp };

function control(page: Page, query: Query): Control {
  const element = () => until(describe(query), async () => (await findAll(page, query))[0]);
  const focused = async () => {
    const found = await element();
    await found.focus();
    return found;
  };
  const count = async () => (await findAll(page, query)).length;
  return {
    element,
    count,
    click: async () => (await element()).click(),
    fill: async (text) => (await focused()).evaluate(replaceContent, text),
    press: async (key) => (await focused()).press(key),
    type: async (text) => (await focused()).type(text),
    select: async (value) => void (await (await element()).select(value)),
    upload: async (...paths) =>
      ((await element()) as ElementHandle<HTMLInputElement>).uploadFile(...paths),
    text: async () => (await element()).evaluate((found) => (found as HTMLElement).innerText),
    value: async () => (await element()).evaluate((found) => (found as HTMLInputElement).value),
    gone: async () =>
      void (await until(`${describe(query)} to go`, async () => (await count()) === 0)),
  };
}

function describe({ role, name }: Query): string {
  return `the ${role ?? 'field'} ${name instanceof RegExp ? name : JSON.stringify(name)}`;
}

async function findAll(page: Page, { role, name }: Query): Promise<ElementHandle<Element>[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource());
  const pattern = name instanceof RegExp ? name : new RegExp(`^${escaped(name)}$`);
  const list = await page.evaluateHandle(elementsIn, role ?? null, pattern.source, pattern.flags);
  try {
    const handles = [...(await list.getProperties()).values()];
    return handles.flatMap((handle) => (handle.asElement() as ElementHandle<Element>) ?? []);
  } finally {
    await list.dispose();
  }
}

/** Runs in the page. Has no named inner functions, which tsx would wrap in a helper of its own. */
function elementsIn(role: string | null, source: string, flags: string): Element[] {
  axe.setup();
  try {
    const selector = role ? '*' : 'input, select, textarea';
    return axe.utils
      .querySelectorAllFilter(
        axe._tree,
        selector,
        (node) =>
          (!role || axe.commons.aria.getRole(node) === role) &&
          axe.commons.dom.isVisibleToScreenReaders(node) &&
          new RegExp(source, flags).test(
            axe.commons.text.accessibleTextVirtual(node).replace(/\s+/g, ' ').trim(),
          ),
      )
      .map((node) => node.actualNode);
  } finally {
    axe.teardown();
  }
}

/** Runs in the page. Editing commands send the input events that setting a value does not. */
function replaceContent(element: Element, text: string): void {
  if ('select' in element) (element as HTMLInputElement).select();
  else document.getSelection()?.selectAllChildren(element);
  document.execCommand(text ? 'insertText' : 'delete', false, text);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

let axeText: string | undefined;

function axeSource(): string {
  const path = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  axeText ??= readFileSync(path, 'utf8');
  return axeText;
}

type VirtualNode = { actualNode: Element };

/** The little of axe-core that is used here, as it stands in the page. */
declare const axe: {
  _tree: VirtualNode[];
  setup(): void;
  teardown(): void;
  utils: {
    querySelectorAllFilter(
      tree: VirtualNode[],
      selector: string,
      filter: (node: VirtualNode) => boolean,
    ): VirtualNode[];
  };
  commons: {
    aria: { getRole(node: VirtualNode): string | null };
    dom: { isVisibleToScreenReaders(node: VirtualNode): boolean };
    text: { accessibleTextVirtual(node: VirtualNode): string };
  };
};
