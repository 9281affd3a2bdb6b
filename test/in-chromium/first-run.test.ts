/** The first minute: from an empty profile over the first steps to AWS's page, by keys alone, by drop and by paste. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closing } from '../browsers/chromium.ts';
import { isSound } from './axe.ts';
import { Hatrack, shopProd, storedKeys } from './hatrack.ts';
import { newPageShows } from './switch-role-page.ts';

const CONFIG = `[profile shop prod]
role_arn = arn:aws:iam::111111111111:role/Admin
color = #ea7158

[profile shop test]
role_arn = arn:aws:iam::222222222222:role/team/ops/ReadOnly
`;

/** Goes on by Tab until the focus is where it is wanted. */
async function tabTo(page: Page, name: string): Promise<void> {
  const target = page.getByRole('button', { name, exact: true });
  await target.waitFor();
  const hasFocus = () => target.evaluate((element) => element === document.activeElement);
  for (let stop = 0; stop < 40; stop += 1) {
    if (await hasFocus()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to “${name}”.`);
}

const step = (page: Page, name: RegExp) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, level: 3 }) });

/** Puts a text into the clipboard, as a person does elsewhere. */
const copy = (page: Page, text: string) =>
  page.evaluate((copied) => navigator.clipboard.writeText(copied), text);

let hatrack: Hatrack;
beforeAll(async () => {
  hatrack = await Hatrack.start();
  await hatrack.chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});
afterAll(() => hatrack.close());
beforeEach(() => hatrack.reset());

it('leads from the empty popup to AWS’s page, by keys alone', async () => {
  const tab = await hatrack.foreignTab();
  const empty = await hatrack.chromium.openPopup(tab);
  await tabTo(empty, 'Import a role list');
  const opened = hatrack.chromium.context.waitForEvent('page');
  await closing(empty, () => empty.keyboard.press('Enter'));
  const page = await opened;
  await page.getByRole('heading', { name: 'Three steps to your first switch' }).waitFor();
  await page.getByText('No roles yet').waitFor();
  await page.getByText('Alt+Shift+H').waitFor();
  await isSound(page, 'nothing yet');

  // Nothing has the focus, and what is pasted is a list all the same.
  await copy(page, CONFIG);
  await page.keyboard.press('Control+v');
  const preview = page.getByRole('region', { name: 'Preview of the import' });
  await preview.getByRole('heading', { name: 'Recognized: AWS config file' }).waitFor();
  expect(await preview.getByRole('definition').first().textContent()).toBe('2');
  expect(await storedKeys(hatrack)).toEqual([]);
  await isSound(page, 'preview');

  await tabTo(page, 'Import');
  await page.keyboard.press('Enter');
  await page.getByText('You have 2 roles.').waitFor();
  await step(page, /Bring your roles Done/).waitFor();
  expect(await step(page, /Switch Done/).count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('are in');
  await isSound(page, 'imported');

  await tab.bringToFront();
  const popup = await hatrack.chromium.openPopup(tab);
  await popup.getByRole('combobox', { name: 'Search roles' }).pressSequentially('sho');
  await popup.getByRole('option', { selected: true }).filter({ hasText: 'shop prod' }).waitFor();
  await closing(popup, () => popup.keyboard.press('Enter'));
  await tab.waitForURL(/\/switchrole/);
  await newPageShows(tab, { ...shopProd, displayName: 'shop prod', color: 'Red' });

  await page.bringToFront();
  await step(page, /Switch Done/).waitFor();
  await isSound(page, 'switched');
  await page.getByRole('link', { name: 'See your roles' }).click();
  await page.getByRole('row', { name: /shop test/ }).waitFor();
});

describe('what is given', () => {
  /** Lets something go over the page, beside every field. */
  const drop = (page: Page, given: { file?: string; text?: string }) =>
    page.getByRole('heading', { level: 1 }).evaluate((heading, { file, text }) => {
      const dataTransfer = new DataTransfer();
      if (file !== undefined) dataTransfer.items.add(new File([file], 'config'));
      if (text !== undefined) dataTransfer.setData('text/plain', text);
      const init = { bubbles: true, cancelable: true, dataTransfer };
      heading.dispatchEvent(new DragEvent('dragover', init));
      heading.dispatchEvent(new DragEvent('drop', init));
    }, given);
  const carryOut = (page: Page) =>
    page.getByRole('button', { name: 'Import', exact: true }).click();

  it('may be a file let go anywhere on the Roles tab, which goes on with the first steps', async () => {
    const page = await hatrack.options('roles');
    await page.getByText('No roles yet').waitFor();
    await drop(page, { file: CONFIG });
    await carryOut(page);
    await page.getByText('You have 2 roles.').waitFor();
    await page.getByRole('heading', { name: 'Three steps to your first switch' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('No roles yet').waitFor();
  });

  it('may be one ARN, or one link', async () => {
    const page = await hatrack.options('roles');
    await page.getByText('No roles yet').waitFor();
    await drop(page, { text: 'arn:aws:iam::111111111111:role/Admin' });
    await page.getByRole('heading', { name: 'Recognized: ARNs of roles' }).waitFor();
    await carryOut(page);
    await page.getByText('You have 1 role.').waitFor();
    const link = 'https://signin.aws.amazon.com/switchrole?account=222222222222&roleName=Admin';
    await drop(page, { text: link });
    await page.getByRole('heading', { name: 'Recognized: Links to roles' }).waitFor();
    await carryOut(page);
    await page.getByText('You have 2 roles.').waitFor();
    expect(await storedKeys(hatrack)).toEqual(['aws 111111111111 Admin', 'aws 222222222222 Admin']);
  });

  it('waits while it is typed, and is not taken by a form that stands before it', async () => {
    const page = await hatrack.options('roles');
    await page.getByLabel('Role list text').pressSequentially('[]');
    const preview = page.getByRole('region', { name: 'Preview of the import' });
    const asks = page.getByRole('button', { name: 'Preview' });
    // While a list is read, its preview cannot be asked for again: had typing begun that, it has come to its end now.
    await expect.poll(() => asks.isEnabled()).toBe(true);
    expect(await preview.count()).toBe(0);
    await page.getByRole('button', { name: 'Add role' }).click();
    await page.getByRole('dialog').waitFor();
    await drop(page, { text: 'arn:aws:iam::111111111111:role/Admin' });
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(await page.getByLabel('Role list text').inputValue()).toBe('[]');
    await asks.click();
    await preview.getByText('There is no role in this list that could be taken.').waitFor();
  });

  it('a role added by hand counts as well, and the popup opens from there', async () => {
    const page = await hatrack.chromium.openExtensionPage('src/options/index.html#welcome');
    const open = page.getByRole('button', { name: 'Open the popup' });
    expect(await open.isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Add role' }).click();
    await page.getByLabel('Link or ARN').fill('arn:aws:iam::111111111111:role/Admin');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('You have 1 role.').waitFor();
    expect(await open.isEnabled()).toBe(true);
  });
});
