/** axe-core finds nothing to complain of in what the popup and the Roles tab can look like: light, dark, forced colors. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ALL_LOOKS, isSound } from '../axe.ts';
import { dataProd, Hatrack, role, shopProd, shopTest } from '../hatrack.ts';

let hatrack: Hatrack;
beforeAll(async () => {
  hatrack = await Hatrack.start();
});
afterAll(() => hatrack.close());
beforeEach(() => hatrack.reset());

const looksSound = (page: Page, state: string) => isSound(page, state, { looks: ALL_LOOKS });

const favorite = role({ ...shopTest, favorite: true, protected: true });

it('the popup: favorites, numbers, folded, one list, dense', async () => {
  await hatrack.holdsRoles(shopProd, favorite, dataProd);
  const popup = await hatrack.chromium.openPopup(await hatrack.foreignTab());
  await popup.getByRole('group', { name: 'Favorites' }).waitFor();
  await looksSound(popup, 'favorites');
  await popup.keyboard.down('Alt');
  await looksSound(popup, 'numbers');
  await popup.keyboard.up('Alt');
  await popup.keyboard.press('End');
  await popup.keyboard.press('ArrowLeft');
  await popup.getByRole('option', { name: 'folded' }).waitFor();
  await looksSound(popup, 'folded');
  await popup.keyboard.press('Alt+g');
  await popup.getByRole('group', { name: 'Shop' }).waitFor({ state: 'detached' });
  await looksSound(popup, 'one list');
  await hatrack.chooses({ density: 'dense' });
  await expect.poll(() => popup.locator('html').getAttribute('data-density')).toBe('dense');
  await looksSound(popup, 'dense');
  await popup.close();
});

it('the Roles tab: first run, history, duplicates, the form for many', async () => {
  const page = await hatrack.options();
  await page.getByText('No roles yet').waitFor();
  await looksSound(page, 'first run');
  const again = role({ ...shopProd, variant: 'again', displayName: 'Two' });
  await hatrack.holdsRoles(shopProd, again, favorite, dataProd);
  await page.getByRole('link', { name: 'Duplicates 1' }).click();
  await page.getByRole('heading', { name: 'Duplicates' }).waitFor();
  await looksSound(page, 'duplicates');
  await page.getByRole('button', { name: /^Join/ }).click();
  await page.getByRole('link', { name: 'History' }).click();
  await page.getByRole('button', { name: /^Take it back/ }).waitFor();
  await looksSound(page, 'history');
  await page.getByRole('link', { name: 'History' }).click();
  await page.getByRole('rowheader').first().press('Control+a');
  await page.getByRole('button', { name: 'Edit selected' }).click();
  await page.getByRole('checkbox', { name: 'Change color' }).check();
  await page.getByRole('button', { name: 'Red' }).click();
  await page.getByRole('button', { name: /^Change \d/ }).waitFor();
  await looksSound(page, 'the form for many');
});
