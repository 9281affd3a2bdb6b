/** What a person sees on AWS's Switch Role page, waited for until it is so. */
import type { Page } from 'playwright';
import { expect } from 'vitest';

export interface Shown {
  account: string;
  roleName: string;
  displayName: string;
  /** On the new page the color's name or its value, on the old page its value. */
  color: string;
}

const within = { timeout: 15_000 };

/** The page's fields are found by their ids, because its labels are translated. */
const field = (page: Page, id: string) => page.locator(`form #${id}`).inputValue();

export async function newPageShows(page: Page, shown: Shown): Promise<void> {
  await expect.poll(() => field(page, 'accountId'), within).toBe(shown.account);
  await expect.poll(() => field(page, 'roleName'), within).toBe(shown.roleName);
  await expect.poll(() => field(page, 'displayName'), within).toBe(shown.displayName);
  const trigger = page.locator('form button#color');
  const color = () => trigger.evaluate((button) => `${button.textContent} ${button.innerHTML}`);
  await expect.poll(color, within).toContain(shown.color);
}

export async function oldPageShows(page: Page, shown: Shown): Promise<void> {
  await expect.poll(() => field(page, 'account'), within).toBe(shown.account);
  await expect.poll(() => field(page, 'roleName'), within).toBe(shown.roleName);
  await expect.poll(() => field(page, 'displayName'), within).toBe(shown.displayName);
  const checked = page.locator('form input[name=color]:checked');
  await expect.poll(() => checked.inputValue(), within).toBe(shown.color);
}

/** The switch was carried out: the tab stands on a console host. */
export async function landsOnConsole(page: Page): Promise<void> {
  await page.waitForURL(({ host }) => /(^|\.)console\./.test(host));
}
