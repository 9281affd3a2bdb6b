/** What a person reads on the stand-in's pages: AWS's Switch Role page and the console. */
import type { Locator, Page } from 'playwright';
import { panelOf } from '../in-chromium/hatrack.ts';

export interface SwitchRoleForm {
  account: string;
  roleName: string;
  displayName: string;
  /** The chosen color's name. */
  color: string;
}

/** The form as it is filled in; its fields are found by AWS's ids, because AWS translates the labels. */
export async function formOf(page: Page): Promise<SwitchRoleForm> {
  const field = (id: string) => page.locator(`form #${id}`).inputValue();
  return {
    account: await field('accountId'),
    roleName: await field('roleName'),
    displayName: await field('displayName'),
    color: await textOf(page.locator('form button#color')),
  };
}

const textOf = async (place: Locator): Promise<string> =>
  ((await place.textContent()) ?? '').trim();

/** What Hatrack's bar says above AWS's page. */
export const panelWords = (page: Page): Promise<string> =>
  textOf(panelOf(page).getByRole('status'));

export const pressSwitchRole = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Switch Role' }).click();

export interface ConsoleView {
  host: string;
  region: string;
  /** What stands at the top right, where AWS writes who one is. */
  identity: string;
  /** Six hex digits; '' where there is no color. */
  color: string;
}

export async function consoleViewOf(page: Page): Promise<ConsoleView> {
  const pill = page.getByTestId('account-menu-button__background');
  const paint = await pill.evaluate((element) => getComputedStyle(element).backgroundColor);
  return {
    host: new URL(page.url()).host,
    region: await textOf(page.locator('#region')),
    identity: await textOf(pill),
    color: hexOf(paint),
  };
}

/** `rgb(180, 214, 153)` as `b4d699`. */
function hexOf(paint: string): string {
  const channels = paint.match(/\d+/g)?.slice(0, 3) ?? [];
  return channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('');
}
