/** The popup knows who is signed in, puts last what cannot be assumed from there, and says why. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closing } from '../browsers/chromium.ts';
import { Hatrack, role, shopProd, shopTest } from './hatrack.ts';

let hatrack: Hatrack;
beforeAll(async () => {
  hatrack = await Hatrack.start();
});
afterAll(() => hatrack.close());
beforeEach(() => hatrack.reset());

const home = 'https://us-east-1.console.aws.amazon.com/console/home';
const elsewhere = role({ ...shopTest, baseAccount: '999999999999' });

async function consoleAt(address: string): Promise<Page> {
  const page = await hatrack.chromium.context.newPage();
  await page.goto(address);
  return page;
}

describe('the head', () => {
  it('says who is signed in on this tab', async () => {
    await hatrack.holdsRoles(shopProd);
    const popup = await hatrack.chromium.openPopup(await consoleAt(home));
    await popup.getByText('alice', { exact: true }).waitFor();
    await popup.getByText('acme-main (1111-2222-3333)').waitFor();
  });

  it('says who is signed in on another tab', async () => {
    await hatrack.holdsRoles(shopProd);
    await consoleAt('https://console.amazonaws-us-gov.com/console/home');
    const popup = await hatrack.chromium.openPopup(await hatrack.foreignTab());
    await popup.getByText('In another tab, signed in as').waitFor();
    await popup.getByText('AWS GovCloud (US)').waitFor();
  });

  it('says which role is worn, and from where', async () => {
    await hatrack.holdsRoles(role({ ...shopProd, region: '' }));
    const tab = await consoleAt(home);
    const first = await hatrack.chromium.openPopup(tab);
    await first.getByText('alice', { exact: true }).waitFor();
    await closing(first, () => first.keyboard.press('Enter'));
    await expect.poll(() => hatrack.aws.switches).toHaveLength(1);
    await tab.getByText('Shop prod').first().waitFor();
    const popup = await hatrack.chromium.openPopup(tab);
    await popup.getByText('Admin', { exact: true }).first().waitFor();
    await popup.getByText(', from alice').waitFor();
  });

  it('says nothing where no console is open', async () => {
    await hatrack.holdsRoles(shopProd);
    const popup = await hatrack.chromium.openPopup(await hatrack.foreignTab());
    await popup.getByRole('option').first().waitFor();
    expect(await popup.getByText(/signed in as/i).count()).toBe(0);
  });
});

describe('a role of another base account', () => {
  it('stands where it stood, while the popup is still asking who is signed in', async () => {
    await hatrack.holdsRoles(role({ ...elsewhere, displayName: 'A far one' }), shopProd);
    await consoleAt(home);
    const page = await hatrack.chromium.openExtensionPage('src/popup/index.html');
    await page.getByRole('group', { name: 'Not from where you are signed in' }).waitFor();
    const keptParts = () =>
      page.evaluate(() => [localStorage['popup-first-screen'], localStorage['popup-far']]);
    await expect
      .poll(keptParts)
      .toEqual([
        expect.stringContaining('Not from where'),
        expect.stringContaining(elsewhere.baseAccount),
      ]);
    await page.addInitScript(() => {
      const firsts = new Set<string>();
      const note = () => {
        const first = document.querySelector('[role=option] .name')?.textContent;
        if (first) document.documentElement.dataset.firsts = [...firsts.add(first)].join();
      };
      new MutationObserver(note).observe(document, { childList: true, subtree: true });
    });
    await page.reload();
    await page.getByText('In another tab, signed in as').waitFor();
    await page.getByRole('group', { name: 'Not from where you are signed in' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset.firsts)).toBe('Shop prod');
    await page.close();
  });

  it('is asked about even where Enter comes before it is known who is signed in', async () => {
    await hatrack.holdsRoles(shopProd, elsewhere);
    await consoleAt(home);
    const page = await hatrack.chromium.openExtensionPage('src/popup/index.html');
    await page.getByText('In another tab, signed in as').waitFor();
    await expect
      .poll(() => page.evaluate(() => localStorage['popup-first-screen']))
      .toContain('Shop test');
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        const field = document.querySelector('input');
        field?.focus();
        document.execCommand('insertText', false, 'shop test');
        field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      });
    });
    await page.reload();
    await page.getByRole('alert').getByText('from the account 9999-9999-9999').waitFor();
    expect(hatrack.aws.switches).toEqual([]);
    await page.close();
  });

  it('is asked about, however often Enter is pressed while that is not known yet', async () => {
    await hatrack.holdsRoles(shopProd, elsewhere);
    await consoleAt(home);
    const page = await hatrack.chromium.openExtensionPage('src/popup/index.html');
    await page.addInitScript(() => {
      const { sendMessage } = chrome.runtime;
      const released = new Promise((resolve) => addEventListener('release', resolve));
      chrome.runtime.sendMessage = async (request: { name: string }) => {
        if (request.name === 'popupOpened') await released;
        return sendMessage(request);
      };
    });
    await page.reload();
    await page.getByRole('combobox', { name: 'Search roles' }).fill('shop test');
    await expect.poll(() => page.getByRole('option').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.evaluate(() => dispatchEvent(new Event('release')));
    await page.getByRole('alert').getByText('from the account 9999-9999-9999').waitFor();
    expect(hatrack.aws.switches).toEqual([]);
    await page.close();
  });

  it('stands last, and asks with the reason before it is switched to all the same', async () => {
    await hatrack.holdsRoles(elsewhere, shopProd);
    const tab = await consoleAt(home);
    const popup = await hatrack.chromium.openPopup(tab);
    const far = popup.getByRole('group', { name: 'Not from where you are signed in' });
    await far.getByRole('option', { name: /^Shop test/ }).waitFor();
    await popup.keyboard.press('End');
    await popup.keyboard.press('Enter');
    const question = popup.getByRole('alert');
    await question.getByText('is assumed from the account 9999-9999-9999').waitFor();
    await popup.getByRole('button', { name: 'Copy report' }).waitFor();
    expect(tab.url()).toContain('console.aws.amazon.com');
    await closing(popup, () => popup.keyboard.press('Enter'));
    await tab.waitForURL(/\/switchrole\?account=222222222222/);
    expect(hatrack.aws.switches).toEqual([]);
  });

  it('of this account, by number or by alias, stands where it stood', async () => {
    await hatrack.holdsRoles(
      role({ ...shopProd, baseAccount: '111122223333' }),
      role({ ...shopTest, baseAccount: 'acme-main' }),
    );
    const popup = await hatrack.chromium.openPopup(await consoleAt(home));
    await popup.getByText('alice', { exact: true }).waitFor();
    expect(await popup.getByRole('group', { name: 'Shop' }).getByRole('option').count()).toBe(2);
  });

  it('is hidden where the settings say so, and that is told with the reason', async () => {
    await hatrack.holdsRoles(elsewhere, shopProd);
    const settings = await hatrack.options('settings');
    await settings.getByRole('checkbox', { name: /^Hide roles/ }).check();
    await settings.getByRole('status').filter({ hasText: 'Saved the settings.' }).waitFor();
    await settings.close();
    const popup = await hatrack.chromium.openPopup(await consoleAt(home));
    await popup.getByText('1 role hidden').waitFor();
    await popup.getByText('is assumed from the account 9999-9999-9999').waitFor();
    await expect.poll(() => popup.getByRole('option').count()).toBe(1);
    await popup.getByRole('combobox', { name: 'Search roles' }).fill('test');
    await popup.getByRole('heading', { name: 'No role matches “test”' }).waitFor();
    await popup.getByText('1 role hidden').waitFor();
  });

  it('of another partition says where to sign in', async () => {
    await hatrack.holdsRoles(role({ ...shopTest, partition: 'aws-cn', region: '' }), shopProd);
    const popup = await hatrack.chromium.openPopup(await consoleAt(home));
    await popup.getByRole('group', { name: 'Not from where you are signed in' }).waitFor();
    await popup.keyboard.press('End');
    await popup.keyboard.press('Enter');
    await popup.getByRole('alert').getByText('It is in AWS China').waitFor();
  });
});

describe('a role with a portal', () => {
  it('is opened by its portal', async () => {
    await hatrack.holdsRoles(
      role({
        ...shopProd,
        roleName: 'Power',
        portal: 'https://acme.awsapps.com/start',
        region: '',
      }),
    );
    const tab = await hatrack.foreignTab();
    const popup = await hatrack.chromium.openPopup(tab);
    await popup.getByRole('option').first().waitFor();
    await closing(popup, () => popup.keyboard.press('Enter'));
    await tab.waitForURL(
      'https://acme.awsapps.com/start/#/console?account_id=111111111111&role_name=Power',
    );
  });
});

declare const chrome: {
  runtime: { sendMessage: (request: { name: string }) => Promise<unknown> };
};
