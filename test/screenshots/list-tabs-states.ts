/** The tabs of the options page through which lists come and go: Import, Export, Team lists. */
import type { Page } from 'playwright';
import { say } from '../../src/i18n/say.ts';
import { type Hatrack, role } from '../in-chromium/hatrack.ts';
import { button, field, named, tabHeading } from './named.ts';
import { sampleConfig } from './sample-config.ts';
import { usualRoles } from './shown-roles.ts';
import type { State } from './state.ts';
import { teamListsRead } from './stored.ts';

/** A table of a spreadsheet without heads, and without an account number. */
const TABLE = 'acme-shop,Admin\nacme-bank,ReadOnly\n';

/** One of the config's roles, as the list had it before. */
const shopTest = role({
  displayName: 'Shop',
  account: '444455557777',
  roleName: 'Admin',
  color: 'efda95',
  region: 'eu-central-1',
});

async function importTab(hatrack: Hatrack): Promise<Page> {
  await hatrack.holdsRoles(...usualRoles(), shopTest);
  const page = await hatrack.options('import');
  await button(page, 'action_preview').waitFor();
  return page;
}

/** Chooses the config where lists go in, which shows at once what it holds. */
export async function chooseConfig(page: Page): Promise<Page> {
  await field(page, 'import_file').setInputFiles(sampleConfig);
  await named(page, 'region', 'import_preview').waitFor();
  return page;
}

const preview = async (hatrack: Hatrack) => chooseConfig(await importTab(hatrack));

async function teamLists(hatrack: Hatrack): Promise<Page> {
  const roles = usualRoles().slice(0, 12);
  await teamListsRead(hatrack, roles, say('team_nothingThere', { status: '404' }));
  const page = await hatrack.options('teams');
  await page.getByRole('region', { name: 'Platform team' }).waitFor();
  return page;
}

export const listTabsStates: readonly State[] = [
  {
    name: 'import-empty',
    isWhole: true,
    go: async (hatrack) => {
      const page = await hatrack.options('import');
      await button(page, 'action_preview').waitFor();
      return page;
    },
  },
  {
    name: 'import-preview',
    isWhole: true,
    go: preview,
  },
  {
    name: 'import-columns',
    isWhole: true,
    go: async (hatrack) => {
      const page = await importTab(hatrack);
      await field(page, 'import_text').fill(TABLE);
      await button(page, 'action_preview').click();
      await button(page, 'import_useColumns').waitFor();
      return page;
    },
  },
  {
    name: 'import-unreadable',
    isWhole: true,
    go: async (hatrack) => {
      const page = await importTab(hatrack);
      await field(page, 'import_text').fill('[{"account": "111111111111", "roleName": "Admin" }');
      await button(page, 'action_preview').click();
      await named(page, 'list', 'import_problems').waitFor();
      return page;
    },
  },
  {
    name: 'import-done',
    isWhole: true,
    go: async (hatrack) => {
      const page = await preview(hatrack);
      await button(page, 'import_carryOut').click();
      await named(page, 'link', 'import_seeRoles').waitFor();
      return page;
    },
  },
  {
    name: 'export',
    isWhole: true,
    go: async (hatrack) => {
      // One whose account is known by its alias alone, so that something is left out.
      await hatrack.holdsRoles(...usualRoles(), role({ account: 'acme-lab', roleName: 'Tester' }));
      const page = await hatrack.options('export');
      await tabHeading(page, 'export_heading').waitFor();
      return page;
    },
  },
  {
    name: 'export-empty',
    isWhole: true,
    go: async (hatrack) => {
      const page = await hatrack.options('export');
      await tabHeading(page, 'export_heading').waitFor();
      return page;
    },
  },
  { name: 'teams', isWhole: true, go: teamLists },
  {
    name: 'teams-empty',
    isWhole: true,
    go: async (hatrack) => {
      const page = await hatrack.options('teams');
      await button(page, 'teams_add').waitFor();
      return page;
    },
  },
  {
    name: 'teams-problem',
    isWhole: true,
    go: async (hatrack) => {
      const page = await hatrack.options('teams');
      await field(page, 'teams_address').fill('http://example.com/roles.json');
      await button(page, 'teams_add').click();
      await page.getByText(say('team_addressHttps')).waitFor();
      return page;
    },
  },
];
