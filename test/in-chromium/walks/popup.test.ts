/** Everything that is done in the popup, done with keys alone, with what a screen reader says meanwhile. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { removeRole } from '../../../src/domain/role-edit.ts';
import { closing } from '../../browsers/chromium.ts';
import { dataProd, Hatrack, role, shopProd, shopTest } from '../hatrack.ts';
import { landsOnConsole } from '../switch-role-page.ts';
import { Keyboard } from './keyboard.ts';
import { heard, listen } from './live-regions.ts';
import { tells } from './tells.ts';

let hatrack: Hatrack;
beforeAll(async () => {
  hatrack = await Hatrack.start();
});
afterAll(() => hatrack.close());
beforeEach(() => hatrack.reset());

const CONSOLE = 'https://us-east-1.console.aws.amazon.com/console/home';
const all = [shopProd, shopTest, dataProd];

/** The popup over a tab, with the keys, once it knows who is signed in. */
async function popupOver(tab?: Page) {
  const popup = await hatrack.chromium.openPopup(tab ?? (await hatrack.foreignTab()));
  await popup.getByRole('option').first().waitFor();
  await popup.getByText(/signed in as|No console is open/i).waitFor();
  await listen(popup);
  return { popup, keys: await Keyboard.on(popup) };
}

const active = (popup: Page) => popup.getByRole('option', { selected: true });
const activeIs = (popup: Page, name: RegExp) =>
  expect.poll(() => active(popup).textContent()).toMatch(name);

/** Presses a key that switches, and waits for what it opens. */
async function switches({ popup, keys }: { popup: Page; keys: Keyboard }, key: string) {
  const opened = hatrack.chromium.context.waitForEvent('page');
  await closing(popup, () => keys.pressLast(key));
  const page = await opened;
  await page.waitForURL(/switchrole\?account=111111111111/);
  await page.close();
}

describe('switching', () => {
  it('here, in a new tab, in a window: found by typing', async () => {
    await hatrack.holdsRoles(...all);
    const tab = await hatrack.foreignTab();
    const { popup, keys } = await popupOver(tab);
    await keys.isAt('combobox', 'Search roles');
    await tells(popup, 'popup-list');
    await keys.type('shop');
    await activeIs(popup, /^Shop/);
    await tells(popup, 'popup-search');
    await keys.type(' zebra');
    await popup.getByRole('heading', { name: 'No role matches' }).waitFor();
    await tells(popup, 'popup-no-match');
    await keys.press('Escape');
    await activeIs(popup, /^Data prod/);
    expect(await heard(popup)).toEqual([
      'status: 2 of 3 roles',
      'status: 0 of 3 roles',
      'status: 3 roles',
    ]);
    await keys.press('ArrowDown');
    await activeIs(popup, /^Shop prod/);
    await closing(popup, () => keys.pressLast('Enter'));
    await tab.waitForURL(/switchrole\?account=111111111111/);
    for (const key of ['Control+Enter', 'Shift+Enter']) {
      const again = await popupOver(await hatrack.foreignTab());
      await again.keys.press('ArrowDown');
      await switches(again, key);
    }
  });

  it('asks before a protected role, which was picked by its number', async () => {
    await hatrack.holdsRoles(dataProd, role({ ...shopProd, protected: true }), shopTest);
    const tab = await hatrack.foreignTab();
    const { popup, keys } = await popupOver(tab);
    await keys.press('Alt+2');
    await popup.getByRole('alert').waitFor();
    await tells(popup, 'popup-question');
    await keys.press('Escape');
    await popup.getByRole('alert').waitFor({ state: 'detached' });
    await keys.press('Enter');
    await popup.getByRole('alert').waitFor();
    expect(await heard(popup)).toEqual([
      'alert: Shop prod is protected. Press Enter again to switch, Escape to stay.',
      'alert: Shop prod is protected. Press Enter again to switch, Escape to stay.',
    ]);
    await closing(popup, () => keys.pressLast('Enter'));
    await tab.waitForURL(/switchrole\?account=111111111111/);
  });

  it('asks before a role out of reach, and copies the report', async () => {
    const far = role({ ...shopTest, displayName: 'Far', partition: 'aws-cn' });
    await hatrack.holdsRoles(shopProd, far);
    const tab = await hatrack.tabAt(CONSOLE);
    await hatrack.chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { popup, keys } = await popupOver(tab);
    await keys.press('End', 'Enter');
    await popup.getByRole('alert').waitFor();
    await tells(popup, 'popup-out-of-reach');
    await keys.tabTo('button', 'Copy report');
    await keys.press('Enter');
    await popup.getByRole('status').getByText('Copied').waitFor();
    expect(await heard(popup)).toEqual([
      'alert: Far: It is in AWS China, and you are signed in to AWS. Sign in there. Press Enter again to switch all the same, Escape to stay.',
      'status: Copied, without account numbers',
    ]);
    await keys.back('combobox', 'Search roles');
    await closing(popup, () => keys.pressLast('Enter'));
  });

  it('asks which session to sign out where AWS has no room', async () => {
    hatrack.aws.console = 'multi-session';
    const five = [1, 2, 3, 4, 5].map((digit) =>
      role({ displayName: `Number ${digit}`, account: `${digit}`.repeat(12), roleName: 'Admin' }),
    );
    await hatrack.holdsRoles(...five);
    const tab = await hatrack.tabAt(CONSOLE);
    await hatrack.wears(...five.slice(0, 2));
    for (const digit of [3, 4]) {
      await tab.bringToFront();
      const opened = hatrack.chromium.context.waitForEvent('page');
      const popup = await hatrack.chromium.openPopup(tab);
      await popup.keyboard.insertText(`number ${digit}`);
      await popup.getByRole('option', { name: `Number ${digit}` }).waitFor();
      await closing(popup, () => popup.keyboard.press('Control+Enter'));
      await (await opened).waitForURL(({ hostname }) => hostname.startsWith(`${digit}`.repeat(12)));
    }
    await tab.bringToFront();
    const { popup, keys } = await popupOver(tab);
    await popup.getByRole('button', { name: /^Role before/ }).waitFor();
    const ask = async () => {
      await keys.type('number 5');
      await activeIs(popup, /^Number 5/);
      await keys.press('Enter');
      await keys.isAt('button', /^Sign out Number 1/);
    };
    await ask();
    await tells(popup, 'popup-full-house');
    await keys.press('Escape');
    await keys.isAt('combobox', 'Search roles');
    await keys.press('Escape');
    await ask();
    const question =
      'alert: Five of five sessions are in use, so there is no room for Number 5. Which one shall be signed out instead? Its tabs are signed out with it. Escape signs out none.';
    const asking = ['status: 1 of 5 roles', question];
    expect(await heard(popup)).toEqual([...asking, 'status: 5 roles', ...asking]);
    await keys.tabTo('button', /^Sign out Number 2/);
    await closing(popup, () => keys.pressLast('Enter'));
    await tab.waitForURL(({ hostname }) => hostname.startsWith('555555555555-'));
  });
});

describe('the list', () => {
  it('folds and unfolds, and is one list or groups', async () => {
    await hatrack.holdsRoles(...all);
    const { popup, keys } = await popupOver();
    await keys.press('End', 'ArrowLeft');
    await activeIs(popup, /^Shop/);
    await tells(popup, 'popup-folded');
    await keys.press('ArrowRight');
    await activeIs(popup, /^Shop prod/);
    await keys.tabTo('button', 'Show as one list');
    await keys.press('Enter');
    await keys.isAt('combobox', 'Search roles');
    await expect.poll(() => popup.getByRole('group').count()).toBe(0);
    await tells(popup, 'popup-one-list');
    await keys.press('Alt+g');
    await popup.getByRole('group', { name: 'Shop' }).waitFor();
    expect(await heard(popup)).toEqual([]);
    await popup.close();
  });

  it('has favorites, which are put in order', async () => {
    await hatrack.holdsRoles(...all);
    const { popup, keys } = await popupOver();
    const says = (words: string) => popup.getByRole('status').getByText(words).waitFor();
    await keys.press('Control+d');
    await says('Data prod is a favorite now.');
    await keys.press('End', 'Control+d');
    await says('Shop test is a favorite now.');
    await expect
      .poll(() => popup.getByRole('group', { name: 'Favorites' }).getByRole('option').count())
      .toBe(2);
    await activeIs(popup, /^Shop test/);
    await keys.press('Alt+ArrowUp');
    await says('Shop test is favorite number 1 now.');
    const first = popup.getByRole('group', { name: 'Favorites' }).getByRole('option').first();
    await expect.poll(() => first.textContent()).toMatch(/^Shop test/);
    await tells(popup, 'popup-favorites');
    await keys.press('Control+d');
    await says('Shop test is no favorite any more.');
    expect(await heard(popup)).toEqual([
      'status: Data prod is a favorite now.',
      'status: Shop test is a favorite now.',
      'status: Shop test is favorite number 1 now.',
      'status: Shop test is no favorite any more.',
    ]);
    await popup.close();
  });

  it('keeps the focus and its row while another page edits', async () => {
    await hatrack.holdsRoles(...all);
    const tab = await hatrack.foreignTab();
    const { popup, keys } = await popupOver(tab);
    await keys.press('End');
    await activeIs(popup, /^Shop test/);
    await hatrack.edit(removeRole(shopProd));
    await expect.poll(() => popup.getByRole('option').count()).toBe(2);
    await activeIs(popup, /^Shop test/);
    await hatrack.edit(removeRole(shopTest));
    await expect.poll(() => popup.getByRole('option').count()).toBe(1);
    await keys.isAt('combobox', 'Search roles');
    await activeIs(popup, /^Data prod/);
    expect(await heard(popup)).toEqual(['status: 2 roles', 'status: 1 role']);
    await popup.close();
  });
});

describe('the ways on', () => {
  it('lead from an empty list to the import', async () => {
    const popup = await hatrack.chromium.openPopup(await hatrack.foreignTab());
    await popup.getByRole('heading', { name: 'No roles yet' }).waitFor();
    const keys = await Keyboard.on(popup);
    await tells(popup, 'popup-empty');
    await keys.tabTo('button', 'Import a role list');
    const opened = hatrack.chromium.context.waitForEvent('page');
    await closing(popup, () => keys.pressLast('Enter'));
    await (await opened).getByRole('button', { name: 'Preview' }).waitFor();
  });

  it('lead to the options page', async () => {
    await hatrack.holdsRoles(shopProd);
    for (const name of ['Add role', 'Manage roles', 'Settings']) {
      const { popup, keys } = await popupOver();
      await keys.tabTo('button', name);
      const opened = hatrack.chromium.context.waitForEvent('page');
      await closing(popup, () => keys.pressLast('Enter'));
      const page = await opened;
      await page.getByRole('tab', { selected: true }).waitFor();
      await page.close();
    }
  });

  it('keep a role that was switched to by hand', async () => {
    await hatrack.holdsRoles(shopProd);
    const tab = await hatrack.tabAt(
      'https://signin.aws.amazon.com/switchrole?account=555555555555&roleName=Auditor',
    );
    await tab.getByRole('button', { name: 'Switch Role' }).click();
    await landsOnConsole(tab);
    const { popup, keys } = await popupOver(tab);
    await popup.getByRole('button', { name: 'Keep', exact: true }).waitFor();
    await tells(popup, 'popup-keep-offer');
    await keys.tabTo('button', 'Keep');
    await keys.press('Enter');
    await popup.getByText('Kept Auditor').waitFor();
    await keys.isAt('combobox', 'Search roles');
    const said = await heard(popup);
    expect(said).toContain('status: Kept Auditor · 5555-5555-5555.');
    expect(said.every((words) => !words.startsWith('unheard'))).toBe(true);
    await popup.close();
  });
});
