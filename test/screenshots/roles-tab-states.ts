/** The Roles tab of the options page: the table, its forms, and what else stands in the table's place. */
import type { Page } from 'playwright';
import { say, sayCount } from '../../src/i18n/say.ts';
import { until } from '../browsers/wait.ts';
import { type Hatrack, role, roleKey } from '../in-chromium/hatrack.ts';
import { sampleRole } from '../tour/sample.ts';
import { button, field, named, namedByCount, tick } from './named.ts';
import { longNamedRoles, manyRoles, recentRoles, usualRoles } from './shown-roles.ts';
import { NARROW, type State, ZOOMED } from './state.ts';
import { damagedAround } from './stored.ts';

/** A row's head says more than the name: that the role is a favorite, or protected. */
const row = (page: Page, name: string) => page.getByRole('rowheader', { name });

/** The table, with the usual roles in it. */
export async function table(hatrack: Hatrack): Promise<Page> {
  await hatrack.holdsRoles(...usualRoles());
  const page = await hatrack.options();
  await row(page, 'Analytics dev').waitFor();
  return page;
}

async function inGroups(hatrack: Hatrack): Promise<Page> {
  const page = await table(hatrack);
  await button(page, 'roles_showGroups').click();
  await page.getByRole('button', { name: 'Customers', expanded: true }).first().waitFor();
  return page;
}

async function selected(hatrack: Hatrack): Promise<Page> {
  const page = await table(hatrack);
  for (const name of ['Analytics dev', 'Analytics prod', 'Build farm']) {
    await page.getByRole('checkbox', { name: say('roles_select', { role: name }) }).click();
  }
  await page.getByText(sayCount('roles_selected', 3)).waitFor();
  return page;
}

async function newRole(hatrack: Hatrack): Promise<Page> {
  const page = await table(hatrack);
  await button(page, 'roles_add').click();
  await named(page, 'dialog', 'roles_add').waitFor();
  return page;
}

async function withProblems(hatrack: Hatrack): Promise<Page> {
  const page = await newRole(hatrack);
  await field(page, 'field_account').fill('1234');
  await field(page, 'field_roleName').fill('Shop admin');
  await field(page, 'field_region').fill('eu-west');
  await page.getByText(say('form_more'), { exact: true }).click();
  await field(page, 'field_landing').fill('//nowhere');
  await button(page, 'action_save').click();
  await page.getByText(say('role_landingTwoSlashes')).waitFor();
  return page;
}

async function known(hatrack: Hatrack): Promise<Page> {
  const page = await table(hatrack);
  await row(page, 'Analytics prod').click();
  await page.keyboard.press('Enter');
  await named(page, 'dialog', 'roles_editRole', { role: 'Analytics prod' }).waitFor();
  return page;
}

async function manyAtOnce(hatrack: Hatrack): Promise<Page> {
  const page = await selected(hatrack);
  await button(page, 'roles_editSelected').click();
  await namedByCount(page, 'dialog', 'roles_editMany', 3).waitFor();
  await field(page, 'field_displayName').selectOption({ label: say('roles_byPattern') });
  await field(page, 'roles_pattern').fill('{name} · {role}');
  await tick(page, 'roles_changeColor').check();
  await button(page, 'color_blue').click();
  await namedByCount(page, 'button', 'roles_changeMany', 3).waitFor();
  return page;
}

async function duplicates(hatrack: Hatrack): Promise<Page> {
  const twice = sampleRole('Checkout prod');
  await hatrack.holdsRoles(
    ...usualRoles(),
    role({ ...twice, variant: 'again', displayName: 'Checkout production', color: '8456ce' }),
    role({ ...sampleRole('Build farm'), account: '103000000009' }),
  );
  const page = await hatrack.options();
  await page.getByRole('link', { name: say('roles_duplicates') }).click();
  await named(page, 'heading', 'roles_duplicates').waitFor();
  return page;
}

async function asText(hatrack: Hatrack): Promise<Page> {
  const page = await table(hatrack);
  await named(page, 'link', 'roles_editAsText').click();
  await named(page, 'textbox', 'text_field').waitFor();
  return page;
}

async function asTextWithMistake(hatrack: Hatrack): Promise<Page> {
  const page = await asText(hatrack);
  const text = named(page, 'textbox', 'text_field');
  await text.getByText('"101000000001"').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Control+Shift+M');
  await page.getByRole('option', { name: say('list_jsonComma', { sign: ']' }) }).waitFor();
  return page;
}

async function history(hatrack: Hatrack): Promise<Page> {
  await hatrack.holdsRoles(...usualRoles());
  const hasSnapshot = async () =>
    Object.keys(await hatrack.chromium.storage('local').get()).some((key) =>
      key.startsWith('snapshot/'),
    );
  await until('the snapshot of today', hasSnapshot);
  const [first, second] = recentRoles();
  if (!first || !second) throw new Error('There are no roles to change.');
  const page = await hatrack.options();
  await row(page, 'Analytics dev').waitFor();
  await remove(page, 'Billing');
  await remove(page, 'Build farm');
  await hatrack.edit(
    { key: roleKey(first), details: { displayName: 'Payments playground' } },
    { key: roleKey(second), details: { color: '83d4e8' } },
  );
  await named(page, 'link', 'history_title').click();
  await page
    .getByRole('button', { name: say('history_compare') })
    .first()
    .click();
  const comparison = named(page, 'region', 'history_comparison');
  await comparison.getByText('Payments playground').first().click();
  await comparison.getByRole('listitem').first().waitFor();
  return page;
}

async function remove(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: say('roles_remove', { role: name }) }).click();
  await row(page, name).waitFor({ state: 'detached' });
}

export const rolesTabStates: readonly State[] = [
  { name: 'roles-table', go: table },
  { name: 'roles-table-narrow', size: NARROW, go: table },
  { name: 'roles-table-zoomed', size: ZOOMED, go: table },
  { name: 'roles-selected', go: selected },
  { name: 'roles-groups', go: inGroups },
  {
    name: 'roles-search',
    go: async (hatrack) => {
      const page = await table(hatrack);
      await page.getByRole('searchbox', { name: say('roles_search') }).fill('pay prod');
      await row(page, 'Analytics dev').waitFor({ state: 'detached' });
      return page;
    },
  },
  {
    name: 'roles-no-match',
    go: async (hatrack) => {
      const page = await table(hatrack);
      await page.getByRole('searchbox', { name: say('roles_search') }).fill('zebra');
      await page.getByText(say('roles_noMatch', { text: 'zebra' })).waitFor();
      return page;
    },
  },
  {
    name: 'roles-cell',
    go: async (hatrack) => {
      const page = await table(hatrack);
      await row(page, 'Billing').click();
      await page.keyboard.press('F2');
      await page.keyboard.type('x'.repeat(257));
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
      return page;
    },
  },
  {
    name: 'roles-undo',
    go: async (hatrack) => {
      const page = await table(hatrack);
      await remove(page, 'Billing');
      await button(page, 'action_undo').waitFor();
      return page;
    },
  },
  {
    name: 'roles-unread',
    go: async (hatrack) => {
      await hatrack.holdsRoles(...usualRoles());
      await damagedAround(hatrack, sampleRole('Ledger prod'));
      const page = await hatrack.options();
      await button(page, 'roles_discard').waitFor();
      return page;
    },
  },
  {
    name: 'roles-long-names',
    go: async (hatrack) => {
      await hatrack.holdsRoles(...longNamedRoles());
      const page = await hatrack.options();
      await page.getByRole('rowheader').nth(8).waitFor();
      return page;
    },
  },
  {
    name: 'roles-many',
    go: async (hatrack) => {
      await hatrack.holdsRoles(...manyRoles());
      const page = await hatrack.options();
      await page.getByRole('rowheader').nth(8).waitFor();
      return page;
    },
  },
  { name: 'form-new', go: newRole },
  { name: 'form-edit', go: known },
  { name: 'form-problems', go: withProblems },
  { name: 'form-problems-narrow', size: NARROW, go: withProblems },
  {
    name: 'form-twin',
    go: async (hatrack) => {
      const page = await newRole(hatrack);
      await field(page, 'field_account').fill('202000000001');
      await field(page, 'field_roleName').fill('Admin');
      await button(page, 'action_save').click();
      await button(page, 'form_keepBoth').waitFor();
      return page;
    },
  },
  { name: 'bulk', go: manyAtOnce },
  { name: 'duplicates', isWhole: true, go: duplicates },
  { name: 'text', go: asText },
  { name: 'text-mistake', go: asTextWithMistake },
  {
    name: 'history-empty',
    go: async (hatrack) => {
      const page = await hatrack.chromium.openExtensionPage('src/options/index.html#roles/history');
      await page.getByText(say('history_noSteps')).waitFor();
      return page;
    },
  },
  { name: 'history', isWhole: true, go: history },
];
