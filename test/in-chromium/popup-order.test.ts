/** The popup's order: favorites put by keys and by pointer, roles used of late, groups that fold, one list; and numbers to pick by. */
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closing } from '../browsers/chromium.ts';
import { dataProd, Hatrack, role, shopProd, shopTest } from './hatrack.ts';

let hatrack: Hatrack;
beforeAll(async () => {
  hatrack = await Hatrack.start();
});
afterAll(() => hatrack.close());
beforeEach(() => hatrack.reset());

const all = [shopProd, shopTest, dataProd];
const favorite = (name: string, digit: number) =>
  role({ displayName: name, account: `${digit}`.repeat(12), roleName: 'Admin', favorite: true });

async function openPopup(tab?: Page) {
  const popup = await hatrack.chromium.openPopup(tab ?? (await hatrack.foreignTab()));
  await popup.getByRole('option').first().waitFor();
  return popup;
}

const options = (popup: Page | Locator) => popup.getByRole('option');
const active = (popup: Page) => popup.getByRole('option', { selected: true });
const group = (popup: Page, name: string) => popup.getByRole('group', { name, exact: true });
/** The first words of each row. */
async function names(rows: Locator): Promise<string[]> {
  const texts = await rows.allTextContents();
  return texts.map((text) => text.replace(/ ?(favorite|\d{4}-|acme-).*/, '').trim());
}

describe('groups', () => {
  it('fold and unfold by keys, and stay so', async () => {
    await hatrack.holdsRoles(...all);
    const popup = await openPopup();
    await popup.keyboard.press('ArrowDown');
    await expect.poll(() => active(popup).textContent()).toMatch(/^Shop prod/);
    await popup.keyboard.press('ArrowLeft');
    const folded = popup.getByRole('option', { name: 'Shop, 2 roles, folded' });
    await folded.waitFor();
    expect(await folded.getAttribute('aria-selected')).toBe('true');
    expect(await options(popup).count()).toBe(2);
    await popup.close();

    const again = await openPopup();
    await again.getByRole('option', { name: 'Shop, 2 roles, folded' }).waitFor();
    await again.keyboard.press('End');
    await again.keyboard.press('Enter');
    await group(again, 'Shop').waitFor();
    await expect.poll(() => active(again).textContent()).toMatch(/^Shop prod/);
    await again.close();
  });

  it('hold what a search finds, folded or not', async () => {
    await hatrack.holdsRoles(...all);
    const popup = await openPopup();
    await popup.keyboard.press('End');
    await popup.keyboard.press('ArrowLeft');
    await popup.getByRole('option', { name: 'Shop, 2 roles, folded' }).waitFor();
    await popup.keyboard.type('shop test');
    await expect.poll(() => names(options(popup))).toEqual(['Shop test']);
    await popup.close();
  });

  it('give way to one list, which stays', async () => {
    await hatrack.holdsRoles(...all);
    const popup = await openPopup();
    await popup.getByRole('button', { name: 'Show as one list' }).click();
    await expect.poll(() => popup.getByRole('group').count()).toBe(0);
    expect(await names(options(popup))).toEqual(['Data prod', 'Shop prod', 'Shop test']);
    await popup.close();
    const again = await openPopup();
    expect(await again.getByRole('group').count()).toBe(0);
    await again.keyboard.press('Alt+g');
    await group(again, 'Shop').waitFor();
    await again.close();
  });
});

describe('favorites', () => {
  it('come and go with a key', async () => {
    await hatrack.holdsRoles(...all);
    const popup = await openPopup();
    await popup.keyboard.press('End');
    await popup.keyboard.press('Control+d');
    await popup.getByRole('status').getByText('Shop test is a favorite now.').waitFor();
    await expect.poll(() => names(options(group(popup, 'Favorites')))).toEqual(['Shop test']);
    await expect.poll(() => active(popup).textContent()).toMatch(/^Shop test/);
    await popup.keyboard.press('Control+d');
    await popup.getByRole('status').getByText('Shop test is no favorite any more.').waitFor();
    await expect.poll(() => group(popup, 'Favorites').count()).toBe(0);
    await popup.close();
  });

  it('are put in order by keys', async () => {
    await hatrack.holdsRoles(favorite('A', 1), favorite('B', 2), favorite('C', 3), dataProd);
    const popup = await openPopup();
    const order = () => names(options(group(popup, 'Favorites')));
    await expect.poll(order).toEqual(['A', 'B', 'C']);
    await popup.keyboard.press('Alt+ArrowDown');
    await popup.getByRole('status').getByText('A is favorite number 2 now.').waitFor();
    await expect.poll(order).toEqual(['B', 'A', 'C']);
    await popup.keyboard.press('Alt+ArrowDown');
    await expect.poll(order).toEqual(['B', 'C', 'A']);
    // There is nowhere further down.
    await popup.keyboard.press('Alt+ArrowDown');
    await popup.keyboard.press('Alt+ArrowUp');
    await expect.poll(order).toEqual(['B', 'A', 'C']);
    await popup.close();
  });

  it('are dragged, and the drop picks nothing', async () => {
    await hatrack.holdsRoles(favorite('A', 1), favorite('B', 2), favorite('C', 3), dataProd);
    const tab = await hatrack.foreignTab();
    const popup = await openPopup(tab);
    const order = () => names(options(group(popup, 'Favorites')));
    await expect.poll(order).toEqual(['A', 'B', 'C']);
    const [from, to] = await Promise.all(
      [0, 2].map((at) => options(group(popup, 'Favorites')).nth(at).boundingBox()),
    );
    if (!from || !to) throw new Error('The favorites are not in sight.');
    await popup.mouse.move(from.x + 80, from.y + 20);
    await popup.mouse.down();
    await popup.mouse.move(to.x + 80, to.y + 10);
    await popup.mouse.move(to.x + 80, to.y + 20);
    await popup.mouse.up();
    await expect.poll(order).toEqual(['B', 'C', 'A']);
    await popup.getByRole('status').getByText('A is favorite number 3 now.').waitFor();
    expect(tab.url()).toBe('https://www.example.org/');
    await popup.close();
  });
});

describe('roles used of late', () => {
  const many = Array.from({ length: 14 }, (_, at) =>
    role({ displayName: `Role ${at}`, account: String(300_000_000_000 + at), roleName: 'Admin' }),
  );

  it('stand above the others once there are many, the latest first', async () => {
    await hatrack.holdsRoles(...many);
    for (const name of ['Role 7', 'Role 3']) {
      const tab = await hatrack.foreignTab();
      await hatrack.switchOver(tab, name);
      await tab.close();
    }
    const popup = await openPopup();
    const recent = options(group(popup, 'Recently used'));
    await expect.poll(() => names(recent)).toEqual(['Role 3', 'Role 7']);
    expect(await names(options(group(popup, 'Other roles')))).toContain('Role 3');
    expect(await popup.getByRole('status').textContent()).toContain('14 roles');
    await popup.close();
  });
});

describe('numbers', () => {
  it('pick the first rows with Alt', async () => {
    await hatrack.holdsRoles(...all);
    const tab = await hatrack.foreignTab();
    const popup = await openPopup(tab);
    await closing(popup, () => popup.keyboard.press('Alt+2'));
    await tab.waitForURL(/switchrole\?account=111111111111/);
  });

  it('do nothing where there is no such row', async () => {
    await hatrack.holdsRoles(...all);
    const tab = await hatrack.foreignTab();
    const popup = await openPopup(tab);
    await popup.keyboard.press('Alt+9');
    await popup.keyboard.press('End');
    await expect.poll(() => active(popup).textContent()).toMatch(/^Shop test/);
    expect(tab.url()).toBe('https://www.example.org/');
    await popup.close();
  });
});

describe('what stands out', () => {
  it('is what a search found', async () => {
    await hatrack.holdsRoles(...all);
    const popup = await openPopup();
    await popup.keyboard.type('1111 eu-w');
    await expect
      .poll(() => options(popup).first().locator('mark').allTextContents())
      .toEqual(['1111', 'eu-w']);
    await popup.close();
  });

  it('is the role worn on the console in front', async () => {
    await hatrack.holdsRoles(...all);
    const tab = await hatrack.tabAt('https://us-east-1.console.aws.amazon.com/console/home');
    const popup = await openPopup(tab);
    await popup.getByText('Signed in as').waitFor();
    await popup.keyboard.type('shop prod');
    await popup.getByRole('option', { name: /^Shop prod/ }).waitFor();
    await closing(popup, () => popup.keyboard.press('Enter'));
    await tab.getByRole('heading').first().waitFor();
    const again = await openPopup(tab);
    await again.getByRole('option', { name: /^Shop prod here/ }).waitFor();
    await again.close();
  });
});
