/** The popup in all its states, over the stand-in's console or over a page that is none. */
import type { Page } from 'playwright';
import { say, sayCount } from '../../src/i18n/say.ts';
import { type Hatrack, role } from '../in-chromium/hatrack.ts';
import { sampleRole } from '../tour/sample.ts';
import {
  consoleTab,
  popupThatKnows,
  popupWithRoles,
  searchFor,
  switchInNewTab,
  switchTo,
} from './console-tabs.ts';
import { button, named, text } from './named.ts';
import { adminIn, longNamedRoles, manyRoles, recentRoles, usualRoles } from './shown-roles.ts';
import type { State } from './state.ts';
import { chosen, damagedAround, usedOfLate } from './stored.ts';

const IAM_ROLE =
  'https://us-east-1.console.aws.amazon.com/iam/home?region=us-east-1#/roles/details/Auditor';
const SWITCH_TO_AUDITOR =
  'https://signin.aws.amazon.com/switchrole?account=555555555555&roleName=Auditor';

async function hasUsualRoles(hatrack: Hatrack): Promise<void> {
  await hatrack.holdsRoles(...usualRoles());
  await usedOfLate(hatrack, ...recentRoles());
}

/** The popup with the usual roles, over the console. */
async function usual(hatrack: Hatrack): Promise<Page> {
  await hasUsualRoles(hatrack);
  return popupThatKnows(hatrack, await consoleTab(hatrack));
}

async function searching(hatrack: Hatrack, query: string, first: string): Promise<Page> {
  const popup = await usual(hatrack);
  await searchFor(popup, query, first);
  return popup;
}

const inDensity = (density: 'dense' | 'roomy') => async (hatrack: Hatrack) => {
  await chosen(hatrack, { density });
  return usual(hatrack);
};

async function asked(popup: Page): Promise<Page> {
  await popup.keyboard.press('Enter');
  await popup.getByRole('alert').waitFor();
  return popup;
}

async function withNumbers(hatrack: Hatrack): Promise<Page> {
  const popup = await usual(hatrack);
  await popup.keyboard.down('Alt');
  return popup;
}

async function foldGroup(popup: Page, group: string): Promise<void> {
  const rows = popup.getByRole('group', { name: group, exact: true });
  await rows.getByText(group, { exact: true }).click();
  await rows.waitFor({ state: 'detached' });
}

/** After two switches: a role is worn, and there is one before it. */
export async function worn(hatrack: Hatrack): Promise<Page> {
  await hasUsualRoles(hatrack);
  const tab = await consoleTab(hatrack);
  await switchTo(hatrack, tab, 'Checkout staging');
  await switchTo(hatrack, tab, 'Payments dev');
  const popup = await popupThatKnows(hatrack, tab);
  await button(popup, 'popup_switchBack').waitFor();
  return popup;
}

export const popupStates: readonly State[] = [
  {
    name: 'popup-empty',
    go: async (hatrack) => {
      const popup = await hatrack.chromium.openPopup(await consoleTab(hatrack));
      await named(popup, 'heading', 'popup_noRoles').waitFor();
      return popup;
    },
  },
  { name: 'popup-list', go: usual },
  {
    name: 'popup-one-list',
    go: async (hatrack) => {
      const popup = await usual(hatrack);
      await button(popup, 'popup_showFlat').click();
      await button(popup, 'popup_showGroups').waitFor();
      return popup;
    },
  },
  {
    name: 'popup-folded',
    go: async (hatrack) => {
      const popup = await usual(hatrack);
      for (const group of ['Customers', 'Data', 'Payments']) await foldGroup(popup, group);
      return popup;
    },
  },
  { name: 'popup-numbers', go: withNumbers },
  { name: 'popup-search', go: (hatrack) => searching(hatrack, 'pay prod', 'Payments prod') },
  { name: 'popup-search-group', go: (hatrack) => searching(hatrack, '@shop stag', 'staging') },
  { name: 'popup-search-one', go: (hatrack) => searching(hatrack, '5010', 'Security audit') },
  {
    name: 'popup-no-match',
    go: async (hatrack) => {
      const popup = await usual(hatrack);
      await popup.getByRole('combobox', { name: say('popup_search') }).fill('zebra');
      await named(popup, 'heading', 'popup_noMatch', { query: 'zebra' }).waitFor();
      return popup;
    },
  },
  {
    name: 'popup-protected',
    go: async (hatrack) => asked(await searching(hatrack, 'pay prod', 'Payments prod')),
  },
  {
    name: 'popup-no-console',
    go: async (hatrack) => {
      await hasUsualRoles(hatrack);
      const popup = await popupWithRoles(hatrack, await hatrack.foreignTab());
      await text(popup, 'popup_noConsole').waitFor();
      return popup;
    },
  },
  {
    name: 'popup-signed-in-elsewhere',
    go: async (hatrack) => {
      await hasUsualRoles(hatrack);
      await consoleTab(hatrack);
      return popupThatKnows(hatrack, await hatrack.foreignTab());
    },
  },
  {
    name: 'popup-out-of-reach',
    go: async (hatrack) => {
      const popup = await usual(hatrack);
      // Rows out of sight are not there yet.
      await popup.keyboard.press('End');
      await popup.getByRole('group', { name: say('popup_outOfReach') }).waitFor();
      return asked(popup);
    },
  },
  {
    name: 'popup-hidden',
    go: async (hatrack) => {
      await chosen(hatrack, { unreachable: 'hidden' });
      const popup = await usual(hatrack);
      // The roles of China and of GovCloud.
      await popup.getByText(sayCount('popup_hidden', 2)).waitFor();
      return popup;
    },
  },
  { name: 'popup-worn', go: worn },
  {
    name: 'popup-full-house',
    go: async (hatrack) => {
      hatrack.aws.console = 'multi-session';
      await hatrack.holdsRoles(...[1, 2, 3, 4, 5].map(adminIn));
      const tab = await consoleTab(hatrack);
      for (const digit of [1, 2, 3, 4]) {
        await switchInNewTab(hatrack, tab, `Tenant ${digit}`, String(digit).repeat(12));
      }
      const popup = await popupThatKnows(hatrack, tab);
      await searchFor(popup, 'Tenant 5', 'Tenant 5');
      await popup.keyboard.press('Enter');
      await named(popup, 'region', 'popup_fullHouse').waitFor();
      return popup;
    },
  },
  {
    name: 'popup-several-sessions',
    go: async (hatrack) => {
      hatrack.aws.console = 'multi-session';
      await hatrack.holdsRoles(...[1, 2, 3, 4, 5].map(adminIn));
      const tab = await consoleTab(hatrack);
      for (const digit of [1, 2]) {
        await switchInNewTab(hatrack, tab, `Tenant ${digit}`, String(digit).repeat(12));
      }
      return popupThatKnows(hatrack, tab);
    },
  },
  {
    name: 'popup-keep-offer',
    go: async (hatrack) => {
      await hasUsualRoles(hatrack);
      const tab = await hatrack.tabAt(SWITCH_TO_AUDITOR);
      await tab.getByRole('button', { name: 'Switch Role' }).click();
      await tab.waitForURL(({ host }) => /(^|\.)console\./.test(host));
      const popup = await popupWithRoles(hatrack, tab);
      await button(popup, 'popup_keep').waitFor();
      return popup;
    },
  },
  {
    name: 'popup-role-page',
    go: async (hatrack) => {
      await hasUsualRoles(hatrack);
      const popup = await popupThatKnows(hatrack, await hatrack.tabAt(IAM_ROLE));
      await button(popup, 'popup_addThisRole').waitFor();
      return popup;
    },
  },
  {
    name: 'popup-unread',
    go: async (hatrack) => {
      await hasUsualRoles(hatrack);
      await damagedAround(hatrack, sampleRole('Ledger prod'));
      const popup = await popupThatKnows(hatrack, await consoleTab(hatrack));
      await text(popup, 'popup_unread').waitFor();
      return popup;
    },
  },
  {
    name: 'popup-failure',
    go: async (hatrack) => {
      const popup = await searching(hatrack, 'pay dev', 'Payments dev');
      // Headless Chromium has not been told that Hatrack may be in private windows.
      await popup.keyboard.press('Alt+Enter');
      await text(popup, 'switch_notInPrivateWindows').waitFor();
      return popup;
    },
  },
  { name: 'popup-dense', go: inDensity('dense') },
  { name: 'popup-roomy', go: inDensity('roomy') },
  {
    name: 'popup-long-names',
    go: async (hatrack) => {
      await hatrack.holdsRoles(...longNamedRoles());
      return popupThatKnows(hatrack, await consoleTab(hatrack));
    },
  },
  {
    name: 'popup-few',
    go: async (hatrack) => {
      await hatrack.holdsRoles(role({ ...adminIn(1), group: '' }), adminIn(2));
      return popupThatKnows(hatrack, await consoleTab(hatrack));
    },
  },
  {
    name: 'popup-many',
    go: async (hatrack) => {
      await hatrack.holdsRoles(...manyRoles());
      return popupThatKnows(hatrack, await consoleTab(hatrack));
    },
  },
];
