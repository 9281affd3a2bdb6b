/** The ways in beside the popup in real Firefox: a real key, its real address bar, its real context menus. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkRole, type RawRole, type Role } from '../../src/domain/role.ts';
import { addRole } from '../../src/domain/role-edit.ts';
import { type Firefox, launchFirefox } from '../browsers/firefox.ts';
import { privileged } from '../browsers/firefox-privileged.ts';
import { until } from '../browsers/wait.ts';
import { type StandInAws, startStandInAws } from '../stand-in-aws/index.ts';

function role(raw: RawRole): Role {
  const checked = checkRole(raw);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.role;
}

const prod = role({
  displayName: 'R&D <prod> 100%s',
  account: '111111111111',
  roleName: 'Admin',
  favorite: true,
});
const guarded = role({
  displayName: 'Data prod',
  account: '222222222222',
  roleName: 'Admin',
  protected: true,
});

/** Presses a key in the browser's own window; keys by name need their number. */
const keyPress = (key: string, keyCode: number) => `(() => {
  const processor = Cc['@mozilla.org/text-input-processor;1']
    .createInstance(Ci.nsITextInputProcessor);
  if (!processor.beginInputTransactionForTests(window)) throw new Error('No input.');
  const key = new KeyboardEvent('', { key: '${key}', keyCode: ${keyCode} });
  processor.keydown(key);
  processor.keyup(key);
})()`;

let aws: StandInAws;
let firefox: Firefox;
beforeAll(async () => {
  aws = await startStandInAws();
  firefox = await launchFirefox({ extension: 'dist/firefox', proxyPort: aws.proxyPort });
});
afterAll(async () => {
  await firefox.close();
  await aws.close();
});

beforeEach(async () => {
  for (const page of await firefox.browser.pages()) {
    if (page !== firefox.anchor) await page.close();
  }
  await firefox.storage('local').clear();
  await firefox.storage('session').clear();
  await firefox.anchor.evaluate(
    (edits) => browser.runtime.sendMessage({ name: 'saveEdits', argument: edits }),
    [prod, guarded].map(addRole),
  );
});

async function shortcutFor(key: string): Promise<void> {
  await firefox.anchor.evaluate(async (chosen) => {
    await browser.commands.update({ name: 'role-1', shortcut: 'F9' });
    await browser.runtime.sendMessage({
      name: 'saveShortcutRole',
      argument: { shortcut: 1, key: chosen },
    });
  }, key);
}

const pressShortcut = () => privileged(firefox.browser, keyPress('F9', 120));
const isAt = (page: Page, account: string) =>
  until('the Switch Role page', async () =>
    (await page.evaluate(() => location.href)).includes(`switchrole?account=${account}`),
  );

/** The popup that the background opened, or the small window that stands for it. */
function popupText(): Promise<string> {
  return firefox.anchor.evaluate(() => {
    const views = browser.extension.getViews({});
    const popup = views.find(({ location }) => location.pathname === '/src/popup/index.html');
    return popup?.document.body.textContent ?? '';
  });
}
const pressEnterInPopup = () =>
  firefox.anchor.evaluate(() => {
    const views = browser.extension.getViews({});
    const popup = views.find(({ location }) => location.pathname === '/src/popup/index.html');
    const field = popup?.document.querySelector('input');
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  });

it('a shortcut’s key switches the tab in front', async () => {
  await shortcutFor('aws 111111111111 Admin');
  const tab = await firefox.openPage('https://www.example.org/');
  await tab.bringToFront();
  await pressShortcut();
  await isAt(tab, '111111111111');
});

it('a shortcut’s key works when the background was stopped', async () => {
  await shortcutFor('aws 111111111111 Admin');
  const tab = await firefox.openPage('https://www.example.org/');
  await tab.bringToFront();
  await firefox.killBackground();
  await pressShortcut();
  await isAt(tab, '111111111111');
});

it('the address bar suggests roles as plain text, and Enter switches', async () => {
  const tab = await firefox.openPage('https://www.example.org/');
  await tab.bringToFront();
  const suggestions = await privileged(
    firefox.browser,
    `(async () => {
      gURLBar.focus();
      gURLBar.search('hat R&D 1111');
      const { results } = await gURLBar.lastQueryContextPromise;
      return JSON.stringify(results.map(({ payload }) => payload));
    })()`,
  );
  expect(suggestions).not.toContain('Data prod');
  expect(suggestions).toContain('Switch to R&D <prod> 100%s 1111-1111-1111 · Admin');
  await privileged(firefox.browser, keyPress('Enter', 13));
  await isAt(tab, '111111111111');
});

/** Opens the real context menu of what stands in the page, and gives the titles of Hatrack's entries in it. */
async function openMenu(tab: Page, html: string): Promise<string[]> {
  await tab.bringToFront();
  await tab.evaluate((given) => {
    document.body.innerHTML = given;
    const selected = document.querySelector('mark');
    if (selected) getSelection()?.selectAllChildren(selected);
  }, html);
  const box = await (await tab.waitForSelector('body > *'))?.boundingBox();
  await tab.mouse.click((box?.x ?? 0) + 10, (box?.y ?? 0) + 8, { button: 'right' });
  const titles = await until('the context menu', () =>
    privileged(
      firefox.browser,
      `(() => {
        const menu = document.getElementById('contentAreaContextMenu');
        const entries = menu.querySelectorAll('menuitem[id*=hatrack]');
        const titles = [...entries].map((entry) => entry.getAttribute('label'));
        return menu.state === 'open' && JSON.stringify(titles);
      })()`,
    ),
  );
  return JSON.parse(titles as string);
}

/** Clicks the entry of this place in the open menu. */
const clickEntry = (place: number) =>
  privileged(
    firefox.browser,
    `(() => {
      const menu = document.getElementById('contentAreaContextMenu');
      const entry = menu.querySelectorAll('menuitem[id*=hatrack]')[${place}];
      // Nothing opens a menu below here, so its entries are clicked by their event.
      if (entry.parentNode === menu) return menu.activateItem(entry);
      entry.doCommand();
      menu.hidePopup();
    })()`,
  );

const closeMenu = () =>
  privileged(firefox.browser, `document.getElementById('contentAreaContextMenu').hidePopup()`);

it('the menu of a page has the favorites, with their names as they are', async () => {
  const tab = await firefox.openPage('https://www.example.org/');
  const titles = await openMenu(tab, '<p>Words</p>');
  expect(titles).toEqual([
    'R&D <prod> 100%\u2060s (1111-1111-1111)',
    'All roles…',
    'Role before',
    'Switch back',
  ]);
  await clickEntry(0);
  await isAt(tab, '111111111111');
});

it('the menu of a link to nowhere near AWS has no entry', async () => {
  const tab = await firefox.openPage('https://www.example.org/');
  const html = '<a href="https://evil.example/switchrole?account=111111111111">Go</a>';
  expect(await openMenu(tab, html)).toEqual([]);
  await closeMenu();
});

// Older Firefox opens a popup only in the very moment of a key or click, as this preference has it.
describe.each([
  ['that opens popups at any time', true],
  ['that opens popups only at a click', false],
])('in a Firefox %s', (_, opensPopups) => {
  beforeAll(() => firefox.prefers('extensions.openPopupWithoutUserGesture.enabled', opensPopups));

  it('a protected role is asked about, and Enter switches the tab that was in front', async () => {
    await shortcutFor('aws 222222222222 Admin');
    const tab = await firefox.openPage('https://www.example.org/');
    await tab.bringToFront();
    await pressShortcut();
    await expect.poll(popupText).toContain('Data prod is protected. Press Enter to switch');
    expect(await tab.evaluate(() => location.href)).toBe('https://www.example.org/');
    const isPopup = await firefox.anchor.evaluate(
      () => browser.extension.getViews({ type: 'popup' }).length === 1,
    );
    expect(isPopup).toBe(opensPopups);
    await pressEnterInPopup();
    await isAt(tab, '222222222222');
    await expect.poll(popupText).toBe('');
  });

  it.each([
    [
      'a selection',
      '<mark>arn:aws:iam::111111111111:role/Admin</mark>',
      'Switch to the role in “arn:aws:iam::111111111111:role/Admin”…',
    ],
    [
      'a link',
      '<a href="https://signin.aws.amazon.com/switchrole?account=111111111111&roleName=Admin">Go</a>',
      'Switch to the role in this link…',
    ],
    [
      'a link with an ARN in it',
      '<a href="https://wiki.example/a?role=arn%3Aaws%3Aiam%3A%3A111111111111%3Arole%2FAdmin">Go</a>',
      'Switch to the role in this link…',
    ],
  ])('the menu of %s asks about the role that it names', async (_, html, title) => {
    const tab = await firefox.openPage('https://www.example.org/');
    expect(await openMenu(tab, html)).toEqual([title]);
    await clickEntry(0);
    await expect.poll(popupText).toContain('Switch to R&D <prod> 100%s? Press Enter to switch');
    await pressEnterInPopup();
    await isAt(tab, '111111111111');
  });
});

declare const browser: {
  commands: { update(command: { name: string; shortcut: string }): Promise<void> };
  extension: { getViews(filter: object): Window[] };
  runtime: { sendMessage(message: unknown): Promise<unknown> };
};
