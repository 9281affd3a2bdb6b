/** The person's own order: made by keys and by pointer, alone and in groups, kept, shown in the popup, forgotten again. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dataProd, Hatrack, role, shopProd, shopTest } from './hatrack.ts';

let hatrack: Hatrack;
beforeAll(async () => {
  hatrack = await Hatrack.start();
});
afterAll(() => hatrack.close());
beforeEach(() => hatrack.reset());

const shopDev = role({ ...shopTest, displayName: 'Shop dev', account: '333333333333' });

const shows = (page: Page, ...expected: string[]) =>
  expect.poll(() => page.getByRole('rowheader').allTextContents()).toEqual(expected);
const says = (page: Page, words: string) =>
  expect.poll(() => page.getByRole('status').textContent()).toContain(words);

/** Takes a row by the pointer to the upper edge of another, and holds it there. */
async function drag(page: Page, name: string, above: string): Promise<void> {
  const from = await page.getByRole('rowheader', { name }).boundingBox();
  const to = await page.getByRole('rowheader', { name: above }).boundingBox();
  if (!from || !to) throw new Error('These rows are not in sight.');
  await page.mouse.move(from.x + 60, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 60, to.y + to.height / 2, { steps: 3 });
  await page.mouse.move(to.x + 60, to.y + 4);
}

describe('the order by hand', () => {
  it('is made by keys and by pointer, and each step can be undone', async () => {
    await hatrack.holdsRoles(shopProd, shopTest, shopDev, dataProd);
    const page = await hatrack.options();
    await shows(page, 'Data prod', 'Shop dev', 'Shop prod', 'Shop test');
    await page.getByText('press Alt+Up and Alt+Down, or drag them').waitFor();
    await page.getByRole('rowheader', { name: 'Shop test' }).click();
    // Held down, a key moves on before the step before is shown.
    for (const key of ['Alt+ArrowUp', 'Alt+ArrowUp', 'Alt+ArrowUp']) await page.keyboard.press(key);
    await shows(page, 'Shop test', 'Data prod', 'Shop dev', 'Shop prod');
    await page.keyboard.press('Alt+ArrowUp');
    await says(page, 'Shop test stands there already.');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Shop test');
    await page.getByRole('checkbox', { name: 'Select Data prod' }).click();
    await page.getByRole('checkbox', { name: 'Select Shop dev' }).click();
    await page.getByRole('rowheader', { name: 'Data prod' }).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await says(page, 'Moved 2 roles down.');
    await shows(page, 'Shop test', 'Shop prod', 'Data prod', 'Shop dev');
    await page.getByRole('button', { name: 'Select none' }).click();
    await drag(page, 'Shop dev', 'Shop prod');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await shows(page, 'Shop test', 'Shop prod', 'Data prod', 'Shop dev');
    await drag(page, 'Shop dev', 'Shop prod');
    await page.mouse.up();
    await says(page, 'Moved Shop dev.');
    await shows(page, 'Shop test', 'Shop dev', 'Shop prod', 'Data prod');
    await page.reload();
    await shows(page, 'Shop test', 'Shop dev', 'Shop prod', 'Data prod');
    await page.getByRole('rowheader', { name: 'Data prod' }).click();
    await page.keyboard.press('Alt+ArrowUp');
    await shows(page, 'Shop test', 'Shop dev', 'Data prod', 'Shop prod');
    await page.getByRole('button', { name: 'Undo' }).click();
    await shows(page, 'Shop test', 'Shop dev', 'Shop prod', 'Data prod');
    const popup = await hatrack.chromium.openPopup(await hatrack.foreignTab());
    const first = ['Shop test', 'Shop dev', 'Shop prod', 'Data prod'];
    await expect
      .poll(() => popup.getByRole('option').allTextContents())
      .toEqual(first.map((name) => expect.stringMatching(`^${name}`)));
  });

  it('holds within groups and for groups; why nothing moves is told, and it can be forgotten', async () => {
    await hatrack.holdsRoles(shopProd, shopTest, shopDev, dataProd);
    const page = await hatrack.options();
    await page.getByRole('button', { name: 'Show groups' }).click();
    await shows(page, 'Data prod', 'Shop dev', 'Shop prod', 'Shop test');
    await page.getByRole('rowheader', { name: 'Shop prod' }).click();
    await page.keyboard.press('Alt+ArrowUp');
    await shows(page, 'Data prod', 'Shop prod', 'Shop dev', 'Shop test');
    await page.keyboard.press('Alt+ArrowUp');
    await says(page, 'Shop prod stands there already.');
    await page.getByRole('button', { name: 'Data 1 role' }).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await says(page, 'Moved Data down.');
    await shows(page, 'Shop prod', 'Shop dev', 'Shop test', 'Data prod');
    await page.getByRole('button', { name: 'Region' }).click();
    await page.getByRole('rowheader', { name: 'Shop dev' }).click();
    await page.keyboard.press('Alt+ArrowUp');
    await says(page, 'Roles cannot be moved while they are sorted by “Region”.');
    await page.getByRole('button', { name: 'Region' }).click();
    await page.getByRole('button', { name: 'Region' }).click();
    await page.getByText('press Alt+Up and Alt+Down, or drag them').waitFor();
    await page.getByRole('rowheader', { name: 'Shop dev' }).click();
    await page.keyboard.press('Control+a');
    await page.getByRole('button', { name: 'Edit selected' }).click();
    const form = page.getByRole('dialog', { name: 'Edit 4 roles' });
    await form.getByLabel('Forget the order').check();
    await form.getByText('order: by hand').first().waitFor();
    await form.getByRole('button', { name: 'Change 2 roles' }).click();
    await shows(page, 'Data prod', 'Shop dev', 'Shop prod', 'Shop test');
  });
});
