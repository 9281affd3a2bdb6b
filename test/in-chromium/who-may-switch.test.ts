/** Nobody but the person switches: the button is pressed once, in the tab of the switch they began, and only if they asked for that. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closing } from '../browsers/chromium.ts';
import { pressKeysOver, tabOf } from './browser-events.ts';
import { askAsContentScript } from './content-script-world.ts';
import { Hatrack, panelOf, roleKey, shopProd, shopTest } from './hatrack.ts';
import { landsOnConsole, newPageShows } from './switch-role-page.ts';

let hatrack: Hatrack;
beforeAll(async () => {
  hatrack = await Hatrack.start();
});
afterAll(() => hatrack.close());
beforeEach(async () => {
  await hatrack.reset();
  await hatrack.holdsRoles(shopProd, shopTest);
});

const address = 'https://signin.aws.amazon.com/switchrole?account=111111111111&roleName=Admin';
const filled = { ...shopProd, color: 'Red' };
/** These words stand there only where Hatrack has decided not to press. */
const isFilled = (page: Page) => panelOf(page).getByText('Press Switch Role to go on.').waitFor();
const posts = () => hatrack.aws.requests.filter(({ method }) => method === 'POST');

describe('with “Press Switch Role for me” on', () => {
  beforeEach(() => hatrack.pressesForMe());

  it('switches without a further click', async () => {
    const tab = await hatrack.foreignTab();
    await hatrack.switchOver(tab, 'prod');
    await landsOnConsole(tab);
    expect(hatrack.aws.switches).toMatchObject([
      { account: '111111111111', roleName: 'Admin', displayName: 'Shop prod', color: 'ea7158' },
    ]);
  });

  it('switches on the old page too, behind its first-run screen', async () => {
    hatrack.aws.switchRolePage = 'old';
    hatrack.aws.firstRun = true;
    const tab = await hatrack.foreignTab();
    await hatrack.switchOver(tab, 'prod');
    await landsOnConsole(tab);
    expect(hatrack.aws.switches).toHaveLength(1);
  });

  it('presses once: coming back to the same page fills it and leaves the button alone', async () => {
    const tab = await hatrack.foreignTab();
    await hatrack.switchOver(tab, 'prod');
    await landsOnConsole(tab);
    await tab.goto(address);
    await isFilled(tab);
    await newPageShows(tab, filled);
    expect(hatrack.aws.switches).toHaveLength(1);
  });

  it('presses once: going back and reloading fill the page and leave the button alone', async () => {
    const tab = await hatrack.foreignTab();
    await hatrack.switchOver(tab, 'prod');
    await landsOnConsole(tab);
    await tab.goBack();
    await tab.waitForURL(/\/switchrole/);
    await tab.reload();
    await isFilled(tab);
    expect(posts()).toHaveLength(1);
  });

  it('presses nothing for a link on a hostile page', async () => {
    const tab = await hatrack.chromium.context.newPage();
    await tab.goto(`https://hostile.example/link?to=${encodeURIComponent(address)}`);
    await tab.getByRole('link', { name: 'Click me' }).click();
    await tab.waitForURL(/\/switchrole/);
    await isFilled(tab);
    expect(hatrack.aws.switches).toEqual([]);
  });

  it('presses nothing for a hostile page that goes to the address by script', async () => {
    const tab = await hatrack.chromium.context.newPage();
    await tab.goto(`https://hostile.example/redirect?to=${encodeURIComponent(address)}`);
    await tab.waitForURL(/\/switchrole/);
    await isFilled(tab);
    expect(hatrack.aws.switches).toEqual([]);
  });

  it.each([
    ['a window that it opens', 'Open', /\/switchrole/],
    ['a page of AWS that it opens without a role and moves on', 'Open and move', /roleName=Admin/],
  ])('presses nothing for a hostile page and %s', async (_, name, arrival) => {
    const tab = await hatrack.chromium.context.newPage();
    await tab.goto('https://hostile.example/');
    await offerWindows(tab, address);
    const opened = hatrack.chromium.context.waitForEvent('page');
    await tab.getByRole('button', { name, exact: true }).click();
    const page = await opened;
    await page.waitForURL(arrival);
    await isFilled(page);
    expect(posts()).toEqual([]);
  });

  it('presses nothing for an address that asks for it', async () => {
    const tab = await hatrack.foreignTab();
    for (const more of ['#press', '#hatrack', '#pending-switch', '&press=1', '&hatrack=press']) {
      // From elsewhere, because an address that differs in its fragment alone loads nothing.
      await tab.goto('https://www.example.org/');
      await tab.goto(`${address}${more}`);
      await isFilled(tab);
    }
    expect(posts()).toEqual([]);
  });

  it('presses nothing for a page that takes on the address without being loaded', async () => {
    const tab = await hatrack.tabAt('https://signin.aws.amazon.com/switchrole');
    await panelOf(tab).getByText('Pick one of your roles').waitFor();
    await tab.evaluate((to) => history.pushState({}, '', to), address);
    expect(await askAsContentScript(tab, [filledMessage])).toEqual([notPressed]);
    await tab.reload();
    await isFilled(tab);
    expect(posts()).toEqual([]);
  });

  it('presses nothing in another tab while a switch is pending in the first', async () => {
    hatrack.aws.signedIn = false;
    const first = await hatrack.foreignTab();
    const popup = await hatrack.chromium.openPopup(first);
    await popup.getByRole('option').first().click();
    await first.getByText('Sign in').last().waitFor();
    hatrack.aws.signedIn = true;
    const second = await hatrack.chromium.context.newPage();
    await second.goto(address);
    await isFilled(second);
    expect(hatrack.aws.switches).toEqual([]);
  });

  it('presses nothing for another role in the tab of a pending switch', async () => {
    hatrack.aws.signedIn = false;
    const tab = await hatrack.foreignTab();
    const popup = await hatrack.chromium.openPopup(tab);
    await popup.getByRole('option', { name: /^Shop prod/ }).click();
    await tab.getByText('Sign in').last().waitFor();
    hatrack.aws.signedIn = true;
    await tab.goto(
      'https://signin.aws.amazon.com/switchrole?account=222222222222&roleName=team/ops/ReadOnly',
    );
    await isFilled(tab);
    expect(hatrack.aws.switches).toEqual([]);
  });

  it('presses nothing that the page did not take in whole', async () => {
    hatrack.aws.switchRolePage = 'changed';
    const tab = await hatrack.foreignTab();
    await hatrack.switchOver(tab, 'prod');
    await panelOf(tab).getByText('not as Hatrack knows it').waitFor();
    expect(hatrack.aws.switches).toEqual([]);
  });

  it('remembers nothing in the background: it may be stopped between the click and the page', async () => {
    hatrack.aws.signedIn = false;
    const tab = await hatrack.foreignTab();
    const popup = await hatrack.chromium.openPopup(tab);
    await popup.getByRole('option', { name: /^Shop prod/ }).click();
    await tab.getByText('Sign in').last().waitFor();
    await hatrack.chromium.killWorker();
    await tab.getByText('Sign in').last().click();
    await landsOnConsole(tab);
    expect(hatrack.aws.switches).toMatchObject([{ roleName: 'Admin', color: 'ea7158' }]);
  });
});

describe('a pending switch', () => {
  beforeEach(() => hatrack.pressesForMe());

  /** Puts a pending switch where Hatrack keeps its own, for a tab; `age` in milliseconds. */
  async function isPending(tabId: number, age: number): Promise<void> {
    const { account, roleName, displayName, color } = shopProd;
    const values = { account, roleName, displayName, color };
    const begun = Date.now() - age;
    const pending = { key: roleKey(shopProd), partition: 'aws', values, begun, falls: '' };
    await hatrack.chromium.storage('session').set({ [`pending-switch/${tabId}`]: pending });
  }
  const minute = 60_000;

  it('is pressed while it is fresh', async () => {
    const tab = await hatrack.foreignTab();
    await isPending((await tabOf(hatrack, tab)).id, 4 * minute);
    await tab.goto(address);
    await landsOnConsole(tab);
    expect(hatrack.aws.switches).toHaveLength(1);
  });

  it.each([
    ['was begun more than five minutes ago', 5 * minute + 1],
    ['was begun in the future, as after the clock was set back', -minute],
  ])('that %s is forgotten', async (_, age) => {
    const tab = await hatrack.foreignTab();
    await isPending((await tabOf(hatrack, tab)).id, age);
    await tab.goto(address);
    await isFilled(tab);
    expect(posts()).toEqual([]);
  });

  it('of another tab is not for this one', async () => {
    const tab = await hatrack.foreignTab();
    const { id } = await tabOf(hatrack, tab);
    for (const other of [id - 1, id + 1, -1]) await isPending(other, 0);
    await tab.goto(address);
    await isFilled(tab);
    expect(posts()).toEqual([]);
  });

  it('cannot be forged by what a page can write', async () => {
    const tab = await hatrack.tabAt(address);
    await isFilled(tab);
    const { id } = await tabOf(hatrack, tab);
    await tab.evaluate((tabId) => {
      const forged = JSON.stringify({ begun: Date.now(), pending: true, press: true });
      for (const key of [`pending-switch/${tabId}`, 'pending-switch', 'pending']) {
        localStorage.setItem(key, forged);
        sessionStorage.setItem(key, forged);
        // biome-ignore lint/suspicious/noDocumentCookie: a hostile page writes what it can.
        document.cookie = `${encodeURIComponent(key)}=${encodeURIComponent(forged)}`;
      }
      window.name = forged;
      history.replaceState(forged, '');
    }, id);
    await tab.reload();
    await isFilled(tab);
    expect(posts()).toEqual([]);
  });
});

describe('a refused switch', () => {
  beforeEach(async () => {
    await hatrack.pressesForMe();
    hatrack.aws.refuses.add('111111111111/Admin');
  });

  it.each(['new', 'old'] as const)('is not pressed again on the %s page', async (kind) => {
    hatrack.aws.switchRolePage = kind;
    const tab = await hatrack.foreignTab();
    await hatrack.switchOver(tab, 'prod');
    await panelOf(tab).getByText('AWS refused this switch.').waitFor();
    hatrack.aws.refuses.clear();
    await tab.goto(address);
    await isFilled(tab);
    expect(posts()).toHaveLength(1);
  });

  it('is not pressed again in a form that the page puts in anew, or sends off once more itself', async () => {
    const tab = await hatrack.foreignTab();
    await hatrack.switchOver(tab, 'prod');
    await panelOf(tab).getByText('AWS refused this switch.').waitFor();
    hatrack.aws.refuses.clear();
    await tab.evaluate(() => {
      const form = document.querySelector('form');
      const copy = form?.cloneNode(true);
      if (!form || !copy) throw new Error('There is no form.');
      form.replaceWith(copy);
      copy.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
      dispatchEvent(new PopStateEvent('popstate'));
      document.dispatchEvent(new Event('DOMContentLoaded', { bubbles: true }));
    });
    // Asked behind all that, the background still has nothing to press there.
    expect(await askAsContentScript(tab, [filledMessage, filledMessage])).toEqual([
      notPressed,
      notPressed,
    ]);
    expect(posts()).toHaveLength(1);
    expect(hatrack.aws.switches).toEqual([]);
  });
});

describe('one wish of the person is one switch', () => {
  const ec2 = 'https://us-east-1.console.aws.amazon.com/ec2/home?region=us-east-1';

  it.each(['classic', 'multi-session'] as const)(
    'though they press Enter twice over a %s console',
    async (kind) => {
      hatrack.aws.console = kind;
      const tab = await hatrack.tabAt(ec2);
      const popup = await hatrack.chromium.openPopup(tab);
      await popup.getByText('Signed in as').waitFor();
      await popup.getByRole('combobox', { name: 'Search roles' }).fill('prod');
      await popup.getByRole('option').first().waitFor();
      await closing(popup, () =>
        popup.getByRole('combobox').evaluate((field) => {
          for (let times = 0; times < 2; times++) {
            field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
          }
        }),
      );
      await tab.getByRole('button', { name: 'Shop prod' }).waitFor();
      expect(hatrack.aws.switches).toHaveLength(1);
    },
  );

  it.each(['classic', 'multi-session'] as const)(
    'though they press a shortcut twice over a %s console',
    async (kind) => {
      hatrack.aws.console = kind;
      await hatrack.choosesShortcuts(shopProd);
      const tab = await hatrack.tabAt(ec2);
      const inFront = await tabOf(hatrack, tab);
      await pressKeysOver(hatrack, 'role-1', inFront, 2);
      await tab.getByRole('button', { name: 'Shop prod' }).waitFor();
      expect(hatrack.aws.switches).toHaveLength(1);
    },
  );
});

describe('a message', () => {
  /** Everything that the background answers, by who may ask. */
  const table = readFileSync('src/background/handlers.ts', 'utf8').replace(
    /^.*const handlers/s,
    '',
  );
  const names = [...table.matchAll(/^ {2}(\w+)[:,]/gm)].map(([, name = '']) => name);
  const forOwnPages = [...table.matchAll(/^ {2}(\w+): fromOwnPages\(/gm)].map(([, name]) => name);

  it('of the content script is answered only where the page needs it', () => {
    expect(names.filter((name) => !forOwnPages.includes(name))).toEqual([
      'switchPageOpened',
      'switchPageFilled',
      'findRoles',
      'isKept',
      'keepEntered',
      'noteSubmitted',
      'dropSubmitted',
    ]);
  });

  it('from the world of the content script that asks for a switch, or for anything of Hatrack’s own pages, is refused', async () => {
    await hatrack.tabAt('https://us-east-1.console.aws.amazon.com/console/home');
    const tab = await hatrack.tabAt(address);
    await isFilled(tab);
    const { id: tabId } = await tabOf(hatrack, tab);
    const argument = { key: roleKey(shopProd), place: 'tab', tabId, differentiator: '' };
    const replies = await askAsContentScript(
      tab,
      forOwnPages.map((name) => ({ name, argument })),
    );
    const refused = { error: 'Only Hatrack’s own pages may ask for this.' };
    expect(replies).toEqual(forOwnPages.map(() => refused));
    expect(posts()).toEqual([]);
    expect(tab.url()).toBe(address);
  });

  it('that claims to have filled the page in is believed for no switch but a pending one', async () => {
    await hatrack.pressesForMe();
    const tab = await hatrack.tabAt(address);
    await isFilled(tab);
    expect(await askAsContentScript(tab, [filledMessage])).toEqual([notPressed]);
  });

  it.each([
    'https://hostile.example/',
    'https://www.example.org/',
    'https://us-east-1.console.aws.amazon.com/console/home',
    address,
  ])('of the page at %s reaches nobody', async (at) => {
    await hatrack.pressesForMe();
    const tab = await hatrack.tabAt(at);
    const messages = names.map((name) => ({ name, argument: { key: roleKey(shopProd) } }));
    const answers = await tab.evaluate(async (forged) => {
      const heard: unknown[] = [];
      addEventListener('message', ({ data }) => heard.push(data));
      for (const message of forged) postMessage(message, '*');
      for (const message of forged) dispatchEvent(new CustomEvent(message.name));
      // This one comes after the others.
      await new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage('');
      });
      const { chrome: api } = globalThis as { chrome?: { runtime?: unknown } };
      return { others: heard.length - forged.length, runtime: api?.runtime !== undefined };
    }, messages);
    expect(answers.runtime).toBe(false);
    expect(answers.others).toBeLessThanOrEqual(0);
    expect(posts()).toEqual([]);
    expect(tab.url()).toBe(at);
  });
});

describe('a page', () => {
  it('cannot be framed into a switch', async () => {
    const tab = await hatrack.chromium.context.newPage();
    await tab.goto(`https://hostile.example/frame?to=${encodeURIComponent(address)}`);
    await tab.locator('iframe').waitFor();
    expect(hatrack.aws.switches).toEqual([]);
  });

  it('cannot reach the extension, nor see its files', async () => {
    const tab = await hatrack.chromium.context.newPage();
    await tab.goto(address);
    await isFilled(tab);
    const seen = await tab.evaluate(async (file) => {
      const { chrome: api } = globalThis as { chrome?: { runtime?: unknown } };
      const loaded = await fetch(file).then(
        () => true,
        () => false,
      );
      return { runtime: api?.runtime !== undefined, loaded };
    }, hatrack.chromium.extensionUrl('src/popup/index.html'));
    expect(seen).toEqual({ runtime: false, loaded: false });
  });

  it('without the setting is filled and never pressed', async () => {
    const tab = await hatrack.foreignTab();
    await hatrack.switchOver(tab, 'prod');
    await isFilled(tab);
    await newPageShows(tab, filled);
    expect(hatrack.aws.switches).toEqual([]);
    // The person's own hand is already at the button.
    await tab.keyboard.press('Enter');
    await landsOnConsole(tab);
    expect(hatrack.aws.switches).toHaveLength(1);
  });
});

const filledMessage = { name: 'switchPageFilled', argument: true };
const notPressed = { answer: { press: false } };

/** Gives a hostile page two buttons, because a browser opens windows for clicks alone. */
async function offerWindows(page: Page, to: string): Promise<void> {
  await page.evaluate((target) => {
    const open = document.createElement('button');
    open.textContent = 'Open';
    open.onclick = () => window.open(target);
    const move = document.createElement('button');
    move.textContent = 'Open and move';
    move.onclick = () => {
      const opened = window.open(target.replace(/\?.*/, ''));
      if (opened) opened.location.href = target;
    };
    document.body.append(open, move);
  }, to);
}
