/** The three steps to the first switch: before the first of them, with a list that is looked at, and with its roles there. */
import type { Page } from 'playwright';
import type { Hatrack } from '../in-chromium/hatrack.ts';
import { chooseConfig } from './list-tabs-states.ts';
import { button, named } from './named.ts';
import { NARROW, type State } from './state.ts';

/** The options page as the popup opens it where there are no roles. */
export async function welcome(hatrack: Hatrack): Promise<Page> {
  const page = await hatrack.chromium.openExtensionPage('src/options/index.html#welcome');
  await named(page, 'heading', 'welcome_heading').waitFor();
  return page;
}

/** The config is chosen, and nothing has changed yet. */
export const previewed = async (hatrack: Hatrack) => chooseConfig(await welcome(hatrack));

/** The config's roles went in. */
export async function imported(hatrack: Hatrack): Promise<Page> {
  const page = await previewed(hatrack);
  await button(page, 'import_carryOut').click();
  await named(page, 'link', 'import_seeRoles').waitFor();
  return page;
}

export const welcomeStates: readonly State[] = [
  { name: 'welcome', isWhole: true, go: welcome },
  { name: 'welcome-narrow', size: NARROW, isWhole: true, go: welcome },
  { name: 'welcome-preview', isWhole: true, go: previewed },
  { name: 'welcome-imported', isWhole: true, go: imported },
];
