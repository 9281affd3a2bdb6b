/** The Switch Role page without a link: search, keeping what is entered by hand, AWS's refusal explained. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dataProd, Hatrack, panelOf, role, shopProd, shopTest, storedKeys } from './hatrack.ts';
import { landsOnConsole, newPageShows, oldPageShows } from './switch-role-page.ts';

let hatrack: Hatrack;
beforeAll(async () => {
  hatrack = await Hatrack.start();
});
afterAll(() => hatrack.close());
beforeEach(() => hatrack.reset());

const PAGE = 'https://signin.aws.amazon.com/switchrole';
/** As AWS's own menu opens it. */
const blank = `${PAGE}?src=nav&redirect_uri=https%3A%2F%2Feu-west-1.console.aws.amazon.com%2Fs3`;
const link = `${PAGE}?account=555555555555&roleName=Auditor`;
const newKey = 'aws 555555555555 Auditor';

async function open(address: string): Promise<Page> {
  const page = await hatrack.chromium.context.newPage();
  await page.goto(address);
  await page.locator('form input[id^=account]').waitFor();
  return page;
}

const search = (page: Page) => panelOf(page).getByRole('combobox', { name: 'Search roles' });
const options = (page: Page) => panelOf(page).getByRole('option');
const keepButton = (page: Page) => panelOf(page).getByRole('button', { name: 'Keep this role' });
const awsButton = (page: Page) => page.locator('form button[type=submit]');
const panelTop = (page: Page) =>
  page.locator('body').evaluate((body) => body.getBoundingClientRect().top);

async function enter(page: Page, account: string, roleName: string): Promise<void> {
  await page.locator('form input[id^=account]').fill(account);
  await page.locator('form #roleName').fill(roleName);
}

describe('a page without a role', () => {
  beforeEach(() => hatrack.holdsRoles(shopProd, shopTest, dataProd));

  it('offers the roles by search, and fills in the chosen one without pressing anything', async () => {
    await hatrack.pressesForMe();
    const page = await open(blank);
    await search(page).fill('pro sho');
    await expect
      .poll(() => options(page).allTextContents())
      .toEqual([expect.stringContaining('Shop prod')]);
    await search(page).press('Enter');
    await panelOf(page).getByText('Filled in Shop prod').waitFor();
    await newPageShows(page, { ...shopProd, color: 'Red' });
    expect(await panelOf(page).getByRole('listbox').count()).toBe(0);
    expect(hatrack.aws.switches).toEqual([]);
    // The person's own hand is already at the button.
    await page.keyboard.press('Enter');
    await landsOnConsole(page);
    expect(hatrack.aws.switches).toMatchObject([{ displayName: 'Shop prod', color: 'ea7158' }]);
  });

  it('tells which language the panel is in, whatever the page’s own', async () => {
    const page = await open(blank);
    await search(page).waitFor();
    const { lang, dir } = await panelOf(page).evaluate(({ lang, dir }: HTMLElement) => ({
      lang,
      dir,
    }));
    expect({ lang, dir }).toEqual({ lang: 'en', dir: 'ltr' });
  });

  it('fills the old page, and leaves nothing of a role that was chosen before', async () => {
    hatrack.aws.switchRolePage = 'old';
    const page = await open(PAGE);
    await search(page).fill('shop test');
    await options(page).first().click();
    await oldPageShows(page, { ...shopTest, color: 'b4d699' });
    await hatrack.edit({ key: 'aws acme-data Analyst', details: { displayName: '' } });
    await search(page).fill('analyst');
    await options(page).first().click();
    await oldPageShows(page, { ...dataProd, displayName: '', color: '' });
  });

  it('leaves nothing of a role that was chosen before on the new page either', async () => {
    const page = await open(PAGE);
    await search(page).fill('shop test');
    await options(page).first().click();
    await newPageShows(page, { ...shopTest, color: 'Green' });
    await search(page).fill('data');
    await options(page).first().click();
    await newPageShows(page, { ...dataProd, color: 'None' });
  });

  it('goes by the keyboard as a combobox does, and moves nothing on the page', async () => {
    const page = await open(blank);
    await search(page).waitFor();
    const top = await panelTop(page);
    await expect.poll(() => search(page).evaluate((field) => field.matches(':focus'))).toBe(true);
    const active = () => panelOf(page).getByRole('option', { selected: true }).textContent();
    await page.keyboard.press('ArrowDown');
    await expect.poll(active).toContain('Data prod');
    await page.keyboard.press('ArrowUp');
    expect(await active()).toContain('Shop test');
    const named = await search(page).getAttribute('aria-activedescendant');
    expect(await panelOf(page).locator(`#${named}`).textContent()).toContain('Shop test');
    expect(await panelTop(page)).toBe(top);
    await page.keyboard.press('Escape');
    expect(await search(page).getAttribute('aria-expanded')).toBe('false');
    await search(page).fill('zebra');
    await panelOf(page).getByText('No role here matches “zebra”.').waitFor();
    expect(await panelTop(page)).toBe(top);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await search(page).inputValue()).toBe('');
  });

  it('does not take the focus from a field of AWS’s', async () => {
    hatrack.aws.slowness = 500;
    const page = await hatrack.chromium.context.newPage();
    // The page itself puts the focus into its first field as soon as there is one.
    await page.addInitScript(() => {
      new MutationObserver(() =>
        document.querySelector<HTMLElement>('#accountId')?.focus(),
      ).observe(document, { childList: true, subtree: true });
    });
    await page.goto(blank);
    await search(page).waitFor();
    await page.keyboard.type('123');
    expect(await page.locator('#accountId').inputValue()).toBe('123');
    expect(await search(page).inputValue()).toBe('');
  });

  it('offers at most eight, and only roles of the page’s partition', async () => {
    const many = Array.from({ length: 12 }, (_, at) =>
      role({ displayName: `Zone ${at}`, account: String(400_000_000_000 + at), roleName: 'Admin' }),
    );
    const china = role({ ...shopProd, partition: 'aws-cn', region: '', displayName: 'Zone China' });
    const portal = role({
      ...shopProd,
      region: '',
      displayName: 'A zone in a portal',
      portal: 'https://acme.awsapps.com/start',
    });
    await hatrack.holdsRoles(...many, china, portal);
    const page = await open(blank);
    await search(page).fill('zone');
    await expect.poll(() => options(page).count()).toBe(8);
    await search(page).fill('zone portal');
    await panelOf(page).getByText('No role here matches').waitFor();
    const there = await open('https://signin.amazonaws.cn/switchrole?src=nav');
    await search(there).press('ArrowDown');
    await expect
      .poll(() => options(there).allTextContents())
      .toEqual([expect.stringContaining('Zone China')]);
    const gov = await open('https://signin.amazonaws-us-gov.com/switchrole?src=nav');
    await enter(gov, '666666666666', 'Admin');
    await keepButton(gov).waitFor();
    expect(await search(gov).count()).toBe(0);
  });

  it('says which account the switch goes from where the page does', async () => {
    hatrack.aws.console = 'multi-session';
    const page = await open(blank);
    await panelOf(page)
      .getByText('The switch goes from account acme-main (1111-2222-3333).')
      .waitFor();
    await page.goto(`${PAGE}?account=111111111111&roleName=Admin`);
    await panelOf(page).getByText('Filled in from your list: Shop prod.').waitFor();
    await panelOf(page).getByText('The switch goes from account acme-main').waitFor();
  });
});

describe('a role entered by hand', () => {
  it('can be kept before the switch, with one click', async () => {
    await hatrack.holdsRoles(shopProd);
    const page = await open(blank);
    await panelOf(page).getByText('Pick one of your roles').waitFor();
    const top = await panelTop(page);
    await page.locator('#displayName').fill('Audit all');
    await enter(page, '5555', 'Auditor');
    await panelOf(page).getByText('Enter account and role').waitFor();
    await enter(page, '555555555555', 'Auditor');
    await keepButton(page).click();
    await panelOf(page).getByText('Kept Audit all in your list.').waitFor();
    expect(await panelTop(page)).toBe(top);
    expect(await storedKeys(hatrack)).toEqual(['aws 111111111111 Admin', newKey]);
    await page.goto(link);
    await newPageShows(page, {
      account: '555555555555',
      roleName: 'Auditor',
      displayName: 'Audit all',
      color: 'None',
    });
  });

  it('is kept with the color that was chosen, from the old page too', async () => {
    hatrack.aws.switchRolePage = 'old';
    const page = await open(PAGE);
    await enter(page, '555555555555', 'Auditor');
    await page.locator('#color4').check();
    await keepButton(page).click();
    await panelOf(page).getByText('Kept').waitFor();
    const stored = JSON.stringify(await hatrack.chromium.storage('local').get());
    expect(stored).toContain('83d4e8');
  });

  it('is not offered to be kept where the list has it, nor before anything was typed', async () => {
    await hatrack.holdsRoles(shopProd);
    const page = await open(link);
    await page.locator('#displayName').fill('x');
    await keepButton(page).waitFor();
    await enter(page, '111111111111', 'Admin');
    await panelOf(page).getByText('This role is in your list.').waitFor();
    expect(await keepButton(page).count()).toBe(0);
  });

  it.each([
    ['new', 'a click'],
    ['new', 'Enter'],
    ['old', 'a click'],
    ['old', 'Enter'],
  ] as const)('can be kept after the switch from the %s page by %s', async (kind, how) => {
    hatrack.aws.switchRolePage = kind;
    const page = await open(PAGE);
    await page.locator('#displayName').fill('Audit all');
    await enter(page, '555555555555', 'Auditor');
    if (how === 'Enter') await page.keyboard.press('Enter');
    else await awsButton(page).click();
    await landsOnConsole(page);
    expect(await storedKeys(hatrack)).toEqual([]);
    const popup = await hatrack.chromium.openPopup(page);
    await popup.getByText('Keep Auditor in 5555-5555-5555?').waitFor();
    await popup.getByRole('button', { name: 'Keep', exact: true }).click();
    await popup.getByText('Kept Audit all.').waitFor();
    await popup.getByRole('option', { name: /^Audit all/ }).waitFor();
    expect(await storedKeys(hatrack)).toEqual([newKey]);
    await popup.close();
    const again = await hatrack.chromium.openPopup(page);
    await again.getByRole('option').first().waitFor();
    expect(await again.getByRole('button', { name: 'Keep', exact: true }).count()).toBe(0);
    await again.close();
  });

  it('is offered in its own tab alone, and not again after “Not now”', async () => {
    const page = await open(link);
    await awsButton(page).click();
    await landsOnConsole(page);
    const other = await hatrack.foreignTab();
    const elsewhere = await hatrack.chromium.openPopup(other);
    await elsewhere.getByText('No roles yet').waitFor();
    expect(await elsewhere.getByRole('button', { name: 'Not now' }).count()).toBe(0);
    await elsewhere.close();
    const popup = await hatrack.chromium.openPopup(page);
    await popup.getByRole('button', { name: 'Not now' }).click();
    await expect.poll(() => popup.getByRole('button', { name: 'Not now' }).count()).toBe(0);
    await expect.poll(notes).toEqual([]);
    await popup.close();
    const again = await hatrack.chromium.openPopup(page);
    await again.getByText('No roles yet').waitFor();
    expect(await again.getByRole('button', { name: 'Not now' }).count()).toBe(0);
    expect(await storedKeys(hatrack)).toEqual([]);
    await again.close();
  });

  it('is not remembered where AWS refused it', async () => {
    hatrack.aws.refuses.add('555555555555/Auditor');
    const page = await open(link);
    await awsButton(page).click();
    await panelOf(page).getByText('AWS refused this switch.').waitFor();
    await expect.poll(notes).toEqual([]);
  });

  it('is not remembered where the list has it', async () => {
    await hatrack.holdsRoles(shopProd);
    const page = await open(`${PAGE}?account=111111111111&roleName=Admin`);
    await panelOf(page).getByText('Filled in').waitFor();
    await awsButton(page).click();
    await landsOnConsole(page);
    await expect.poll(notes).toEqual([]);
  });
});

/** The tabs for which something that was sent off is remembered. */
async function notes(): Promise<string[]> {
  const items = await hatrack.chromium.storage('session').get();
  return Object.keys(items).filter((key) => key.startsWith('submitted-role/'));
}

describe('a refusal', () => {
  it.each([
    ['new', 'en'],
    ['new', 'ja'],
    ['old', 'en'],
  ] as const)(
    'on the %s page in %s is explained, and goes with AWS’s own words',
    async (kind, locale) => {
      Object.assign(hatrack.aws, { switchRolePage: kind, locale });
      hatrack.aws.refuses.add('555555555555/Auditor');
      const page = await open(link);
      await awsButton(page).click();
      await panelOf(page).getByText('The account or the role is misspelled').waitFor();
      await panelOf(page).getByText('Other causes').click();
      const causes = panelOf(page).getByRole('list', { name: 'Other causes' });
      await causes.getByText('signed in without one').waitFor();
      hatrack.aws.refuses.clear();
      await awsButton(page).click();
      await landsOnConsole(page);
    },
  );

  it('of a role that Hatrack sent off itself is explained too', async () => {
    await hatrack.holdsRoles(
      role({ ...shopProd, roleName: 'OrganizationAccountAccessRole', displayName: 'Org' }),
    );
    await hatrack.pressesForMe();
    hatrack.aws.refuses.add('111111111111/OrganizationAccountAccessRole');
    const tab = await hatrack.foreignTab();
    await hatrack.switchOver(tab, 'org');
    await panelOf(tab).getByText('trusts only the organization’s management account').waitFor();
  });

  it('comes back into sight although the panel was closed', async () => {
    await hatrack.holdsRoles(shopProd);
    hatrack.aws.refuses.add('111111111111/Admin');
    const page = await open(`${PAGE}?account=111111111111&roleName=Admin`);
    await panelOf(page).getByRole('button', { name: 'Close' }).click();
    await awsButton(page).click();
    await panelOf(page).getByText('AWS refused this switch.').waitFor();
  });
});

describe('a hostile script on the page', () => {
  /** Does to the panel what a script can do, with events that no person made. */
  const attack = (page: Page, selector: string) =>
    page.evaluate((wanted) => {
      const root = document.querySelector('hatrack-panel')?.shadowRoot;
      const found = root?.querySelector<HTMLInputElement>(wanted);
      if (!found) throw new Error(`There is no ${wanted} in the panel.`);
      found.focus();
      if (found.matches('input')) found.value = 'shop';
      const init = { bubbles: true, composed: true, cancelable: true };
      for (const name of ['mousedown', 'mouseup', 'click']) {
        found.dispatchEvent(new MouseEvent(name, init));
      }
      found.dispatchEvent(new InputEvent('input', init));
      for (const key of ['ArrowDown', 'Enter', ' ']) {
        found.dispatchEvent(new KeyboardEvent('keydown', { ...init, key }));
      }
      found.click();
    }, selector);

  it('cannot read the list through the search', async () => {
    await hatrack.holdsRoles(shopProd, shopTest);
    const page = await open(blank);
    await search(page).waitFor();
    await attack(page, 'input');
    // The question of a person comes after theirs, and is answered.
    await page.keyboard.press('End');
    expect(await options(page).count()).toBe(0);
    await search(page).fill('test');
    await expect.poll(() => options(page).count()).toBe(1);
    await attack(page, '[role=option]');
    await search(page).fill('shop');
    await expect.poll(() => options(page).count()).toBe(2);
    expect(await page.locator('#roleName').inputValue()).toBe('');
  });

  it('cannot keep a role, though the button stands before it', async () => {
    const page = await open(PAGE);
    await enter(page, '555555555555', 'Auditor');
    await keepButton(page).waitFor();
    await attack(page, 'span button');
    await page.locator('#displayName').fill('typed after the attack');
    await panelOf(page).getByText('This role is not in your list.').waitFor();
    expect(await storedKeys(hatrack)).toEqual([]);
    await keepButton(page).click();
    await expect.poll(() => storedKeys(hatrack)).toEqual([newKey]);
  });

  it('cannot ask in the name of AWS from anywhere else, not even from a page of the extension', async () => {
    await hatrack.holdsRoles(shopProd);
    const page = await hatrack.options('settings');
    const values = { account: '555555555555', roleName: 'Auditor', displayName: '', color: '' };
    const ask = (name: string, argument: unknown) =>
      page.evaluate((message) => chrome.runtime.sendMessage(message), { name, argument });
    const refused = { error: 'Only AWS’s own sign-in pages may ask for this.' };
    expect(await ask('findRoles', 'shop')).toEqual(refused);
    expect(await ask('isKept', values)).toEqual(refused);
    expect(await ask('keepEntered', values)).toEqual(refused);
    expect(await ask('noteSubmitted', values)).toEqual(refused);
    expect(await storedKeys(hatrack)).toEqual(['aws 111111111111 Admin']);
  });

  it('cannot have anything offered or remembered by typing and sending itself', async () => {
    const page = await open(link);
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('#displayName');
      field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
      document.querySelector<HTMLElement>('form button[type=submit]')?.click();
    });
    await landsOnConsole(page);
    expect(await notes()).toEqual([]);
    expect(await storedKeys(hatrack)).toEqual([]);
  });
});

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
