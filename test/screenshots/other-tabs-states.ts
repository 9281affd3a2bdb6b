/** The other tabs of the options page: Set up a role, Sync, Settings. */
import type { Page } from 'playwright';
import { say } from '../../src/i18n/say.ts';
import { type Hatrack, roleKey } from '../in-chromium/hatrack.ts';
import { sampleRole } from '../tour/sample.ts';
import { button, field, named, tabHeading, tick } from './named.ts';
import { recentRoles, usualRoles } from './shown-roles.ts';
import { NARROW, type State, ZOOMED } from './state.ts';

async function setUp(hatrack: Hatrack): Promise<Page> {
  const page = await hatrack.options('set-up');
  await named(page, 'heading', 'setUp_stillNeeded').waitFor();
  return page;
}

/** All of the form's questions answered. */
export async function answered(hatrack: Hatrack): Promise<Page> {
  const page = await setUp(hatrack);
  await field(page, 'field_baseAccount').fill('111122223333');
  await field(page, 'setUp_fieldTarget').fill('201000000001');
  await field(page, 'field_roleName').fill('Developer');
  await field(page, 'setUp_fieldDescription').fill('Developers of the shop');
  await field(page, 'setUp_fieldSessionLength').fill('4h');
  await button(page, 'setUp_useExample').click();
  await field(page, 'field_displayName').fill('Shop prod');
  await button(page, 'setUp_copyTrustPolicy').waitFor();
  return page;
}

async function withMistakes(hatrack: Hatrack): Promise<Page> {
  const page = await setUp(hatrack);
  await field(page, 'field_baseAccount').fill('acme');
  await field(page, 'setUp_fieldTarget').fill('2010');
  await field(page, 'field_roleName').fill('Shop developer');
  await field(page, 'setUp_fieldSessionLength').fill('13h');
  await field(page, 'setUp_fieldPolicy').fill('{ "Statement": [{ "Effect": "allow" }] }');
  await page
    .getByRole('button', {
      name: say('setUp_seeWhatIsWrong', { field: say('setUp_fieldPolicy') }),
    })
    .waitFor();
  return page;
}

async function syncs(hatrack: Hatrack): Promise<Page> {
  await hatrack.holdsRoles(...usualRoles());
  const page = await hatrack.options('sync');
  await tick(page, 'syncPage_useAccount').check();
  await button(page, 'syncPage_syncNow').click();
  await page.getByRole('meter').waitFor();
  await hatrack.edit({ key: roleKey(sampleRole('Billing')), live: false });
  return page;
}

async function settings(hatrack: Hatrack): Promise<Page> {
  await hatrack.holdsRoles(...usualRoles());
  await hatrack.choosesShortcuts(...recentRoles());
  const page = await hatrack.options('settings');
  await tabHeading(page, 'options_tabSettings').waitFor();
  return page;
}

export const otherTabsStates: readonly State[] = [
  { name: 'set-up-empty', isWhole: true, go: setUp },
  { name: 'set-up', isWhole: true, go: answered },
  { name: 'set-up-mistakes', isWhole: true, go: withMistakes },
  {
    name: 'sync-off',
    isWhole: true,
    go: async (hatrack) => {
      await hatrack.holdsRoles(...usualRoles());
      const page = await hatrack.options('sync');
      await tabHeading(page, 'options_tabSync').waitFor();
      return page;
    },
  },
  { name: 'sync-on', isWhole: true, go: syncs },
  { name: 'settings', isWhole: true, go: settings },
  { name: 'settings-narrow', size: NARROW, isWhole: true, go: settings },
  { name: 'settings-zoomed', size: ZOOMED, isWhole: true, go: settings },
];
