/** The ways in beside the popup: shortcuts, the address bar, context menus. The browser's own events are fired by hand. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closing } from '../browsers/chromium.ts';
import {
  type Clicked,
  clickMenu,
  enterText,
  pressKeys,
  pressKeysOver,
  tabOf,
} from './browser-events.ts';
import { dataProd, Hatrack, role, roleKey, shopProd, shopTest } from './hatrack.ts';

let hatrack: Hatrack;
beforeAll(async () => {
  hatrack = await Hatrack.start();
});
afterAll(() => hatrack.close());
beforeEach(() => hatrack.reset());

const guarded = role({ ...dataProd, protected: true });

const command = (name: string, page: Page) => pressKeys(hatrack, name, page);
const press = (shortcut: number, page: Page) => command(`role-${shortcut}`, page);
const enter = (text: string, where: string, page: Page) => enterText(hatrack, text, where, page);
const click = (info: Clicked, page: Page) => clickMenu(hatrack, info, page);

/** The page that opens next, tab or window. */
const nextPage = () => hatrack.chromium.context.waitForEvent('page');

const choice = (page: Page, shortcut: number) =>
  page.getByRole('combobox', { name: `Role for shortcut ${shortcut}`, exact: true });

async function choose(shortcut: number, text: string): Promise<void> {
  const page = await hatrack.options('settings');
  await choice(page, shortcut).fill(text);
  await choice(page, shortcut).press('Enter');
  await page
    .getByRole('status')
    .filter({ hasText: `Shortcut ${shortcut} switches` })
    .waitFor();
  await page.close();
}

describe('a shortcut', () => {
  it('switches the tab in front to the role chosen for it', async () => {
    await hatrack.holdsRoles(shopProd, shopTest, dataProd);
    await choose(1, 'shop prod');
    await choose(10, 'Data');
    const tab = await hatrack.foreignTab();
    await press(1, tab);
    await tab.waitForURL(/switchrole\?account=111111111111/);
    await tab.getByRole('region', { name: 'Hatrack' }).getByText('Filled in').waitFor();
    await press(10, tab);
    await tab.waitForURL(/switchrole\?account=acme-data/);
  });

  it('works when the worker was stopped', async () => {
    await hatrack.holdsRoles(shopProd);
    await hatrack.choosesShortcuts(shopProd);
    const tab = await hatrack.foreignTab();
    await hatrack.chromium.killWorker();
    await press(1, tab);
    await tab.waitForURL(/switchrole\?account=111111111111/);
  });

  it('opens the switch where the settings say', async () => {
    await hatrack.holdsRoles(shopProd);
    await hatrack.choosesShortcuts(shopProd);
    const settings = await hatrack.options('settings');
    await settings.getByLabel('Enter opens a switch').selectOption('In a new tab');
    await settings.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
    await settings.close();
    const tab = await hatrack.foreignTab();
    const opened = nextPage();
    await press(1, tab);
    await (await opened).waitForURL(/switchrole\?account=111111111111/);
    expect(tab.url()).toBe('https://www.example.org/');
  });

  it('without a role leads to where one is chosen, and says so', async () => {
    await hatrack.holdsRoles(shopProd);
    const tab = await hatrack.foreignTab();
    const opened = nextPage();
    await press(3, tab);
    const page = await opened;
    await page.getByText('You pressed this shortcut, but no role is chosen for it.').waitFor();
    const isFocused = () => choice(page, 3).evaluate((field) => field === document.activeElement);
    await expect.poll(isFocused).toBe(true);
    expect(tab.url()).toBe('https://www.example.org/');
  });

  it('whose role has left the list says so', async () => {
    await hatrack.holdsRoles(shopProd);
    await hatrack.choosesShortcuts(shopProd);
    await hatrack.edit({ key: roleKey(shopProd), live: false });
    const tab = await hatrack.foreignTab();
    const opened = nextPage();
    await press(1, tab);
    await (await opened).getByText('no longer in the list').waitFor();
    expect(tab.url()).toBe('https://www.example.org/');
  });
});

describe('the ways back', () => {
  const home = 'https://us-east-1.console.aws.amazon.com/console/home';
  const pill = (page: Page, name: string) => page.getByRole('button', { name }).waitFor();
  /** A console tab that was switched to one role and then to another, by shortcuts. */
  async function switchedTwice(): Promise<Page> {
    await hatrack.holdsRoles(shopProd, shopTest);
    await hatrack.choosesShortcuts(shopProd, shopTest);
    const tab = await hatrack.chromium.context.newPage();
    await tab.goto(home);
    await press(1, tab);
    await pill(tab, 'Shop prod');
    await press(2, tab);
    await pill(tab, 'Shop test');
    return tab;
  }

  it.each([
    [
      'keys',
      (tab: Page) => command('role-before', tab),
      (tab: Page) => command('switch-back', tab),
    ],
    [
      'the menu',
      (tab: Page) => click({ menuItemId: 'before' }, tab),
      (tab: Page) => click({ menuItemId: 'back' }, tab),
    ],
  ])('by %s lead to the role before, and to who signed in', async (_, before, back) => {
    const tab = await switchedTwice();
    await before(tab);
    await pill(tab, 'Shop prod');
    await back(tab);
    await pill(tab, 'alice @ acme-main');
  });

  it('say why there is nothing to go back to', async () => {
    await hatrack.holdsRoles(shopProd);
    const tab = await hatrack.foreignTab();
    const popup = await hatrack.chromium.popupOpenedBy(() => command('switch-back', tab));
    await popup.getByRole('alert').getByText('No open console tab wears a role').waitFor();
    await popup.close();
    const other = await hatrack.chromium.popupOpenedBy(() => command('role-before', tab));
    await other.getByRole('alert').getByText('no other role before').waitFor();
  });
});

describe('what the console does not allow', () => {
  it('is asked about in the popup, as if it had been picked there', async () => {
    const bound = role({ ...shopTest, baseAccount: '999999999999' });
    await hatrack.holdsRoles(bound);
    await hatrack.choosesShortcuts(bound);
    const tab = await hatrack.chromium.context.newPage();
    await tab.goto('https://us-east-1.console.aws.amazon.com/console/home');
    const popup = await hatrack.chromium.popupOpenedBy(() => press(1, tab));
    await popup.getByRole('alert').getByText('is assumed from the account').waitFor();
    await closing(popup, () => popup.keyboard.press('Enter'));
    await tab.waitForURL(/switchrole\?account=222222222222/);
  });

  it('is shown in the popup where AWS has no room for one session more', async () => {
    hatrack.aws.console = 'multi-session';
    const five = [1, 2, 3, 4, 5].map((digit) =>
      role({ displayName: `N${digit}`, account: String(digit).repeat(12), roleName: 'Admin' }),
    );
    await hatrack.holdsRoles(...five);
    const tab = await hatrack.chromium.context.newPage();
    await tab.goto('https://us-east-1.console.aws.amazon.com/console/home');
    await hatrack.wears(...five.slice(0, 4));
    const popup = await hatrack.chromium.popupOpenedBy(() => enter('N5', 'currentTab', tab));
    const house = popup.getByRole('region', { name: 'Full house' });
    await closing(popup, () => house.getByRole('button', { name: /3333-3333-3333/ }).click());
    await tab.waitForURL(({ hostname }) => hostname.startsWith('555555555555-'));
  });
});

describe('the shortcuts in the settings', () => {
  const problem = (page: Page, words: string) => page.getByText(words).waitFor();
  const chosenIn = (page: Page, shortcut: number) => choice(page, shortcut).inputValue();

  it('are ten, each with its keys, which the browser’s own page sets', async () => {
    await hatrack.holdsRoles(shopProd);
    const page = await hatrack.options('settings');
    for (let shortcut = 1; shortcut <= 10; shortcut++) await choice(page, shortcut).waitFor();
    await expect.poll(() => page.getByText('No keys', { exact: true }).count()).toBe(10);
    const opened = nextPage();
    await page.getByRole('button', { name: 'Set keys' }).click();
    await expect.poll(async () => (await opened).url()).toBe('chrome://extensions/shortcuts');
  });

  it('take a role by any words that mean one alone, and give it back', async () => {
    await hatrack.holdsRoles(shopProd, shopTest, dataProd);
    const page = await hatrack.options('settings');
    await choice(page, 4).fill('shop');
    await choice(page, 4).press('Tab');
    await problem(page, '“shop” matches 2 roles. Choose one of the list.');
    expect(await choice(page, 4).getAttribute('aria-invalid')).toBe('true');
    await choice(page, 4).fill('zebra');
    await choice(page, 4).press('Tab');
    await problem(page, 'No role matches “zebra”.');
    await choice(page, 4).fill('shop test');
    await choice(page, 4).press('Tab');
    await expect.poll(() => chosenIn(page, 4)).toMatch(/^Shop test · .*2222-2222-2222/);
    expect(await choice(page, 4).getAttribute('aria-invalid')).toBe('false');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => chosenIn(page, 4)).toBe('');
  });

  it('are taken away by emptying the field', async () => {
    await hatrack.holdsRoles(shopProd);
    await choose(5, 'shop');
    const page = await hatrack.options('settings');
    await expect.poll(() => chosenIn(page, 5)).toContain('Shop prod');
    await choice(page, 5).fill('');
    await choice(page, 5).press('Tab');
    await page.getByRole('status').getByText('Shortcut 5 has no role any more.').waitFor();
  });

  it('offer every one of thousands of roles', async () => {
    const many = Array.from({ length: 3000 }, (_, at) =>
      role({ displayName: `Role ${at}`, account: String(300_000_000_000 + at), roleName: 'Admin' }),
    );
    await hatrack.holdsRoles(...many);
    const page = await hatrack.options('settings');
    await expect.poll(() => page.locator('datalist option').count()).toBe(3000);
    await choice(page, 1).fill('Role 2999');
    await choice(page, 1).press('Tab');
    await expect.poll(() => chosenIn(page, 1)).toBe('Role 2999 · Admin · 3000-0000-2999');
  });
});

describe('a protected role', () => {
  beforeEach(() => hatrack.holdsRoles(shopProd, guarded));

  /** The popup that the worker opened, with the question in it. */
  async function question(begin: () => Promise<void>): Promise<Page> {
    const popup = await hatrack.chromium.popupOpenedBy(begin);
    await popup.getByRole('alert').getByText('Data prod is protected. Press Enter to').waitFor();
    return popup;
  }

  it('is asked about in the popup when its shortcut is pressed', async () => {
    await hatrack.choosesShortcuts(guarded);
    const tab = await hatrack.foreignTab();
    const popup = await question(() => press(1, tab));
    expect(await popup.getByRole('option', { selected: true }).textContent()).toMatch(/^Data prod/);
    expect(tab.url()).toBe('https://www.example.org/');
    await closing(popup, () => popup.keyboard.press('Enter'));
    await tab.waitForURL(/switchrole\?account=acme-data/);
  });

  it('is asked about once: the next popup asks nothing', async () => {
    await hatrack.choosesShortcuts(guarded);
    const tab = await hatrack.foreignTab();
    const asking = await question(() => press(1, tab));
    await asking.keyboard.press('Escape');
    await expect.poll(() => asking.getByRole('alert').count()).toBe(0);
    await asking.close();
    const popup = await hatrack.chromium.openPopup(tab);
    await popup.getByRole('option').first().waitFor();
    expect(await popup.getByRole('alert').count()).toBe(0);
    await popup.close();
  });

  it('is asked about when the address bar names it, and opens where the person wanted', async () => {
    const tab = await hatrack.foreignTab();
    const popup = await question(() => enter('data', 'newForegroundTab', tab));
    const opened = nextPage();
    await closing(popup, () => popup.keyboard.press('Enter'));
    await (await opened).waitForURL(/switchrole\?account=acme-data/);
    expect(tab.url()).toBe('https://www.example.org/');
  });

  it('is asked about when the menu names it', async () => {
    const tab = await hatrack.foreignTab();
    const popup = await question(() => click({ menuItemId: `switch ${roleKey(guarded)}` }, tab));
    await closing(popup, () => popup.keyboard.press('Enter'));
    await tab.waitForURL(/switchrole\?account=acme-data/);
  });

  it('is not switched to by a key held down', async () => {
    await hatrack.choosesShortcuts(guarded);
    const tab = await hatrack.foreignTab();
    const popup = await question(() => press(1, tab));
    const prevented = await popup.getByRole('combobox').evaluate((field) => {
      const held = { key: 'Enter', repeat: true, bubbles: true, cancelable: true };
      return !field.dispatchEvent(new KeyboardEvent('keydown', held));
    });
    expect(prevented).toBe(true);
    await popup.getByRole('alert').waitFor();
    expect(tab.url()).toBe('https://www.example.org/');
    await popup.close();
  });

  it('is asked about in a small window where a popup is open already', async () => {
    await hatrack.choosesShortcuts(guarded);
    const tab = await hatrack.foreignTab();
    const inFront = await tabOf(hatrack, tab);
    const popup = await hatrack.chromium.openPopup(tab);
    await popup.getByRole('option').first().waitFor();
    const opened = nextPage();
    await pressKeysOver(hatrack, 'role-1', inFront);
    const small = await opened;
    await small.getByRole('alert').getByText('Data prod is protected').waitFor();
    await closing(small, () => small.keyboard.press('Enter'));
    await tab.waitForURL(/switchrole\?account=acme-data/);
  });
});

describe('the address bar', () => {
  const suggestions = async (text: string) => {
    const worker = await hatrack.chromium.worker();
    return worker.evaluate(
      (typed) =>
        new Promise<{ content: string; description: string }[]>((resolve) => {
          chrome.omnibox.onInputChanged.dispatch(typed, resolve);
        }),
      text,
    );
  };

  it('suggests the next best hits behind the one that Enter takes', async () => {
    await hatrack.holdsRoles(shopProd, shopTest, dataProd);
    expect(await suggestions('prod')).toHaveLength(1);
    expect(await suggestions('shop')).toEqual([
      expect.objectContaining({ description: expect.stringContaining('<match>Shop ') }),
    ]);
    expect(await suggestions('zebra')).toEqual([]);
  });

  it('has descriptions that Chromium takes, whatever the names hold', async () => {
    const hostile = ['<b>bold</b> & "co"', '</match><url>evil</url>', ']]>&amp;', '\ufffe\uffff 𝒜'];
    await hatrack.holdsRoles(
      ...hostile.map((displayName, at) =>
        role({ displayName, account: String(500_000_000_000 + at), roleName: 'Admin' }),
      ),
    );
    const found = await suggestions('admin');
    expect(found).toHaveLength(3);
    const worker = await hatrack.chromium.worker();
    for (const { description } of [...found, ...(await suggestions('500000000000'))]) {
      await worker.evaluate(
        (given) => chrome.omnibox.setDefaultSuggestion({ description: given }),
        description,
      );
    }
  });

  it.each([
    ['currentTab', 'the tab in front'],
    ['newForegroundTab', 'a new tab'],
    ['newBackgroundTab', 'a new tab behind'],
  ])('switches in %s: %s', async (disposition) => {
    await hatrack.holdsRoles(shopProd, shopTest);
    const tab = await hatrack.foreignTab();
    const opened = disposition === 'currentTab' ? Promise.resolve(tab) : nextPage();
    await enter('prod', disposition, tab);
    await (await opened).waitForURL(/switchrole\?account=111111111111/);
    if (disposition !== 'currentTab') expect(tab.url()).toBe('https://www.example.org/');
  });

  it('switches to the very suggestion that was chosen', async () => {
    await hatrack.holdsRoles(shopProd, shopTest);
    const [suggested] = await suggestions('shop');
    const tab = await hatrack.foreignTab();
    await enter(suggested?.content ?? '', 'currentTab', tab);
    const { account } = suggested?.content.includes(shopTest.account) ? shopTest : shopProd;
    await tab.waitForURL(new RegExp(`switchrole\\?account=${account}`));
  });

  it('shows a search without hits in the list of roles', async () => {
    await hatrack.holdsRoles(shopProd);
    const tab = await hatrack.foreignTab();
    const opened = nextPage();
    await enter('zebra & co?', 'currentTab', tab);
    const page = await opened;
    await page.getByText('No role matches “zebra & co?”.').waitFor();
    expect(await page.getByRole('searchbox', { name: 'Search roles' }).inputValue()).toBe(
      'zebra & co?',
    );
    expect(tab.url()).toBe('https://www.example.org/');
  });
});

describe('the context menus', () => {
  /** Whether the browser has an entry; it tells by whether the entry can be changed. */
  const hasEntry = async (id: string) => {
    const worker = await hatrack.chromium.worker();
    return worker.evaluate(
      (wanted) =>
        chrome.contextMenus.update(wanted, {}).then(
          () => true,
          () => false,
        ),
      id,
    );
  };
  const entryOf = (given: Parameters<typeof roleKey>[0]) => `switch ${roleKey(given)}`;

  it('follow the list: favorites and the roles used last', async () => {
    await expect.poll(() => hasEntry('all-roles')).toBe(true);
    const favorite = role({ ...shopTest, favorite: true });
    await hatrack.holdsRoles(shopProd, favorite, dataProd);
    await expect.poll(() => hasEntry(entryOf(favorite))).toBe(true);
    expect(await hasEntry(entryOf(dataProd))).toBe(false);
    const tab = await hatrack.foreignTab();
    await hatrack.switchOver(tab, 'data');
    await expect.poll(() => hasEntry(entryOf(dataProd))).toBe(true);
    await hatrack.edit({ key: roleKey(favorite), live: false });
    await expect.poll(() => hasEntry(entryOf(favorite))).toBe(false);
    // While the menus are built anew, what stands last in them is missing for a moment.
    await expect.poll(() => hasEntry('selection')).toBe(true);
    await expect.poll(() => hasEntry('link')).toBe(true);
  });

  it('hold what was last changed, however many changes come at once', async () => {
    const many = Array.from({ length: 12 }, (_, at) =>
      role({ account: String(600_000_000_000 + at), roleName: 'Admin', favorite: at === 11 }),
    );
    await Promise.all(many.map((one) => hatrack.holdsRoles(one)));
    await expect.poll(() => hasEntry(entryOf(many[11] as typeof shopProd))).toBe(true);
  });

  it('switch to the role that was clicked', async () => {
    await hatrack.holdsRoles(shopProd);
    const tab = await hatrack.foreignTab();
    await click({ menuItemId: entryOf(shopProd) }, tab);
    await tab.waitForURL(/switchrole\?account=111111111111/);
  });

  it('say why they cannot switch', async () => {
    const tab = await hatrack.foreignTab();
    const popup = await hatrack.chromium.popupOpenedBy(() =>
      click({ menuItemId: entryOf(shopProd) }, tab),
    );
    await popup.getByRole('alert').getByText('This role is no longer in the list.').waitFor();
    await popup.close();
  });

  it('open the popup for all roles', async () => {
    await hatrack.holdsRoles(shopProd);
    const tab = await hatrack.foreignTab();
    const popup = await hatrack.chromium.popupOpenedBy(() =>
      click({ menuItemId: 'all-roles' }, tab),
    );
    await popup.getByRole('option').first().waitFor();
    await popup.close();
  });

  describe('for what a page names', () => {
    const arn = 'arn:aws:iam::111111111111:role/Admin';
    const link = 'https://signin.aws.amazon.com/switchrole?account=111111111111&roleName=Admin';

    it.each([
      ['an ARN', { menuItemId: 'selection', selectionText: `Use ${arn}.` }],
      ['a switch link', { menuItemId: 'link', linkUrl: link }],
      ['its account', { menuItemId: 'selection', selectionText: '1111-1111-1111' }],
    ])('show the known role of %s and wait for Enter', async (_, info) => {
      await hatrack.holdsRoles(shopProd, shopTest);
      await hatrack.pressesForMe();
      const tab = await hatrack.foreignTab();
      const popup = await hatrack.chromium.popupOpenedBy(() => click(info, tab));
      await popup.getByRole('alert').getByText('Switch to Shop prod?').waitFor();
      expect(tab.url()).toBe('https://www.example.org/');
      await closing(popup, () => popup.keyboard.press('Enter'));
      await tab.waitForURL(/(switchrole\?account=111111111111|console)/);
    });

    it('list the roles of an account', async () => {
      const other = role({ account: '111111111111', roleName: 'ReadOnly' });
      await hatrack.holdsRoles(shopProd, other, shopTest);
      const tab = await hatrack.foreignTab();
      const info = { menuItemId: 'selection', selectionText: 'account 111111111111' };
      const popup = await hatrack.chromium.popupOpenedBy(() => click(info, tab));
      await expect.poll(() => popup.getByRole('option').count()).toBe(2);
      await popup.close();
    });

    it.each([
      ['a link', { menuItemId: 'link', linkUrl: `${link}&displayName=Shop%20%26%20more` }],
      ['an ARN', { menuItemId: 'selection', selectionText: `${arn}` }],
    ])('fill in the form for an unknown role of %s, and save nothing', async (_, info) => {
      const tab = await hatrack.foreignTab();
      const opened = nextPage();
      await click(info, tab);
      const page = await opened;
      await expect
        .poll(() => page.getByLabel('Account', { exact: true }).inputValue())
        .toBe('111111111111');
      expect(await page.getByLabel('Role name').inputValue()).toBe('Admin');
      const items = await hatrack.chromium.storage('local').get();
      expect(Object.keys(items).filter((key) => key.startsWith('roles/'))).toEqual([]);
    });

    it('refuse a link that only looks like one of AWS’s', async () => {
      await hatrack.holdsRoles(shopProd);
      const tab = await hatrack.foreignTab();
      const info = { menuItemId: 'link', linkUrl: link.replace('.com', '.com.evil.example') };
      const popup = await hatrack.chromium.popupOpenedBy(() => click(info, tab));
      await popup.getByRole('alert').getByText('Do not use this link.').waitFor();
      await popup.close();
    });
  });
});

declare const chrome: {
  omnibox: {
    onInputChanged: {
      dispatch(
        text: string,
        suggest: (found: { content: string; description: string }[]) => void,
      ): void;
    };
    setDefaultSuggestion(suggestion: { description: string }): Promise<void>;
  };
  contextMenus: { update(id: string, changes: object): Promise<void> };
};
