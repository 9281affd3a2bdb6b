/** The pictures of the README, of the guides and of the stores' listings: where each goes, and how it is taken. */
import type { Page } from 'playwright';
import type { Hatrack } from '../in-chromium/hatrack.ts';
import { filledIn } from './aws-page-states.ts';
import { pictureOf, popupFits } from './camera.ts';
import { popupOverTab, smallTile } from './compositions.ts';
import { consoleTab, popupThatKnows, searchFor } from './console-tabs.ts';
import { chooseConfig } from './list-tabs-states.ts';
import { button, named } from './named.ts';
import { answered } from './other-tabs-states.ts';
import { worn } from './popup-states.ts';
import { table } from './roles-tab-states.ts';
import { type Scheme, showIn } from './schemes.ts';
import { type Size, USUAL } from './state.ts';
import { imported, previewed, welcome } from './welcome-states.ts';

export interface Published {
  /** Below `docs`. */
  file: string;
  /** Whether it is drawn at twice the size, for screens that show it as fine as that. */
  isFine?: boolean;
  take: (hatrack: Hatrack) => Promise<Buffer>;
}

/** A picture of a tab as large as `size`. */
async function tab(page: Page, size: Size = USUAL): Promise<Buffer> {
  await page.setViewportSize(size);
  await showIn(page, 'light');
  return pictureOf(page);
}

/** A picture of the popup, which closes then. */
async function popup(page: Page, scheme: Scheme = 'light'): Promise<Buffer> {
  await showIn(page, scheme);
  await popupFits(page);
  const picture = await pictureOf(page);
  await page.close();
  return picture;
}

/** The table of the roles that were imported, and what says that they were. */
async function importedRoles(hatrack: Hatrack): Promise<Page> {
  const page = await imported(hatrack);
  await named(page, 'link', 'import_seeRoles').click();
  await page.getByRole('rowheader').nth(2).waitFor();
  return page;
}

/** From the beginning: a page may have scrolled to what was done on it last. */
async function fromTop(page: Page): Promise<Page> {
  await page.evaluate(() => scrollTo(0, 0));
  return page;
}

const pictures: readonly Published[] = [
  {
    file: 'pictures/popup.png',
    isFine: true,
    take: async (hatrack) => popup(await worn(hatrack)),
  },
  {
    file: 'pictures/popup-dark.png',
    isFine: true,
    take: async (hatrack) => popup(await worn(hatrack), 'dark'),
  },
  {
    file: 'pictures/switch-role-page.png',
    take: async (hatrack) => tab(await filledIn(hatrack), { width: 1280, height: 720 }),
  },
  {
    file: 'pictures/import-1-popup.png',
    take: async (hatrack) => {
      const page = await hatrack.chromium.openPopup(await consoleTab(hatrack));
      await button(page, 'popup_import').waitFor();
      return popup(page);
    },
  },
  {
    file: 'pictures/import-2-file.png',
    take: async (hatrack) => tab(await welcome(hatrack), { width: 1000, height: 560 }),
  },
  {
    file: 'pictures/import-3-preview.png',
    take: async (hatrack) => tab(await previewed(hatrack), { width: 1000, height: 620 }),
  },
  {
    file: 'pictures/import-4-roles.png',
    take: async (hatrack) => tab(await importedRoles(hatrack), { width: 1000, height: 520 }),
  },
  {
    file: 'pictures/import-5-switch.png',
    take: async (hatrack) => {
      await (await imported(hatrack)).close();
      const page = await popupThatKnows(hatrack, await consoleTab(hatrack));
      await searchFor(page, 'sho', 'Shop prod');
      return popup(page);
    },
  },
];

const listing: readonly Published[] = [
  {
    file: 'store/1-popup.png',
    take: async (hatrack) => {
      const page = await worn(hatrack);
      const [under] = hatrack.chromium.context.pages().slice(-1);
      if (!under) throw new Error('The popup is open over no tab.');
      return popupOverTab(page, under, USUAL);
    },
  },
  { file: 'store/2-roles.png', take: async (hatrack) => tab(await table(hatrack)) },
  {
    file: 'store/3-import.png',
    take: async (hatrack) => tab(await chooseConfig(await hatrack.options('import'))),
  },
  { file: 'store/4-switch-role-page.png', take: async (hatrack) => tab(await filledIn(hatrack)) },
  {
    file: 'store/5-set-up.png',
    take: async (hatrack) => tab(await fromTop(await answered(hatrack))),
  },
  { file: 'store/small-tile.png', take: smallTile },
];

export const published: readonly Published[] = [...pictures, ...listing];
