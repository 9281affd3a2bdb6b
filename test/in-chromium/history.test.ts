/** Nothing that was done to the list is final: entries are left out of an import, and each step is taken back, also later. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeRoleList } from '../../src/formats/write-role-list.ts';
import { dataProd, Hatrack, roleKey, shopProd, shopTest, storedKeys } from './hatrack.ts';

let hatrack: Hatrack;
beforeAll(async () => {
  hatrack = await Hatrack.start();
});
afterAll(() => hatrack.close());
beforeEach(() => hatrack.reset());

const says = (page: Page, words: string) =>
  page.getByRole('status').filter({ hasText: words }).waitFor();

const keysOf = (...roles: Parameters<typeof roleKey>[0][]) => roles.map(roleKey).sort();

async function preview(text: string): Promise<Page> {
  const page = await hatrack.options('import');
  await page.getByLabel('Role list text').fill(text);
  await page.getByRole('button', { name: 'Preview' }).click();
  return page;
}

describe('an import', () => {
  it('takes what is not left out, and is taken back and done again on another day', async () => {
    await hatrack.holdsRoles(shopProd);
    const list = [{ ...shopProd, displayName: 'Shop anew' }, shopTest, dataProd];
    const page = await preview(writeRoleList(list));
    await page.getByRole('checkbox', { name: 'Take Shop anew' }).uncheck();
    await page.getByRole('checkbox', { name: 'Take Data prod' }).uncheck();
    await page.getByText('2 of 3 left out').waitFor();
    await page.getByRole('checkbox', { name: /^Take all of “New”/ }).check();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await says(page, 'Imported: 2 new.');
    expect(await storedKeys(hatrack)).toEqual(keysOf(shopProd, shopTest, dataProd));

    // As on the next day: the page and the background know nothing of it any more.
    await page.close();
    await hatrack.chromium.killWorker();
    const later = await hatrack.options('roles');
    await later.getByRole('link', { name: 'History' }).click();
    await later.getByRole('button', { name: 'Take it back: Imported: 2 new.' }).click();
    await says(later, 'Taken back: Imported: 2 new.');
    await expect.poll(() => storedKeys(hatrack)).toEqual(keysOf(shopProd));
    await later.getByRole('button', { name: 'Do it again: Imported: 2 new.' }).click();
    await says(later, 'Done again: Imported: 2 new.');
    expect(await storedKeys(hatrack)).toEqual(keysOf(shopProd, shopTest, dataProd));
  });

  it('of which everything is left out cannot be carried out', async () => {
    const page = await preview(writeRoleList([shopProd, shopTest]));
    await page.getByRole('checkbox', { name: /^Take all of “New”/ }).uncheck();
    await page.getByText('You have left out everything.').waitFor();
    expect(await page.getByRole('button', { name: 'Import', exact: true }).isDisabled()).toBe(true);
  });
});

describe('a snapshot', () => {
  it('gives one role back alone, or everything', async () => {
    await hatrack.holdsRoles(shopProd, shopTest);
    await expect
      .poll(async () => Object.keys(await hatrack.chromium.storage('local').get()))
      .toContainEqual(expect.stringMatching(/^snapshot\//));
    await hatrack.edit(
      { key: roleKey(shopProd), live: false },
      { key: roleKey(shopTest), details: { displayName: 'Renamed' } },
      { key: roleKey(dataProd), live: true },
    );
    const page = await hatrack.options('roles');
    await page.getByRole('link', { name: 'History' }).click();
    await page.getByRole('button', { name: /^Compare with today/ }).click();
    const comparison = page.getByRole('region', { name: 'Comparison' });
    await expect
      .poll(() => comparison.evaluate((one) => one === document.activeElement))
      .toBe(true);
    await comparison.getByText('change 1: Renamed').click();
    await comparison.getByRole('button', { name: 'Change back Renamed' }).click();
    await says(page, 'Changed back Renamed as on');
    await expect.poll(() => comparison.getByText('Renamed').count()).toBe(0);
    expect(await storedKeys(hatrack)).toEqual(keysOf(shopTest, dataProd));
    await comparison.getByRole('button', { name: /^Go back to/ }).click();
    await says(page, 'Went back to');
    expect(await storedKeys(hatrack)).toEqual(keysOf(shopProd, shopTest));
  });
});
