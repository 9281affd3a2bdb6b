/** The tabs of the options page through which lists come and go: Import, Export, Team lists. */
import type { Page } from 'playwright';
import { say } from '../../src/i18n/say.ts';
import { until } from '../browsers/wait.ts';
import { type Hatrack, role } from '../in-chromium/hatrack.ts';
import { button, field, named, tabHeading } from './named.ts';
import { usualRoles } from './shown-roles.ts';
import type { State } from './state.ts';
import { teamListsRead } from './stored.ts';

/** What a person's own config file may look like, with a key in it and a mistake. */
const CONFIG = `[default]
aws_access_key_id = AKIAIOSFODNN7EXAMPLE
region = eu-central-1

[profile base]
sso_account_id = 999999999999
sso_role_name = Developer
sso_start_url = https://acme.awsapps.com/start

[profile shop prod]
role_arn = arn:aws:iam::201000000001:role/Admin
source_profile = base
region = eu-west-1

[profile shop audit]
role_arn = arn:aws:iam::201000000001:role/SecurityAudit
source_profile = base

[profile data lake prod]
role_arn = arn:aws:iam::401000000001:role/DataEngineer
source_profile = base
region = us-west-2

[profile typo]
role_arn = arn:aws:iam::4010000001:role/DataEngineer
`;

const config = {
  name: 'config',
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(CONFIG),
};

/** A table of a spreadsheet without heads, and without an account number. */
const TABLE = 'acme-shop,Admin\nacme-bank,ReadOnly\n';

async function importTab(hatrack: Hatrack): Promise<Page> {
  await hatrack.holdsRoles(...usualRoles());
  const page = await hatrack.options('import');
  await button(page, 'action_preview').waitFor();
  return page;
}

async function chosenFile(hatrack: Hatrack): Promise<Page> {
  const page = await importTab(hatrack);
  await field(page, 'import_file').setInputFiles(config);
  await until('the file to be taken', () => button(page, 'action_preview').isEnabled());
  return page;
}

/** The preview of a config beside a list that has some of its roles. */
export async function preview(hatrack: Hatrack): Promise<Page> {
  const page = await chosenFile(hatrack);
  await button(page, 'action_preview').click();
  await named(page, 'region', 'import_preview').waitFor();
  return page;
}

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
  { name: 'import-file', isWhole: true, go: chosenFile },
  { name: 'import-preview', isWhole: true, go: preview },
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
