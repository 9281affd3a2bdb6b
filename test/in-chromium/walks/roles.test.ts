/** Everything that is done on the Roles tab, done with keys alone, with what a screen reader says meanwhile. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '../../../src/domain/role.ts';
import { removeRole } from '../../../src/domain/role-edit.ts';
import { dataProd, Hatrack, role, shopProd, shopTest } from '../hatrack.ts';
import { Keyboard } from './keyboard.ts';
import { heard, listen } from './live-regions.ts';
import { tells } from './tells.ts';

let hatrack: Hatrack;
beforeAll(async () => {
  hatrack = await Hatrack.start();
});
afterAll(() => hatrack.close());
beforeEach(() => hatrack.reset());

const dialog = { role: 'dialog' };

async function rolesPage(...roles: Role[]) {
  if (roles.length > 0) await hatrack.holdsRoles(...roles);
  const page = await hatrack.options();
  await page.getByText(roles.length === 0 ? 'No roles yet' : /^\d+ roles?$/).waitFor();
  await listen(page);
  return { page, keys: await Keyboard.on(page) };
}

const says = (page: Page, words: string) =>
  page.getByRole('status').filter({ hasText: words }).waitFor();
const names = (page: Page) => page.getByRole('rowheader').allTextContents();
const shows = (page: Page, ...expected: string[]) =>
  expect.poll(() => names(page)).toEqual(expected);

const textWith = (account: string) =>
  JSON.stringify({ roles: [{ displayName: 'Mine', account, roleName: 'Admin' }] });

describe('a role', () => {
  it('is added, with its mistakes told, and is edited, removed and brought back', async () => {
    const { page, keys } = await rolesPage();
    await tells(page, 'roles-empty');
    await keys.tabTo('button', 'Add role');
    await keys.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tells(page, 'role-form', dialog);
    await keys.isAt('textbox', 'Link or ARN');
    await keys.tabTo('textbox', 'Display name');
    await keys.type('Mine');
    await keys.press('Enter');
    await keys.isAt('textbox', 'Account');
    await tells(page, 'role-form-problems', dialog);
    await keys.type('444444444444');
    await keys.tabTo('textbox', 'Role name');
    await keys.type('Admin');
    await keys.tabTo('button', 'Red');
    await keys.press(' ');
    await keys.tabTo('checkbox', /^Favorite/);
    await keys.press(' ');
    await keys.tabTo('button', 'Save');
    await keys.press('Enter');
    await says(page, 'Saved Mine.');
    expect(await heard(page)).toEqual(['status: Saved Mine.']);

    await shows(page, 'Mine favorite ');
    await keys.tabTo('rowheader', 'Mine favorite');
    await keys.press('Enter');
    await page.getByRole('dialog', { name: 'Edit Mine' }).waitFor();
    await keys.isAt('textbox', 'Display name');
    await keys.press('Escape');
    await keys.isAt('rowheader', 'Mine favorite');
    await keys.press('F2');
    await keys.isAt('textbox', 'Display name of Mine');
    await keys.type('Yours');
    await keys.press('Enter');
    await keys.isAt('rowheader', 'Yours favorite');
    await keys.press('Delete');
    await says(page, 'Removed Yours.');
    await page.getByText('No roles yet').waitFor();
    await keys.isAt('button', 'Role list file');
    await keys.tabTo('button', 'Undo');
    await keys.press('Enter');
    await says(page, 'Taken back: Removed Yours.');
    await shows(page, 'Yours favorite ');
    expect(await heard(page)).toEqual([
      'status: Saved the display name of Mine.',
      'status: Removed Yours.',
      'status: Taken back: Removed Yours.',
    ]);
  });

  it('that is there already is edited instead, or kept twice', async () => {
    const { page, keys } = await rolesPage(shopProd);
    const addAgain = async () => {
      await keys.press('Enter');
      await keys.isAt('textbox', 'Link or ARN');
      await keys.type('arn:aws:iam::111111111111:role/Admin');
      await keys.press('Enter');
      await page.getByRole('alert').getByText('already in your list').waitFor();
    };
    await keys.tabTo('button', 'Add role');
    await addAgain();
    await tells(page, 'role-form-twin', dialog);
    await keys.tabTo('button', 'Edit that one');
    await keys.press('Enter');
    await page.getByRole('dialog', { name: 'Edit Shop prod' }).waitFor();
    await keys.isAt('textbox', 'Display name');
    await keys.press('Escape');
    await keys.isAt('rowheader', 'Shop prod');
    await keys.back('button', 'Add role');
    await addAgain();
    await keys.tabTo('button', 'Keep both');
    await keys.press('Enter');
    await says(page, 'Saved');
    await expect.poll(async () => (await names(page)).length).toBe(2);
    await keys.isAt('button', 'Add role');
    const said = (await heard(page)).map((words) => words.replace(/:.*/, ''));
    expect(said.filter((kind) => kind !== 'polite')).toEqual(['alert', 'alert', 'status']);
  });
});

describe('the table', () => {
  it('is searched, sorted, selected, folded and put in order', async () => {
    const { page, keys } = await rolesPage(shopProd, shopTest, dataProd);
    await tells(page, 'roles-table');
    await keys.tabTo('searchbox', 'Search roles');
    await keys.type('shop');
    await shows(page, 'Shop prod', 'Shop test');
    await keys.type(' zebra');
    await page.getByText('No role matches').waitFor();
    await tells(page, 'roles-no-match', { role: 'tabpanel' });
    await keys.press('Control+a', 'Delete');
    await shows(page, 'Data prod', 'Shop prod', 'Shop test');
    expect(await heard(page)).toEqual([
      'polite: 2 of 3 roles',
      'polite: 0 of 3 roles',
      'polite: 3 roles',
    ]);

    await keys.tabTo('button', 'Region');
    await keys.press('Enter');
    await shows(page, 'Shop prod', 'Data prod', 'Shop test');
    await keys.press('Enter');
    await page.getByText('Sorted by “Region”, descending.').waitFor();
    await keys.press('Enter');
    await shows(page, 'Data prod', 'Shop prod', 'Shop test');
    expect(await heard(page)).toEqual([
      'polite: Sorted by “Region”, ascending.',
      'polite: Sorted by “Region”, descending.',
      'polite: Sorted by “Display name”, ascending.',
    ]);

    await keys.tabTo('rowheader', 'Data prod');
    await keys.press('Alt+ArrowDown');
    await says(page, 'Moved Data prod down.');
    await shows(page, 'Shop prod', 'Data prod', 'Shop test');
    await keys.isAt('rowheader', 'Data prod');
    await keys.press('Alt+ArrowUp');
    await shows(page, 'Data prod', 'Shop prod', 'Shop test');
    await says(page, 'Moved Data prod up.');
    expect(await heard(page)).toEqual([
      'status: Moved Data prod down.',
      'status: Moved Data prod up.',
    ]);

    await keys.press('Space', 'Shift+ArrowDown');
    await page.getByText('2 roles selected').waitFor();
    await tells(page, 'roles-selected', { role: 'tabpanel' });
    await keys.back('button', 'Show groups');
    await keys.press('Enter');
    await page.getByRole('button', { name: 'Shop 2 roles' }).waitFor();
    await tells(page, 'roles-groups', { role: 'grid' });
    await keys.tabTo('rowheader', 'Shop prod');
    await keys.press('Alt+ArrowDown');
    await says(page, 'Moved Shop prod down.');
    await shows(page, 'Data prod', 'Shop test', 'Shop prod');
    await keys.isAt('rowheader', 'Shop prod');
    await keys.press('Alt+ArrowUp');
    await says(page, 'Moved Shop prod up.');
    await shows(page, 'Data prod', 'Shop prod', 'Shop test');
    await keys.isAt('rowheader', 'Shop prod');
    await keys.press('ArrowUp');
    await keys.isAt('button', 'Shop 2 roles');
    await keys.press('Enter');
    await shows(page, 'Data prod');
    await keys.press('F2');
    await keys.isAt('combobox', 'Name of Shop');
    await keys.press('Escape');
    await keys.isAt('button', 'Shop 2 roles');
    await keys.back('button', 'Select none');
    await keys.press('Enter');
    await page.getByText('3 roles', { exact: true }).waitFor();
    await keys.isAt('link', 'Edit as text');
    expect(await heard(page)).toEqual([
      'polite: 1 role selected',
      'polite: 2 roles selected',
      'status: Moved Shop prod down.',
      'status: Moved Shop prod up.',
      'polite: 3 roles',
    ]);
  });

  it('has many of its roles edited at once', async () => {
    const { page, keys } = await rolesPage(shopProd, shopTest, dataProd);
    await keys.tabTo('rowheader', 'Data prod');
    await keys.press('Control+a');
    await keys.back('button', 'Edit selected');
    await keys.press('Enter');
    await page.getByRole('dialog', { name: 'Edit 3 roles' }).waitFor();
    await keys.isAt('combobox', 'Display name');
    await keys.tabTo('checkbox', 'Change group');
    await keys.press(' ');
    await keys.tabTo('combobox', 'Group');
    await keys.type('Other');
    await page.getByRole('button', { name: 'Change 3 roles' }).waitFor();
    await tells(page, 'bulk-form', dialog);
    await keys.tabTo('button', 'Change 3 roles');
    await keys.press('Enter');
    await says(page, 'Changed 3 roles.');
    await keys.isAt('button', 'Edit selected');
    await keys.tabTo('button', 'Remove selected');
    await keys.press('Enter');
    await says(page, 'Removed 3 roles.');
    await page.getByText('No roles yet').waitFor();
    await keys.isAt('button', 'Role list file');
    expect(await heard(page)).toEqual([
      'polite: 3 roles selected',
      'status: Changed 3 roles.',
      'status: Removed 3 roles.',
    ]);
  });

  it('keeps the focus while another page edits', async () => {
    const { page, keys } = await rolesPage(shopProd, shopTest, dataProd);
    await keys.tabTo('rowheader', 'Data prod');
    await keys.press('ArrowDown');
    await keys.isAt('rowheader', 'Shop prod');
    await hatrack.edit(removeRole(dataProd));
    await shows(page, 'Shop prod', 'Shop test');
    await keys.isAt('rowheader', 'Shop prod');
    await hatrack.edit(removeRole(shopProd));
    await shows(page, 'Shop test');
    await keys.isAt('rowheader', 'Shop test');
    await hatrack.edit(removeRole(shopTest));
    await page.getByText('No roles yet').waitFor();
    await keys.isAt('button', 'Role list file');
    expect(await heard(page)).toEqual(['polite: 2 roles', 'polite: 1 role']);
  });
});

describe('the list as a whole', () => {
  it('has its duplicates joined, and each step taken back from the history', async () => {
    const again = role({ ...shopProd, variant: 'again', displayName: 'Two', color: '' });
    const { page, keys } = await rolesPage(shopProd, again, dataProd);
    await hatrack.hasSnapshot();
    await keys.tabTo('link', 'Duplicates 1');
    await keys.press('Enter');
    await page.getByRole('heading', { name: 'Duplicates' }).waitFor();
    await tells(page, 'roles-duplicates', { role: 'tabpanel' });
    await keys.tabTo('radio', /^Shop prod/);
    await keys.press('ArrowDown');
    await keys.tabTo('button', /^Join/);
    await keys.press('Enter');
    await page.getByText('No role stands in your list twice').waitFor();
    await keys.isAt('button', 'Show groups');
    await keys.back('link', 'History');
    await keys.press('Enter');
    for (const name of [/^Take it back/, /^Put back/, /^Compare with today/]) {
      await page.getByRole('button', { name }).waitFor();
    }
    await tells(page, 'roles-history', { role: 'tabpanel' });
    await keys.tabTo('button', /^Take it back/);
    await keys.press('Enter');
    await says(page, 'Taken back: ');
    await keys.isAt('button', /^Do it again/);
    await keys.press('Enter');
    await says(page, 'Done again: ');
    // What is in the bin is read anew.
    await page.getByRole('button', { name: /^Put back/ }).waitFor();
    await keys.tabTo('button', /^Put back/);
    await keys.press('Enter');
    await page.getByText('Nothing was removed').waitFor();
    await keys.isAt('button', /^Compare with today/);
    await keys.press('Enter');
    await page.getByRole('region', { name: 'Comparison' }).waitFor();
    await keys.tabTo('button', 'Stay');
    await keys.press('Enter');
    await says(page, 'Nothing');
    await keys.isAt('button', /^Compare with today/);
    const said = await heard(page);
    expect(said.filter((words) => words.startsWith('status'))).toEqual([
      'status: Joined 2 entries of Shop prod.',
      'status: Taken back: Joined 2 entries of Shop prod.',
      'status: Done again: Joined 2 entries of Shop prod.',
      'status: Put back Two.',
      'status: Nothing was changed.',
    ]);
  });

  it('is edited as text, with a mistake found and mended', async () => {
    const { page, keys } = await rolesPage(shopProd);
    await keys.tabTo('link', 'Edit as text');
    await keys.press('Enter');
    await page.getByRole('textbox', { name: 'Roles as text' }).waitFor();
    await keys.tabTo('textbox', 'Roles as text');
    await keys.press('Control+a');
    await keys.type(textWith('1'));
    await keys.press('Control+Shift+M');
    await page.getByRole('option', { name: '12 digits' }).waitFor();
    await tells(page, 'roles-text', { role: 'tabpanel' });
    await keys.press('Home', 'Enter');
    await keys.isAt('textbox', 'Roles as text');
    await keys.press('Control+a');
    await keys.type(textWith('111111111111'));
    await page.getByRole('option', { name: 'No diagnostics' }).waitFor();
    await keys.tabTo('button', 'Preview');
    await keys.press('Enter');
    await page.getByRole('region', { name: 'Preview' }).waitFor();
    await tells(page, 'roles-text-preview', { role: 'tabpanel' });
    await keys.tabTo('button', 'Import');
    await keys.press('Enter');
    await says(page, 'Saved');
    await shows(page, 'Mine');
    await keys.isAt('button', 'Show groups');
    expect(await heard(page)).toEqual([
      'polite: An account ID has 12 digits; this one has 1.',
      'status: Saved the list that was edited as text.',
    ]);
  });
});
