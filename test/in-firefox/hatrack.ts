/** Hatrack in a real Firefox beside the stand-in AWS, with the ways that a person goes: popup, consoles, containers. */
import type { Page } from 'puppeteer-core';
import { checkRole, type RawRole, type Role } from '../../src/domain/role.ts';
import { addRole } from '../../src/domain/role-edit.ts';
import { type Firefox, launchFirefox } from '../browsers/firefox.ts';
import type { FirefoxPopup } from '../browsers/firefox-popup.ts';
import { privileged } from '../browsers/firefox-privileged.ts';
import { until } from '../browsers/wait.ts';
import { type StandInAws, startStandInAws } from '../stand-in-aws/index.ts';

/** A checked role from what matters in a test. */
export function role(raw: RawRole): Role {
  const checked = checkRole(raw);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.role;
}

/** A tab as the extension sees it. */
export interface SeenTab {
  id: number;
  url: string;
  active: boolean;
  /** The name of its container; '' for none. */
  container: string;
}

export class HatrackInFirefox {
  readonly aws: StandInAws;
  readonly firefox: Firefox;

  private constructor(aws: StandInAws, firefox: Firefox) {
    this.aws = aws;
    this.firefox = firefox;
  }

  /** Starts both. Close with `close`. */
  static async start(preferences: Record<string, unknown> = {}): Promise<HatrackInFirefox> {
    const aws = await startStandInAws();
    const firefox = await launchFirefox({
      extension: 'dist/firefox',
      proxyPort: aws.proxyPort,
      preferences,
    });
    return new HatrackInFirefox(aws, firefox);
  }

  async close(): Promise<void> {
    await this.firefox.close();
    await this.aws.close();
  }

  /** As after installing: no roles, default settings, one tab, no containers, AWS as it ordinarily is. */
  async reset(): Promise<void> {
    const { anchor, browser: driver } = this.firefox;
    for (const context of driver.browserContexts()) {
      if (context !== driver.defaultBrowserContext()) await context.close();
    }
    for (const page of await driver.pages()) if (page !== anchor) await page.close();
    await anchor.evaluate(async () => {
      for (const popup of browser.extension.getViews({ type: 'popup' })) popup.close();
      const here = await browser.tabs.getCurrent();
      const others = (await browser.tabs.query({})).filter(({ id }) => id !== here.id);
      await browser.tabs.remove(others.map(({ id }) => id));
      for (const { cookieStoreId } of await browser.contextualIdentities.query({})) {
        await browser.contextualIdentities.remove(cookieStoreId);
      }
      await browser.permissions.remove({ permissions: ['cookies'] });
    });
    await this.firefox.storage('local').clear();
    await this.firefox.storage('session').clear();
    this.aws.reset();
  }

  /** Sends a message as the extension's own pages do. */
  async send(name: string, argument: unknown): Promise<void> {
    const reply = await this.firefox.anchor.evaluate(
      (message) => browser.runtime.sendMessage(message),
      { name, argument },
    );
    if ('error' in reply) throw new Error(reply.error);
  }

  holdsRoles(...roles: Role[]): Promise<void> {
    return this.send('saveEdits', roles.map(addRole));
  }

  /** A tab with a page that has nothing to do with AWS. */
  foreignTab(): Promise<Page> {
    return this.firefox.openPage('https://www.example.org/');
  }

  /** Makes a container and opens an address in it. */
  async tabInContainer(name: string, address: string): Promise<Page> {
    // WebDriver's user contexts are containers, of a name of its own and without an icon.
    const context = await this.firefox.browser.createBrowserContext();
    await privileged(
      this.firefox.browser,
      `(() => {
        const { ContextualIdentityService: containers } = ChromeUtils.importESModule(
          'resource://gre/modules/ContextualIdentityService.sys.mjs');
        const made = containers.getPublicIdentities().at(-1).userContextId;
        return containers.update(made, ${JSON.stringify(name)}, 'circle', 'green');
      })()`,
    );
    const page = await context.newPage();
    await page.goto(address);
    return page;
  }

  /** The person's containers: name, color and icon. */
  containers(): Promise<{ name: string; color: string; icon: string }[]> {
    return this.firefox.anchor.evaluate(async () => {
      const all = await browser.contextualIdentities.query({});
      return all.map(({ name, color, icon }) => ({ name, color, icon }));
    });
  }

  /** The tabs on AWS's hosts, each with its container. */
  awsTabs(): Promise<SeenTab[]> {
    return this.firefox.anchor.evaluate(async () => {
      const all = await browser.contextualIdentities.query({});
      const tabs = await browser.tabs.query({ url: 'https://*/*' });
      return tabs.map(({ id, url, active, cookieStoreId }) => ({
        id,
        url,
        active,
        container: all.find((known) => known.cookieStoreId === cookieStoreId)?.name ?? '',
      }));
    });
  }

  /** Gives the first shortcut a key, and a role by its key in the list. */
  async chooseForF9(key: string): Promise<void> {
    await this.firefox.anchor.evaluate(() =>
      browser.commands.update({ name: 'role-1', shortcut: 'F9' }),
    );
    await this.send('saveShortcutRole', { shortcut: 1, key });
  }

  pressF9(): Promise<unknown> {
    return privileged(
      this.firefox.browser,
      `(() => {
        const processor = Cc['@mozilla.org/text-input-processor;1']
          .createInstance(Ci.nsITextInputProcessor);
        if (!processor.beginInputTransactionForTests(window)) throw new Error('No input.');
        const key = new KeyboardEvent('', { key: 'F9', keyCode: 120 });
        processor.keydown(key);
        processor.keyup(key);
      })()`,
    );
  }

  /** What stands in a popup that Hatrack opened, or in the window that stands for it; '' while there is none. */
  popupText(): Promise<string> {
    return this.firefox.anchor.evaluate(() => {
      const views = browser.extension.getViews({});
      const popup = views.find(({ location }) => location.pathname === '/src/popup/index.html');
      return popup?.document.body.textContent ?? '';
    });
  }

  clickInPopup(words: string): Promise<void> {
    return this.firefox.anchor.evaluate((wanted) => {
      const views = browser.extension.getViews({});
      const popup = views.find(({ location }) => location.pathname === '/src/popup/index.html');
      const buttons = [...(popup?.document.querySelectorAll('button') ?? [])];
      buttons.find(({ textContent }) => textContent === wanted)?.click();
    }, words);
  }

  /** Opens the popup over a tab and picks the first hit; the popup may then close or ask. */
  async pick(tab: Page, query: string): Promise<FirefoxPopup> {
    const popup = await this.firefox.openPopup(tab);
    await popup.type(query);
    await until('a role', () =>
      popup.evaluate((view) => view.document.querySelector('[role=option]') !== null),
    );
    await popup.press('Enter');
    return popup;
  }

  /** The same, where nothing is asked. */
  async switchOver(tab: Page, query: string): Promise<void> {
    const popup = await this.pick(tab, query);
    await popup.closed();
  }
}

/** What the popup asks or tells; '' where it says nothing, or is closed. */
export const alertOf = (popup: FirefoxPopup) => () =>
  popup
    .evaluate((view) =>
      [...view.document.querySelectorAll<HTMLElement>('[role=alert]')]
        .map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim())
        .join(' '),
    )
    .catch(() => '');

/** More than the popup has between two things that a person wants. */
const MOST_TABS = 20;

/** Goes by Tab to one of the popup's buttons and presses Enter on it. */
export async function pressButton(popup: FirefoxPopup, words: string): Promise<void> {
  await until(`the button “${words}”`, () =>
    popup.evaluate((view, wanted) => {
      const buttons = [...view.document.querySelectorAll('button')];
      return buttons.some(({ textContent }) => textContent === wanted);
    }, words),
  );
  const focused = () => popup.evaluate((view) => view.document.activeElement?.textContent);
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    if ((await focused()) === words) return popup.press('Enter');
    await popup.press('Tab');
  }
  throw new Error(`No Tab leads to the button “${words}”.`);
}

interface Tab {
  id: number;
  url: string;
  active: boolean;
  cookieStoreId: string;
}
interface Identity {
  name: string;
  color: string;
  icon: string;
  cookieStoreId: string;
}
/** The little of the extension's world that is used from the anchor page. */
declare const browser: {
  commands: { update(command: { name: string; shortcut: string }): Promise<void> };
  extension: { getViews(filter: { type?: 'popup' }): Window[] };
  tabs: {
    getCurrent(): Promise<Tab>;
    query(filter: { url?: string }): Promise<Tab[]>;
    remove(ids: number[]): Promise<void>;
  };
  contextualIdentities: {
    query(filter: object): Promise<Identity[]>;
    remove(store: string): Promise<Identity>;
  };
  permissions: { remove(permissions: { permissions: string[] }): Promise<boolean> };
  runtime: { sendMessage(message: unknown): Promise<{ answer: unknown } | { error: string }> };
};
