/** What Hatrack adds to AWS's Switch Role page. Where the page itself has to be found, it is by AWS's names, in English. */
import type { Page } from 'playwright';
import { say } from '../../src/i18n/say.ts';
import { type Hatrack, panelOf } from '../in-chromium/hatrack.ts';
import { usualRoles } from './shown-roles.ts';
import type { State } from './state.ts';

const PAGE = 'https://signin.aws.amazon.com/switchrole';
const KNOWN = `${PAGE}?account=301000000004&roleName=payments/ops/Admin`;
const UNKNOWN = `${PAGE}?account=555555555555&roleName=Auditor`;
/** As AWS's own menu opens it. */
const BLANK = `${PAGE}?src=nav`;

async function open(hatrack: Hatrack, address: string): Promise<Page> {
  await hatrack.holdsRoles(...usualRoles());
  return hatrack.tabAt(address);
}

/** The page of a role that the list has. */
export async function filledIn(hatrack: Hatrack): Promise<Page> {
  const page = await open(hatrack, KNOWN);
  await panelOf(page).waitFor();
  return page;
}

async function searching(hatrack: Hatrack, query: string): Promise<Page> {
  const page = await open(hatrack, BLANK);
  const search = panelOf(page).getByRole('combobox', { name: say('page_searchRoles') });
  await search.fill(query);
  return page;
}

async function refused(hatrack: Hatrack): Promise<Page> {
  hatrack.aws.refuses.add('555555555555/Auditor');
  const page = await open(hatrack, UNKNOWN);
  await page.getByRole('button', { name: 'Switch Role' }).click();
  await panelOf(page).getByText(say('refusal_otherCauses')).click();
  await panelOf(page)
    .getByRole('list', { name: say('refusal_otherCauses') })
    .waitFor();
  return page;
}

export const awsPageStates: readonly State[] = [
  { name: 'aws-filled-in', go: filledIn },
  {
    name: 'aws-filled-in-old',
    go: (hatrack) => {
      hatrack.aws.switchRolePage = 'old';
      return filledIn(hatrack);
    },
  },
  {
    name: 'aws-changed',
    go: async (hatrack) => {
      hatrack.aws.switchRolePage = 'changed';
      const page = await filledIn(hatrack);
      await panelOf(page).getByText(say('page_unknownForm')).waitFor();
      return page;
    },
  },
  {
    name: 'aws-search',
    go: async (hatrack) => {
      const page = await searching(hatrack, 'pay');
      await panelOf(page).getByRole('option').first().waitFor();
      return page;
    },
  },
  {
    name: 'aws-no-match',
    go: async (hatrack) => {
      const page = await searching(hatrack, 'zebra');
      await panelOf(page)
        .getByText(say('page_noMatch', { text: 'zebra' }))
        .waitFor();
      return page;
    },
  },
  {
    name: 'aws-keep-offer',
    go: async (hatrack) => {
      hatrack.aws.console = 'multi-session';
      const page = await open(hatrack, UNKNOWN);
      await page.locator('form #displayName').fill('Audit');
      await panelOf(page)
        .getByRole('button', { name: say('page_keepRole') })
        .waitFor();
      return page;
    },
  },
  { name: 'aws-refused', go: refused },
];
