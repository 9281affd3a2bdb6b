/** The table of roles by keyboard and pointer: sorting, selecting, editing in place and many at once, groups, duplicates. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dataProd, Hatrack, role, shopProd, shopTest, storedKeys } from './hatrack.ts';

let hatrack: Hatrack;
beforeAll(async () => {
  hatrack = await Hatrack.start();
});
afterAll(() => hatrack.close());
beforeEach(() => hatrack.reset());

const shopDev = role({ ...shopTest, displayName: 'Shop dev', account: '333333333333' });

const names = (page: Page) => page.getByRole('rowheader').allTextContents();
const shows = (page: Page, ...expected: string[]) =>
  expect.poll(() => names(page)).toEqual(expected);
const says = (page: Page, words: string) =>
  expect.poll(() => page.getByRole('status').textContent()).toContain(words);
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('tr')?.querySelector('th')?.textContent);

describe('the table', () => {
  it('is sorted by any column, and stays so', async () => {
    await hatrack.holdsRoles(shopProd, shopTest, dataProd);
    const page = await hatrack.options();
    await shows(page, 'Data prod', 'Shop prod', 'Shop test');
    const region = page.getByRole('columnheader', { name: 'Region' });
    expect(await region.getAttribute('aria-sort')).toBe('none');
    await page.getByRole('button', { name: 'Region' }).click();
    await shows(page, 'Shop prod', 'Data prod', 'Shop test');
    expect(await region.getAttribute('aria-sort')).toBe('ascending');
    await page.getByRole('button', { name: 'Account' }).click();
    await page.getByRole('button', { name: 'Account' }).click();
    await shows(page, 'Data prod', 'Shop test', 'Shop prod');
    await page.reload();
    await shows(page, 'Data prod', 'Shop test', 'Shop prod');
    await page.getByRole('button', { name: 'Account' }).click();
    await shows(page, 'Data prod', 'Shop prod', 'Shop test');
  });

  it('is worked by keys alone: moving, selecting, removing, editing', async () => {
    await hatrack.holdsRoles(shopProd, shopTest, shopDev, dataProd);
    const page = await hatrack.options();
    await shows(page, 'Data prod', 'Shop dev', 'Shop prod', 'Shop test');
    await page.getByRole('rowheader', { name: 'Data prod' }).click();
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('Shop dev');
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('2 roles selected').waitFor();
    await page.keyboard.press('Delete');
    await says(page, 'Removed 2 roles.');
    await shows(page, 'Data prod', 'Shop test');
    expect(await focused(page)).toBe('Shop test');
    await page.getByRole('button', { name: 'Undo' }).click();
    await shows(page, 'Data prod', 'Shop dev', 'Shop prod', 'Shop test');
    await page.getByRole('rowheader', { name: 'Shop dev' }).click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+a');
    await page.getByText('4 roles selected').waitFor();
    await page.getByRole('searchbox', { name: 'Search roles' }).fill('data');
    await page.getByText('4 roles selected, 3 of them not shown').waitFor();
    await page.getByRole('button', { name: 'Select none' }).click();
    await page.getByRole('rowheader', { name: 'Data prod' }).click();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Edit Data prod' }).waitFor();
  });

  it('is edited in its cells; what is wrong is told there', async () => {
    await hatrack.holdsRoles(shopProd, shopTest);
    const page = await hatrack.options();
    await page.getByRole('rowheader', { name: 'Shop prod' }).click();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'F2']) {
      await page.keyboard.press(key);
    }
    const region = page.getByRole('textbox', { name: 'Region of Shop prod' });
    await region.fill('us-gov-west-1');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('AWS GovCloud').waitFor();
    expect(await region.inputValue()).toBe('us-gov-west-1');
    await region.fill('US-east-2');
    await page.keyboard.press('Enter');
    await says(page, 'Saved the region of Shop prod.');
    await page.getByRole('row', { name: /Shop prod.*us-east-2/ }).waitFor();
    expect(await focused(page)).toBe('Shop prod');
    await page.getByRole('rowheader', { name: 'Shop test' }).dblclick();
    await page.keyboard.type('Never mind');
    await page.keyboard.press('Escape');
    await shows(page, 'Shop prod', 'Shop test');
    expect(await focused(page)).toBe('Shop test');
  });

  it('stands in groups that fold, and that are renamed as a whole', async () => {
    const web = role({
      ...shopDev,
      displayName: 'Web',
      account: '444444444444',
      group: 'Shop/Web',
    });
    await hatrack.holdsRoles(shopProd, shopTest, dataProd, web);
    const page = await hatrack.options();
    await page.getByRole('button', { name: 'Show groups' }).click();
    await shows(page, 'Data prod', 'Shop prod', 'Shop test', 'Web');
    const shop = page.getByRole('button', { name: 'Shop 3 roles' });
    await page.getByRole('button', { name: 'Edit Shop prod' }).focus();
    await page.keyboard.press('ArrowUp');
    const rename = page.getByRole('button', { name: 'Rename Shop', exact: true });
    await expect.poll(() => rename.evaluate((one) => one === document.activeElement)).toBe(true);
    await shop.click();
    await shows(page, 'Data prod');
    expect(await shop.getAttribute('aria-expanded')).toBe('false');
    await page.getByRole('checkbox', { name: 'Select all of Shop' }).click();
    await page.getByText('3 roles selected').waitFor();
    await shop.focus();
    await page.keyboard.press('F2');
    await page.getByRole('combobox', { name: 'Name of Shop' }).fill('Company/Shop');
    await page.keyboard.press('Enter');
    await says(page, 'Moved 3 roles of Shop to Company/Shop.');
    await page.getByRole('row', { name: /Web.*Company\/Shop\/Web/ }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await shows(page, 'Data prod');
    expect(await storedKeys(hatrack)).toHaveLength(4);
  });
});

describe('many roles', () => {
  it('are renamed, colored and moved in one step, which is shown before and can be undone', async () => {
    const gov = role({
      partition: 'aws-us-gov',
      account: '555555555555',
      roleName: 'Admin',
      displayName: 'Gov',
    });
    await hatrack.holdsRoles(shopProd, shopTest, shopDev, dataProd, gov);
    const page = await hatrack.options();
    await page.getByRole('checkbox', { name: 'Select Gov' }).click();
    await page.getByRole('checkbox', { name: 'Select Shop test' }).click({ modifiers: ['Shift'] });
    await page.getByText('4 roles selected').waitFor();
    await page.getByRole('button', { name: 'Edit selected' }).click();
    const form = page.getByRole('dialog', { name: 'Edit 4 roles' });
    expect(await form.getByRole('button', { name: 'Change', exact: true }).isDisabled()).toBe(true);
    await form.getByLabel('Display name').selectOption('By a pattern');
    await form.getByLabel('Pattern').fill('{colour}');
    await form.getByText('{colour} is not known.').waitFor();
    await form.getByLabel('Pattern').fill('{role} {number}');
    await form.getByLabel('Change color').check();
    await form.getByRole('button', { name: 'Blue' }).click();
    await form.getByLabel('Change region').check();
    await form.getByRole('textbox', { name: 'Region' }).fill('eu-west-3');
    await form.getByText('Shop dev → ReadOnly 2').waitFor();
    await form.getByRole('list', { name: 'Cannot change' }).getByText('Gov').waitFor();
    await form.getByRole('button', { name: 'Change 3 roles' }).click();
    await says(page, 'Changed 3 roles.');
    await shows(page, 'Admin 3', 'Data prod', 'Gov', 'ReadOnly 2', 'ReadOnly 4');
    await page.getByRole('row', { name: /ReadOnly 4.*eu-west-3/ }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await shows(page, 'Data prod', 'Gov', 'Shop dev', 'Shop prod', 'Shop test');
  });
});

describe('duplicates', () => {
  it('are joined with what the person chose, or told apart by name', async () => {
    const again = role({
      ...shopProd,
      variant: 'again',
      displayName: 'Shop production',
      landing: '/s3/home',
    });
    const twin = role({ ...dataProd, account: '666666666666' });
    await hatrack.holdsRoles(shopProd, again, dataProd, twin);
    const page = await hatrack.options();
    await page.getByRole('link', { name: 'Duplicates 2' }).click();
    const entries = page.getByRole('region', { name: 'Entries of Shop prod' });
    await entries.getByRole('radio', { name: 'Shop production' }).check();
    await entries.getByRole('button', { name: 'Join Shop prod' }).click();
    await says(page, 'Joined 2 entries of Shop prod.');
    expect(await storedKeys(hatrack)).toContain('aws 111111111111 Admin');
    await page.getByRole('button', { name: 'Tell Data prod apart' }).click();
    await says(page, 'Renamed 2 roles.');
    await page.getByText('No role stands in your list twice.').waitFor();
    await page.getByRole('link', { name: 'Duplicates 0' }).click();
    await shows(page, 'Data prod · 6666-6666-6666', 'Data prod · acme-data', 'Shop production');
    await page.getByRole('button', { name: 'Edit Shop production' }).click();
    expect(await page.getByLabel('Landing page').inputValue()).toBe('/s3/home');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await shows(page, 'Data prod', 'Data prod', 'Shop prod', 'Shop production');
  });
});

describe('the list as text', () => {
  it('completes, marks what is wrong on its line, and shows what changes before it saves', async () => {
    await hatrack.holdsRoles(shopProd, shopTest);
    const page = await hatrack.options();
    await page.getByRole('link', { name: 'Edit as text' }).click();
    const text = page.getByRole('textbox', { name: 'Roles as text' });
    await text.getByText('"Shop prod"').click();
    await page.keyboard.press('Home');
    await page.keyboard.type('{"acc');
    // Only account and baseAccount are left once all that was typed counts.
    const offered = page.getByRole('listbox', { name: 'Completions' }).getByRole('option');
    await expect.poll(() => offered.allTextContents()).toEqual(['account', 'baseAccount']);
    await offered.filter({ hasText: /^account$/ }).click();
    await page.keyboard.type('33333');
    expect(await text.textContent()).toContain('{"account": "33333"{');
    await page.keyboard.press('Control+Shift+M');
    const marked = page.getByRole('listbox', { name: 'Diagnostics' });
    await marked.getByText('A comma or } is missing').waitFor();
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByRole('list', { name: 'Problems' }).getByText('Line 5').waitFor();
    expect(await page.getByRole('button', { name: 'Import', exact: true }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Start over' }).click();
    await text.getByText('"Shop test"').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+Home');
    await page.keyboard.type('{"account": "333333333333", "roleName": "Audit');
    await page.getByRole('button', { name: 'Preview' }).click();
    const preview = page.getByRole('region', { name: 'Preview of the import' });
    await preview.getByText('Removed 1').waitFor();
    await preview.getByText('New 1').waitFor();
    await preview.getByRole('button', { name: 'Import', exact: true }).click();
    await says(page, 'Saved the list that was edited as text.');
    await shows(page, 'Audit', 'Shop prod');
    await page.getByRole('button', { name: 'Undo' }).click();
    await shows(page, 'Shop prod', 'Shop test');
  });

  it('is edited by keys alone: completed, taken back, moved by lines, mended problem by problem', async () => {
    await hatrack.holdsRoles(shopProd, shopTest);
    const page = await hatrack.options();
    await page.getByRole('link', { name: 'Edit as text' }).click();
    const text = page.getByRole('textbox', { name: 'Roles as text' });
    const shown = async () => (await text.textContent()) ?? '';
    await text.getByText('"Shop prod"').click();
    const before = await shown();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('{"gro');
    const offered = page.getByRole('listbox', { name: 'Completions' });
    await offered.getByRole('option', { name: 'group', selected: true }).waitFor();
    expect(await text.getAttribute('aria-activedescendant')).toBe(
      await offered.getByRole('option', { selected: true }).getAttribute('id'),
    );
    await page.keyboard.press('Enter');
    await offered.waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+Space');
    await offered.getByRole('option', { name: 'Shop' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.type('S');
    await offered.getByRole('option', { name: 'Shop' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('"}');
    expect(await shown()).toBe(`${before}{"group": "Shop"}`);
    await page.keyboard.press('Control+Shift+M');
    const problems = page.getByRole('listbox', { name: 'Diagnostics' });
    await problems.getByRole('option', { name: /ends before this/ }).waitFor();
    expect(await problems.evaluate((list) => list === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await problems.waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('F8');
    await page.keyboard.press('Delete');
    expect(await shown()).toBe(before);
    await page.keyboard.press('Control+z');
    expect(await shown()).toBe(`${before}{"group": "Shop"}`);
    await page.keyboard.press('Shift+Control+K');
    await text.getByText('"Shop prod"').click();
    const line = await page.evaluate(
      () => getSelection()?.anchorNode?.parentElement?.closest('[class*=line]')?.textContent,
    );
    await page.keyboard.press('Shift+Alt+ArrowDown');
    expect((await shown()).split(line ?? '').length).toBe(3);
    while ((await shown()) !== before) await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('[');
    await page.keyboard.press('Enter');
    expect(await shown()).toBe('[  ]');
  });

  it('is a config file as well, which keeps what it has no place for', async () => {
    await hatrack.holdsRoles(shopProd, shopTest, dataProd);
    const page = await hatrack.options();
    await page.getByRole('link', { name: 'Edit as text' }).click();
    await page.getByLabel('Format').selectOption('AWS config');
    await page.getByRole('list', { name: 'About this text' }).getByText('Data prod').waitFor();
    const text = page.getByRole('textbox', { name: 'Roles as text' });
    await text.getByText('region').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+Home');
    await page.keyboard.type('region = cn-north-1');
    expect(await page.getByLabel('Format').isDisabled()).toBe(true);
    await page.keyboard.press('Control+Shift+M');
    const marked = page.getByRole('listbox', { name: 'Diagnostics' });
    await marked.getByText('AWS China').waitFor();
    await text.getByText('cn-north-1').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+Home');
    await page.keyboard.type('region = us-east-2');
    await page.getByRole('button', { name: 'Preview' }).click();
    const preview = page.getByRole('region', { name: 'Preview of the import' });
    await preview.getByText('region: eu-west-1 → us-east-2').waitFor();
    await preview.getByRole('button', { name: 'Import', exact: true }).click();
    await says(page, 'Saved the list that was edited as text.');
    await shows(page, 'Data prod', 'Shop prod', 'Shop test');
    await page.getByRole('row', { name: /Shop prod.*us-east-2/ }).waitFor();
  });
});
